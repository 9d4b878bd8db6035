import { readdirSync, statSync, type Dirent } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Bilingual } from '../rule/index.js';
import { diskReason } from './failure.js';
import { gitignoreWithin, type IsIgnored } from './ignored.js';

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
}

const SCRIPT_NAME = /\.(md|markdown|yaml|yml)$/i;
const GLOB_SIGNS = /[*?[\]{}!]/;
const NAMES = '*.md, *.markdown, *.yaml, *.yml';

/**
 * Finds the scripts that files, folders and globs lead to. A file that is named is always taken; within folders and globs
 * `.gitignore` holds, and `node_modules`, hidden folders and links to folders are left out.
 */
export async function findScripts(wanted: readonly string[], workingFolder: string): Promise<FoundFiles> {
  const found = new Map<string, ScriptFile>();
  const missing: Bilingual[] = [];
  for (const name of wanted) {
    const looked = await look(name, workingFolder);
    missing.push(...looked.missing);
    for (const path of looked.paths) found.set(path, { path, shown: shownPath(path, workingFolder) });
  }
  const files = [...found.values()].sort((one, other) => (one.shown < other.shown ? -1 : 1));
  return { files, missing };
}

/** A path as reports show it: relative to the working directory, with `/`. */
export function shownPath(path: string, workingFolder: string): string {
  return relative(workingFolder, path).split(sep).join('/') || '.';
}

interface Looked {
  paths: string[];
  missing: Bilingual[];
}

async function look(name: string, workingFolder: string): Promise<Looked> {
  const path = resolve(workingFolder, name);
  const kind = kindOf(path);
  if (kind === 'folder') return lookInFolder(name, path);
  if (kind === 'file') return { paths: [path], missing: [] };
  if (GLOB_SIGNS.test(name)) return lookByGlob(name, workingFolder);
  return nothing({ ru: `Файла или папки «${name}» нет.`, en: `There is no file or folder “${name}”.` });
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

function lookInFolder(name: string, folder: string): Looked {
  const looked = scriptsIn(folder, gitignoreWithin(folder));
  if (looked.paths.length > 0 || looked.missing.length > 0) return looked;
  if (looked.ignored === 0) {
    return nothing({ ru: `В папке «${name}» нет скриптов (${NAMES}).`, en: `There are no scripts in the folder “${name}” (${NAMES}).` });
  }
  return nothing({
    ru: `В папке «${name}» всё скрыто файлом .gitignore. Чтобы проверить файл, назовите его прямо.`,
    en: `Everything in the folder “${name}” is hidden by .gitignore. To check a file, name it.`,
  });
}

function scriptsIn(folder: string, isIgnored: IsIgnored): Looked & { ignored: number } {
  const looked: Looked & { ignored: number } = { paths: [], missing: [], ignored: 0 };
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of entriesOf(at, looked.missing)) {
      const path = join(at, entry.name);
      const isFolder = entry.isDirectory();
      if (isFolder ? isSkipped(entry.name) : !SCRIPT_NAME.test(entry.name) || !isFile(entry, path)) continue;
      if (isIgnored(path, isFolder)) looked.ignored += 1;
      else if (isFolder) waiting.push(path);
      else looked.paths.push(path);
    }
  }
  return looked;
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

async function lookByGlob(pattern: string, workingFolder: string): Promise<Looked> {
  const { glob } = await import('tinyglobby');
  const options = { cwd: workingFolder, absolute: true, expandDirectories: false, followSymbolicLinks: false };
  const matched = await glob(slashes(pattern), { ...options, ignore: ['**/node_modules/**'] });
  const isIgnored = gitignoreWithin(workingFolder);
  const scripts = matched.map((path) => resolve(path)).filter((path) => SCRIPT_NAME.test(path));
  const paths = scripts.filter((path) => !isHidden(path, workingFolder, isIgnored));
  if (paths.length > 0) return { paths, missing: [] };
  if (scripts.length > 0) {
    return nothing({ ru: `Всё, что подходит под «${pattern}», скрыто файлом .gitignore.`, en: `All that matches “${pattern}” is hidden by .gitignore.` });
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
