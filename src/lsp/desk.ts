import { basename, dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileResult } from '../lint/index.js';
import { BASELINE_NAME, CONFIG_NAMES, createLinter, lintReading, loadBaseline, type Baseline, type Linter } from '../project/index.js';
import type { Locale } from '../rule/index.js';
import { createSource } from '../source/index.js';

/** An open script as it was last checked. */
export interface Checked {
  uri: string;
  version: number;
  result: FileResult;
  /** Checks another text as if it stood in its place. */
  lint(text: string): FileResult;
}

/** Files that say how scripts are checked: when one changes, all are to be checked anew. */
export const SETTINGS_FILES: readonly string[] = [...CONFIG_NAMES, BASELINE_NAME];

/** Checks what is open in an editor, each file by the configuration near it, without the findings on record. */
export interface Desk {
  /** Nothing when the file is none that the configuration wants checked. Rejects with a `UsageError` when the configuration has mistakes. */
  check(document: TextDocument): Promise<Checked | undefined>;
  /** Forgets the configurations and the record of known findings: one of them has changed. */
  refresh(): void;
}

const SCRIPT_NAME = /\.(?:md|markdown|ya?ml)$/i;

/** Sets up a desk in the folders that the editor has open; the first is that of texts which were never saved. */
export function createDesk(folders: readonly [string, ...string[]], wishes: { locale?: Locale | 'auto'; config?: string }): Desk {
  const [workingFolder] = folders;
  let linter: Promise<Linter> | undefined;
  const baselines = new Map<string, Baseline | undefined>();
  let madeOn = '';
  return {
    async check(document) {
      const path = pathOf(document, workingFolder);
      // what is hidden until a day comes back on it, though the editor stays open overnight
      const today = new Date().toDateString();
      if (madeOn !== today) linter = undefined;
      madeOn = today;
      linter ??= createLinter(wishes, workingFolder);
      const ready = await linter;
      if (!(await isWanted(path, ready))) return undefined;
      const shown = relative(workingFolder, path).split(sep).join('/');
      const options = await ready.optionsFor(path);
      const known = baselineIn(folderOf(path, folders));
      const lint = (text: string): FileResult => {
        const { result } = lintReading({ source: createSource(shown, text) }, shown, options);
        return known?.apply({ result, path }) ?? result;
      };
      return { uri: document.uri, version: document.version, result: lint(document.getText()), lint };
    },
    refresh() {
      linter = undefined;
      baselines.clear();
    },
  };

  function baselineIn(folder: string): Baseline | undefined {
    if (!baselines.has(folder)) baselines.set(folder, loadBaseline(folder));
    return baselines.get(folder);
  }
}

/** The open folder that a file lies in, the innermost of several; the first one for a file from elsewhere. */
function folderOf(path: string, folders: readonly [string, ...string[]]): string {
  const [innermost] = folders.filter((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)).sort((a, b) => b.length - a.length);
  return innermost ?? folders[0];
}

/** The path of a file that this machine can reach: `file://server/share/a.md` is on another one, but for Windows. */
export function pathIn(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Where a document is or, when it was never saved, would be: in the folder that is open, by a name that tells its language. */
function pathOf({ uri, languageId }: TextDocument, workingFolder: string): string {
  const path = pathIn(uri);
  if (path !== undefined) return path;
  const name = basename(uri.replace(/^[^:]*:/, '')) || 'untitled';
  return resolve(workingFolder, SCRIPT_NAME.test(name) ? name : `${name}.${languageId === 'yaml' ? 'yaml' : 'md'}`);
}

async function isWanted(path: string, linter: Linter): Promise<boolean> {
  if (SETTINGS_FILES.includes(basename(path))) return false;
  const selection = await linter.selectionFor(dirname(path));
  if (selection?.isIgnored(path, false)) return false;
  return selection?.isIncluded?.(path) ?? SCRIPT_NAME.test(path);
}
