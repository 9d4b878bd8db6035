import { readdirSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Bilingual } from '../rule/index.js';
import { isConfigName } from './config/lookup.js';
import { diskReason } from './failure.js';
import { gitignoreWithin, type IsIgnored } from './ignored.js';
import { shownPath } from './shown.js';

/** A script file: where it is on the disk and how it is shown to the user. */
export interface ScriptFile {
  path: string;
  /** Relative to the working directory, with `/`. */
  shown: string;
}

/** The scripts that were asked for, in the order of their shown paths, and what could not be found. */
export interface FoundFiles {
  files: ScriptFile[];
  /** One sentence for each argument that leads to no script and each folder that cannot be opened. */
  missing: Bilingual[];
  /** One sentence for each file that was named and that its configuration leaves out. */
  leftOut: Bilingual[];
}

/** Which files a configuration takes for scripts. Paths are absolute. */
export interface Selection {
  /** The configuration, as shown to the user. */
  by: string;
  /** Is a file one of those to lint; files with a script's name are when absent. */
  isIncluded?(path: string): boolean;
  isIgnored(path: string, isFolder: boolean): boolean;
}

/** The selection that holds for the files of a folder. */
export type SelectionFor = (folder: string) => Promise<Selection | undefined>;

const SCRIPT_NAME = /\.(md|markdown|yaml|yml)$/i;
const GLOB_SIGNS = /[*?[\]{}!]/;
const NAMES = '*.md, *.markdown, *.yaml, *.yml';

/** Is a file taken for a script by its name, where no configuration says which are. */
export function isScriptName(path: string): boolean {
  return SCRIPT_NAME.test(path) && !isConfigName(basename(path));
}

/**
 * Finds the scripts that files, folders and globs lead to. A file that is named is taken unless its configuration ignores it; within
 * folders and globs `.gitignore` holds, and `node_modules`, hidden folders and links to folders are left out.
 */
export async function findScripts(wanted: readonly string[], workingFolder: string, selectionFor: SelectionFor = async () => undefined): Promise<FoundFiles> {
  const found = new Map<string, ScriptFile>();
  const missing: Bilingual[] = [];
  const leftOut: Bilingual[] = [];
  for (const name of wanted) {
    const looked = await look(name, workingFolder, selectionFor);
    missing.push(...looked.missing);
    leftOut.push(...(looked.leftOut ?? []));
    for (const path of looked.paths) found.set(path, { path, shown: shownPath(path, workingFolder) });
  }
  const files = [...found.values()].sort((one, other) => (one.shown < other.shown ? -1 : 1));
  return { files, missing, leftOut };
}

interface Looked {
  paths: string[];
  missing: Bilingual[];
  leftOut?: Bilingual[];
}

async function look(name: string, workingFolder: string, selectionFor: SelectionFor): Promise<Looked> {
  if (name.trim() === '') return nothing({ ru: 'Вместо имени файла — пустой текст (переменная не задана?).', en: 'An empty text stands where a file should be named (a variable that is not set?).' });
  const path = resolve(workingFolder, name);
  const kind = kindOf(path);
  if (kind === 'folder') return lookInFolder(name, path, selectionFor);
  if (kind === 'file') return lookAtFile(name, path, await selectionFor(dirname(path)));
  if (GLOB_SIGNS.test(name)) return lookByGlob(name, workingFolder, selectionFor);
  return nothing({ ru: `Файла или папки «${name}» нет.`, en: `There is no file or folder “${name}”.` });
}

function lookAtFile(name: string, path: string, selection: Selection | undefined): Looked {
  const text = leftOutBy(selection, name, path);
  return text ? { paths: [], missing: [], leftOut: [text] } : { paths: [path], missing: [] };
}

/** Says that a configuration leaves a file out which was named; undefined when it does not. */
export function leftOutBy(selection: Selection | undefined, name: string, path: string): Bilingual | undefined {
  if (!selection?.isIgnored(path, false)) return undefined;
  return { ru: `${name}: пропущен, его исключает ignores в ${selection.by}.`, en: `${name}: left out, “ignores” in ${selection.by} excludes it.` };
}

function nothing(sentence: Bilingual): Looked {
  return { paths: [], missing: [sentence] };
}

// what exists but cannot be looked at counts as a file: reading it will tell why
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const entry = statSync(path, { throwIfNoEntry: false });
    return entry && (entry.isDirectory() ? 'folder' : 'file');
  } catch {
    return 'file';
  }
}

