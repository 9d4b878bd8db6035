import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePatch } from 'diff';
import type { ChangedLines } from '../lint/index.js';
import type { Bilingual } from '../rule/index.js';
import { decode } from '../source/index.js';
import { diskReason, UsageError } from './failure.js';
import { readWhole } from './read-whole.js';

/** Which change is meant: since a revision, since the fork from a branch, or as a patch says. */
export type ChangeWish = { rev: string } | { mergeBase: string } | { patch: string };

/** What changed in each file, by absolute path. */
export type Changes = (path: string) => ChangedLines | undefined;

/** Reads a change. Throws a `UsageError` that says what git or the patch lacks. */
export function readChanges(wish: ChangeWish, workingFolder: string): Changes {
  const changed = 'patch' in wish ? fromPatch(wish.patch, workingFolder) : fromGit(wish, workingFolder);
  return (path) => changed.get(path) ?? changed.get(real(path));
}

/** A file that git does not know yet is new throughout. */
const WHOLE: ChangedLines = { added: [[1, Infinity]], removedBefore: [] };

function fromGit(wish: { rev: string } | { mergeBase: string }, folder: string): Map<string, ChangedLines> {
  const root = git(['rev-parse', '--show-toplevel'], folder).trim();
  const named = 'rev' in wish ? wish.rev : wish.mergeBase;
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${named}^{commit}`], folder, () => unknownRevision(named)).trim();
  const base = 'rev' in wish ? commit : git(['merge-base', commit, 'HEAD'], folder, () => noMergeBase(named)).trim();
  const diff = git(['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames', '--src-prefix=a/', '--dst-prefix=b/', base, '--'], root);
  const changed = changesIn(diff, [root], named);
  for (const name of git(['ls-files', '--others', '--exclude-standard', '-z', '--full-name'], root).split('\0')) {
    if (name !== '') changed.set(resolve(root, name), WHOLE);
  }
  return changed;
}

function git(args: readonly string[], folder: string, failure?: () => UsageError): string {
  try {
    return execFileSync('git', ['-c', 'core.quotePath=true', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1024 ** 3, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (failure && !isMissing(error)) throw failure();
    throw gitFailure(error);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function gitFailure(error: unknown): UsageError {
  if (isMissing(error)) return new UsageError({ ru: 'Для --new-from-… нужен git, а его здесь нет.', en: '--new-from-… needs git, which is not here.' });
  const told = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n')[0] : String(error);
  return new UsageError({ ru: `git не смог показать изменения: ${told}`, en: `git could not show the changes: ${told}` });
}

function unknownRevision(name: string): UsageError {
  return new UsageError({
    ru: `git не знает ревизии «${name}». В CI её может не быть в неполном клоне: нужна вся история (fetch-depth: 0).`,
    en: `git knows no revision “${name}”. In CI a shallow clone may lack it: fetch the whole history (fetch-depth: 0).`,
  });
}

function noMergeBase(name: string): UsageError {
  return new UsageError({
    ru: `У «${name}» и HEAD нет общего предка. В CI его может не быть в неполном клоне: нужна вся история (fetch-depth: 0).`,
    en: `“${name}” and HEAD have no common ancestor. In CI a shallow clone may lack it: fetch the whole history (fetch-depth: 0).`,
  });
}

function fromPatch(name: string, workingFolder: string): Map<string, ChangedLines> {
  const roots = [workingFolder, topOf(workingFolder)].filter((folder) => folder !== undefined);
  return changesIn(patchText(resolve(workingFolder, name), name), roots, name);
}

/** The text of a patch, in whatever encoding scripts come in: PowerShell writes what git prints as UTF-16. */
function patchText(path: string, name: string): string {
  const decoded = decode(patchBytes(path, name));
  if (decoded.problem === 'binary') throw noPatch(name, { ru: 'в нём не текст', en: 'it holds no text' });
  return decoded.text ?? '';
}

function patchBytes(path: string, name: string): Uint8Array {
  try {
    return readWhole(path);
  } catch (error) {
    const why = diskReason(error);
    throw new UsageError({ ru: `Файл изменений «${name}» не прочитать: ${why.ru}.`, en: `The patch “${name}” cannot be read: ${why.en}.` });
  }
}

/** Names in a patch begin at the repository's root, or at the folder that it was made in. */
function topOf(folder: string): string | undefined {
  try {
    return git(['rev-parse', '--show-toplevel'], folder).trim();
  } catch {
    // a patch is of use outside a repository as well
    return undefined;
  }
}

function changesIn(diff: string, roots: readonly string[], name: string): Map<string, ChangedLines> {
  const changed = new Map<string, ChangedLines>();
  for (const file of parsed(diff, name)) {
    const shown = file.newFileName?.replace(/^b\//, '');
    if (shown === undefined || shown === '/dev/null') continue;
    for (const root of roots) changed.set(resolve(root, shown), linesOf(file.hunks));
  }
  return changed;
}

/** A patch by its files. What is none must not pass for “nothing changed”; an empty one may. */
function parsed(diff: string, name: string): ReturnType<typeof parsePatch> {
  let files: ReturnType<typeof parsePatch>;
  try {
    files = parsePatch(diff.replace(LETTER_HEAD, '').replace(LETTER_END, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw noPatch(name, { ru: reason, en: reason });
  }
  const named = files.filter(({ newFileName }) => newFileName !== undefined);
  if (diff.trim() !== '' && named.length === 0) throw noPatch(name, { ru: 'в нём не назван ни один файл', en: 'it names no file' });
  const untold = named.find(({ hunks, isGit }) => hunks.length === 0 && !isGit);
  if (untold) throw noPatch(name, { ru: `у файла «${untold.newFileName}» нет изменённых строк, как у слияния`, en: `it shows no changed lines of “${untold.newFileName}”, as that of a merge` });
  return files;
}

/** What `git format-patch` begins with: a letter whose three hyphens name no file. */
const LETTER_HEAD = /^From [0-9a-f]{40} [^]*?(?=^diff --git )/gm;

/** What it ends with: two hyphens, which are no line that was taken out, and its version. */
const LETTER_END = /^-- \r?\n\d+\.\d.*$/gm;

function noPatch(name: string, why: Bilingual): UsageError {
  return new UsageError({ ru: `«${name}» — не список изменений (${why.ru}). Нужен вывод git diff.`, en: `“${name}” is no patch (${why.en}). It takes what git diff prints.` });
}

function linesOf(hunks: ReturnType<typeof parsePatch>[number]['hunks']): ChangedLines {
  const added: [number, number][] = [];
  const removedBefore: number[] = [];
  for (const { newStart, lines } of hunks) {
    let line = newStart;
    for (const text of lines) {
      if (text.startsWith('-')) removedBefore.push(line);
      else if (!text.startsWith('\\')) {
        if (text.startsWith('+')) add(added, line);
        line += 1;
      }
    }
  }
  return { added, removedBefore: [...new Set(removedBefore)] };
}

function add(runs: [number, number][], line: number): void {
  const last = runs.at(-1);
  if (last && last[1] === line - 1) last[1] = line;
  else runs.push([line, line]);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // standard input has a name and no file
    return path;
  }
}
