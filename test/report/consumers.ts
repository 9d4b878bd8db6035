import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { validateXML } from 'xmllint-wasm';

function schemaText(name: string): string {
  return readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8');
}

const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();

/** What is wrong with a JSON report by the schema of this name. */
export function jsonFaults(report: string, schema: string): string[] {
  const validate = compiled.get(schema) ?? ajv.compile(JSON.parse(schemaText(schema)));
  compiled.set(schema, validate);
  return validate(JSON.parse(report)) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What is wrong with an XML report by libxml2 and the schema of this name. */
export async function xmlFaults(report: string, schema: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents: report }, schema: schemaText(schema) });
  return errors.map(({ message }) => message);
}

/** A line of a log as the runner of GitHub Actions reads it: a command with its properties, or nothing. */
export function githubCommand(line: string): { command: string; properties: Record<string, string>; message: string } | undefined {
  const [, command, properties = '', message] = /^\s*::([a-z-]+)(?: ([^:]*))?::(.*)$/s.exec(line) ?? [];
  if (command === undefined) return undefined;
  const pairs = properties.split(',').filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), unescaped(pair.slice(pair.indexOf('=') + 1))]);
  return { command, properties: Object.fromEntries(pairs), message: unescaped(message) };
}

const ESCAPES: Record<string, string> = { '%25': '%', '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',' };

function unescaped(text: string): string {
  return text.replace(/%(?:25|0D|0A|3A|2C)/g, (code) => ESCAPES[code]);
}

/** The text of a file between places that count columns from 1 in UTF-16 units. A byte order mark is no column. */
export function utf16Region(file: string, region: { startLine: number; startColumn?: number; endLine?: number; endColumn?: number }): string {
  const text = file.replace(/^\ufeff/, '');
  const { startLine, startColumn = 1, endLine = startLine, endColumn } = region;
  const starts = lineStarts(text);
  const end = endColumn === undefined ? (starts[endLine] ?? text.length) : starts[endLine - 1] + endColumn - 1;
  return text.slice(starts[startLine - 1] + startColumn - 1, end);
}

/** The text of a file between places that count columns from 1 in UTF-8 bytes. */
export function utf8Range(file: string, range: { start: { line: number; column: number }; end: { line: number; column: number } }): string {
  const text = file.replace(/^\ufeff/, '');
  const starts = lineStarts(text).map((start) => Buffer.byteLength(text.slice(0, start)));
  const at = ({ line, column }: { line: number; column: number }) => starts[line - 1] + column - 1;
  return Buffer.from(text).subarray(at(range.start), at(range.end)).toString();
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}
