import type { Reporter } from './reporter.js';

export { harmless } from './sanitize.js';
export type { Reporter, ReportOptions, Run } from './reporter.js';

// each format is loaded only when asked for: a run pays for one
const loaders = {
  stylish: async () => (await import('./stylish.js')).stylish,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  'json-lines': async () => (await import('./json-lines.js')).jsonLines,
  eslint: async () => (await import('./eslint.js')).eslint,
  sarif: async () => (await import('./sarif.js')).sarif,
  'sarif-github': async () => (await import('./sarif.js')).sarifGithub,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  rdjson: async () => (await import('./rdjson.js')).rdjson,
  html: async () => (await import('./html.js')).html,
  markdown: async () => (await import('./markdown.js')).markdown,
  scorecard: async () => (await import('./scorecard.js')).scorecard,
} satisfies Record<string, () => Promise<Reporter>>;

/** Name of an output format. */
export type Format = keyof typeof loaders;

/** Names of all output formats, the default first. */
export const FORMATS: readonly Format[] = Object.freeze(formatsOf(loaders));

/** Whether a name is the name of an output format. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(loaders, name);
}

/** Loads the reporter of a format; rejects when there is no such format. */
export async function loadReporter(name: string): Promise<Reporter> {
  if (!isFormat(name)) throw new RangeError(`There is no format "${name}". Formats: ${FORMATS.join(', ')}.`);
  return loaders[name]();
}

/** The wording of reports, for editors. */
export type EditorTexts = typeof import('./editor.js');

/** Loads it. */
export async function loadEditorTexts(): Promise<EditorTexts> {
  return import('./editor.js');
}

/** Loads what draws the flow of a script. */
export async function loadDrawing(): Promise<typeof import('./graph/index.js')> {
  return import('./graph/index.js');
}

/** Loads what tells why a line was understood as it was. */
export async function loadWhy(): Promise<typeof import('./why/index.js')> {
  return import('./why/index.js');
}

function formatsOf<Name extends string>(map: Record<Name, unknown>): Name[] {
  // the map is a literal of this file: it has no other keys
  return Object.keys(map) as Name[];
}
