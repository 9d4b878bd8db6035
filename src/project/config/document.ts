import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Bilingual } from '../../rule/index.js';
import { diskReason } from '../failure.js';
import { freshUrl } from '../fresh-import.js';
import { readWhole } from '../read-whole.js';
import { importCode } from './code.js';
import { ConfigError, type Place } from './problem.js';

/** Keys and indexes that lead to a value of a configuration. */
export type KeyPath = readonly PropertyKey[];

/** A configuration file as read: its value, and where in the file each part of it stands. */
export interface ConfigDocument {
  path: string;
  /** As shown to the user. */
  shown: string;
  value: unknown;
  /** The place of a value, or of the key that it stands under. */
  placeOf(path: KeyPath, part?: 'key' | 'value'): Place;
}

/** Reads a configuration file: YAML and JSON are data, JavaScript and TypeScript are run. Rejects with a `ConfigError`. */
export async function readConfigDocument(path: string, shown: string): Promise<ConfigDocument> {
  if (/\.(ya?ml|json)$/i.test(path)) return readData(path, shown, textOf(path, shown));
  if (/\.([mc]?js|[mc]?ts)$/i.test(path)) return readCode(path, shown);
  // what has another name may be anything, and is not run
  throw failure(shown, { ru: 'это не файл настроек: подойдёт .yaml, .yml, .json, .js, .mjs или .ts.', en: 'this is no configuration file: it takes .yaml, .yml, .json, .js, .mjs or .ts.' });
}

function textOf(path: string, shown: string): string {
  try {
    return readWhole(path).toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const why = diskReason(error);
    throw failure(shown, { ru: `файл не прочитать: ${why.ru}.`, en: `the file cannot be read: ${why.en}.` });
  }
}

function failure(file: string, text: Bilingual): ConfigError {
  return new ConfigError([{ place: { file }, text }]);
}

function readData(path: string, shown: string, text: string): ConfigDocument {
  const lines = new LineCounter();
  // keys are checked for repetition in time that grows with the square of their number
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: text.length < 100_000 });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: shown, line, column: col };
  };
  if (document.errors.length > 0) {
    throw new ConfigError(document.errors.slice(0, 1).map((error) => ({ place: placeAt(error.pos[0]), text: syntaxText(error.code, error.message) })));
  }
  const placeOf: ConfigDocument['placeOf'] = (keys, part = 'value') => {
    const node = nodeAt(document, keys, part);
    return node?.range ? placeAt(node.range[0]) : { file: shown };
  };
  return { path, shown, value: valueOf(document, shown), placeOf };
}

function valueOf(document: Document, shown: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw failure(shown, { ru: `ссылки (*имя) в файле не раскрываются: ${reason}.`, en: `the aliases (*name) in it cannot be resolved: ${reason}.` });
  }
}

function syntaxText(code: string, message: string): Bilingual {
  if (code === 'MULTIPLE_DOCS') return { ru: 'в файле несколько документов (---): настройки — один, оставьте его.', en: 'there are several documents (---) in the file: a configuration is one, keep that.' };
  if (code === 'DUPLICATE_KEY') return { ru: 'этот ключ здесь уже есть: оставьте один.', en: 'this key is here already: keep one of them.' };
  const first = message.split('\n')[0];
  return {
    ru: `файл не читается как YAML (${first}). Проверьте отступы, кавычки и скобки у этого места.`,
    en: `the file cannot be read as YAML (${first}). Look at the indentation, quotes and brackets around this place.`,
  };
}

/** The deepest node on the way to a value that is there. */
function nodeAt(document: Document, keys: KeyPath, part: 'key' | 'value'): Node | undefined {
  let node: unknown = document.contents;
  let key: unknown;
  for (const step of keys) {
    const inside: { key?: unknown; value: unknown } | undefined = entryOf(node, step);
    if (!inside) break;
    [key, node] = [inside.key, inside.value];
  }
  const wanted = part === 'key' || !isNode(node) ? key : node;
  if (isNode(wanted)) return wanted;
  return isNode(node) ? node : undefined;
}

function entryOf(node: unknown, step: PropertyKey): { key?: unknown; value: unknown } | undefined {
  if (isSeq(node)) return { value: node.items[Number(step)] };
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(step));
}

async function readCode(path: string, shown: string): Promise<ConfigDocument> {
  const module = await importCode(path, freshUrl(path), (text) => failure(shown, text));
  const value = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
  if (value === undefined) throw failure(shown, { ru: 'файл ничего не отдаёт: нужен export default {…}.', en: 'the file exports nothing: it takes export default {…}.' });
  return { path, shown, value, placeOf: () => ({ file: shown }) };
}