async function lookInFolder(name: string, folder: string, selectionFor: SelectionFor): Promise<Looked> {
  const looked = await scriptsIn(folder, gitignoreWithin(folder), selectionFor);
  if (looked.paths.length > 0 || looked.missing.length > 0) return looked;
  const config = (await selectionFor(folder))?.by;
  if (config !== undefined) {
    return nothing({ ru: `В папке «${name}» нет скриптов, которые берёт ${config} (include, ignores).`, en: `There are no scripts in the folder “${name}” that ${config} takes (include, ignores).` });
  }
  if (looked.ignored === 0) {
    return nothing({ ru: `В папке «${name}» нет скриптов (${NAMES}).`, en: `There are no scripts in the folder “${name}” (${NAMES}).` });
  }
  return nothing({
    ru: `В папке «${name}» всё скрыто файлом .gitignore. Чтобы проверить файл, назовите его прямо.`,
    en: `Everything in the folder “${name}” is hidden by .gitignore. To check a file, name it.`,
  });
}

async function scriptsIn(folder: string, isIgnored: IsIgnored, selectionFor: SelectionFor): Promise<Looked & { ignored: number }> {
  const looked: Looked & { ignored: number } = { paths: [], missing: [], ignored: 0 };
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const selection = await selectionFor(at);
    for (const entry of entriesOf(at, looked.missing)) {
      const path = join(at, entry.name);
      const isFolder = entry.isDirectory();
      if (isFolder ? isSkipped(entry.name) : !isScript(path, selection) || !isFile(entry, path)) continue;
      if (isIgnored(path, isFolder) || selection?.isIgnored(path, isFolder)) looked.ignored += 1;
      else if (isFolder) waiting.push(path);
      else looked.paths.push(path);
    }
  }
  return looked;
}

function isScript(path: string, selection: Selection | undefined): boolean {
  return selection?.isIncluded ? selection.isIncluded(path) : isScriptName(path);
}

function entriesOf(folder: string, missing: Bilingual[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const why = diskReason(error);
    missing.push({ ru: `Папку «${folder}» не прочитать: ${why.ru}.`, en: `The folder “${folder}” cannot be read: ${why.en}.` });
    return [];
  }
}

function isSkipped(folderName: string): boolean {
  return folderName === 'node_modules' || folderName.startsWith('.');
}

/** Links to files are read, links to folders are not followed: they may lead in a circle or out over the whole disk. */
function isFile(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() ? kindOf(path) === 'file' : entry.isFile();
}

async function lookByGlob(pattern: string, workingFolder: string, selectionFor: SelectionFor): Promise<Looked> {
  const { glob } = await import('tinyglobby');
  const options = { cwd: workingFolder, absolute: true, expandDirectories: false, followSymbolicLinks: false };
  const matched = await glob(slashes(pattern), { ...options, ignore: ['**/node_modules/**'] });
  const isIgnored = gitignoreWithin(workingFolder);
  const scripts: string[] = [];
  const paths: string[] = [];
  for (const path of matched.map((one) => resolve(one))) {
    const selection = await selectionFor(dirname(path));
    if (!isScriptName(path) && !selection?.isIncluded?.(path)) continue;
    scripts.push(path);
    if (!isHidden(path, workingFolder, isIgnored) && !selection?.isIgnored(path, false)) paths.push(path);
  }
  if (paths.length > 0) return { paths, missing: [] };
  if (scripts.length > 0) {
    const by = (await selectionFor(workingFolder)) === undefined ? '.gitignore' : '.gitignore / ignores';
    return nothing({ ru: `Всё, что подходит под «${pattern}», скрыто файлом ${by}.`, en: `All that matches “${pattern}” is hidden by ${by}.` });
  }
  return nothing({ ru: `Под «${pattern}» не подходит ни один скрипт (${NAMES}).`, en: `No script matches “${pattern}” (${NAMES}).` });
}

// git looks at every folder on the way: nothing inside an ignored folder can be taken back
function isHidden(path: string, workingFolder: string, isIgnored: IsIgnored): boolean {
  const inside = relative(workingFolder, path);
  if (inside.startsWith('..') || isAbsolute(inside)) return false;
  const steps = inside.split(sep);
  return steps.some((_, index) => isIgnored(join(workingFolder, ...steps.slice(0, index + 1)), index < steps.length - 1));
}

// a backslash parts folders on Windows only; elsewhere it guards a sign of the pattern
function slashes(pattern: string): string {
  return sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
}
