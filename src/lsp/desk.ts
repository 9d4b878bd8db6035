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

/** Sets up a desk in the folder that the editor has open. */
export function createDesk(workingFolder: string, wishes: { locale?: Locale | 'auto'; config?: string }): Desk {
  let linter: Promise<Linter> | undefined;
  let baseline: { known: Baseline | undefined } | undefined;
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
      baseline ??= { known: loadBaseline(workingFolder) };
      const { known } = baseline;
      const lint = (text: string): FileResult => {
        const { result } = lintReading({ source: createSource(shown, text) }, shown, options);
        return known?.apply({ result, path }) ?? result;
      };
      return { uri: document.uri, version: document.version, result: lint(document.getText()), lint };
    },
    refresh() {
      linter = undefined;
      baseline = undefined;
    },
  };
}

/** Where a document is or, when it was never saved, would be: in the folder that is open, by a name that tells its language. */
function pathOf({ uri, languageId }: TextDocument, workingFolder: string): string {
  if (uri.startsWith('file:')) return fileURLToPath(uri);
  const name = basename(uri.replace(/^[^:]*:/, '')) || 'untitled';
  return resolve(workingFolder, SCRIPT_NAME.test(name) ? name : `${name}.${languageId === 'yaml' ? 'yaml' : 'md'}`);
}

async function isWanted(path: string, linter: Linter): Promise<boolean> {
  if (SETTINGS_FILES.includes(basename(path))) return false;
  const selection = await linter.selectionFor(dirname(path));
  if (selection?.isIgnored(path, false)) return false;
  return selection?.isIncluded?.(path) ?? SCRIPT_NAME.test(path);
}
