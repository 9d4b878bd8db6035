import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePatch } from 'diff';
import type { ChangedLines, Removal } from '../lint/index.js';
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
const WHOLE: ChangedLines = { added: [[1, Infinity]], removed: [] };

function fromGit(wish: { rev: string } | { mergeBase: string }, folder: string): Map<string, ChangedLines> {
  const root = git(['rev-parse', '--show-toplevel'], folder).trim();
  const named = 'rev' in wish ? wish.rev : wish.mergeBase;
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${named}^{commit}`], folder, () => unknownRevision(named)).trim();
  const base = 'rev' in wish ? commit : git(['merge-base', commit, 'HEAD'], folder, () => noMergeBase(named)).trim();
  const diff = git(['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames', '--submodule=diff', '--ignore-submodules=none', '--src-prefix=a/', '--dst-prefix=b/', base, '--'], root);
  const lacking = /^Submodule (.+) [0-9a-f]+\.{2,3}[0-9a-f]+ \(commits not present\)$/m.exec(diff)?.[1];
  if (lacking !== undefined && isCheckedOut(resolve(root, lacking))) throw unknownInSubmodule(lacking);
  const changed = changesIn(parsed(diff, named), [root], 'b/');
  const withNewFiles = [...diff.matchAll(/^Submodule (.+) contains untracked content$/gm)].map(([, name]) => resolve(root, name));
  for (const top of [root, ...withNewFiles]) {
    for (const name of git(['ls-files', '--others', '--exclude-standard', '-z', '--full-name'], top).split('\0')) {
      if (name !== '') changed.set(resolve(top, name), WHOLE);
    }
  }
  return changed;
}

/** A submodule that is not checked out has no files to lint. */
function isCheckedOut(submodule: string): boolean {
  return existsSync(resolve(submodule, '.git'));
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

function unknownInSubmodule(name: string): UsageError {
  return new UsageError({
    ru: `В подмодуле «${name}» нет той ревизии, с которой сравнивать. В CI её может не быть в неполном клоне: нужна вся история (fetch-depth: 0).`,
    en: `The submodule “${name}” lacks the revision to compare with. In CI a shallow clone may lack it: fetch the whole history (fetch-depth: 0).`,
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
  const files = parsed(patchText(resolve(workingFolder, name), name), name);
  return changesIn(files, roots, prefixIn(files, roots, name));
}

/**
 * What stands before the names in a patch: `b/`, nothing, what `diff.mnemonicPrefix` puts there (`w/`, `i/`), or what somebody chose. It is that
 * with which most files exist. Throws a `UsageError` where none exists: that must not pass for “nothing changed”.
 */
function prefixIn(files: readonly PatchedFile[], roots: readonly string[], patch: string): string {
  const names = files.map(nameIn).filter((name) => name !== undefined);
  const prefixes = new Set(['b/', '', ...names.flatMap((name) => [...name.matchAll(/\//g)].map(({ index }) => name.slice(0, index + 1)))]);
  const exists = (name: string): boolean => roots.some((root) => existsSync(resolve(root, name)));
  let best = { prefix: 'b/', count: 0 };
  for (const prefix of prefixes) {
    const count = names.filter((name) => name.startsWith(prefix) && exists(name.slice(prefix.length))).length;
    if (count > best.count) best = { prefix, count };
  }
  if (best.count > 0 || names.length === 0) return best.prefix;
  throw new UsageError({
    ru: `Ни одного файла из «${patch}» здесь нет (${names[0]}). Запустите callint в той папке, где эти изменения сделаны.`,
    en: `No file that “${patch}” names is here (${names[0]}). Run callint in the folder that the patch was made in.`,
  });
}

function nameIn({ newFileName }: PatchedFile): string | undefined {
  return newFileName === '/dev/null' ? undefined : newFileName;
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

/** A file in a patch. */
type PatchedFile = ReturnType<typeof parsePatch>[number];

function changesIn(files: readonly PatchedFile[], roots: readonly string[], prefix: string): Map<string, ChangedLines> {
  const changed = new Map<string, ChangedLines>();
  for (const file of files) {
    const name = nameIn(file);
    if (name === undefined) continue;
    const shown = name.startsWith(prefix) ? name.slice(prefix.length) : name;
    for (const root of roots) changed.set(resolve(root, shown), linesOf(file.hunks));
  }
  return changed;
}

/** A patch by its files. What is none must not pass for “nothing changed”; an empty one may. */
function parsed(diff: string, name: string): PatchedFile[] {
  let files: PatchedFile[];
  try {
    files = parsePatch(diff.replace(LETTER_HEAD, '').replace(LETTER_END, '').replace(SUBMODULE, ''));
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

/** What `git diff --submodule=diff` puts over the changes of a submodule. */
const SUBMODULE = /^Submodule .+\r?\n/gm;

/** What it ends with: two hyphens, which are no line that was taken out, and its version. */
const LETTER_END = /^-- \r?\n\d+\.\d.*$/gm;

function noPatch(name: string, why: Bilingual): UsageError {
  return new UsageError({ ru: `«${name}» — не список изменений (${why.ru}). Нужен вывод git diff.`, en: `“${name}” is no patch (${why.en}). It takes what git diff prints.` });
}

function linesOf(hunks: PatchedFile['hunks']): ChangedLines {
  const added: [number, number][] = [];
  const removed: Removal[] = [];
  for (const { newStart, lines } of hunks) {
    let line = newStart;
    for (const { sign, texts } of runsOf(lines)) {
      const last = removed.at(-1);
      if (sign === '-') removed.push({ before: line, lines: texts, isReplaced: false });
      if (sign === '+') added.push([line, line + texts.length - 1]);
      if (sign === '+' && last?.before === line) removed[removed.length - 1] = { ...last, isReplaced: true };
      if (sign !== '-') line += texts.length;
    }
  }
  return { added, removed };
}

/** The lines of a hunk, those of one sign together: what is taken out, what is put in, what is as it was. */
function runsOf(lines: readonly string[]): { sign: string; texts: string[] }[] {
  const runs: { sign: string; texts: string[] }[] = [];
  for (const line of lines) {
    const sign = line.charAt(0);
    // it tells that the line above has no end
    if (sign === '\\') continue;
    const last = runs.at(-1);
    if (last?.sign === sign) last.texts.push(line.slice(1));
    else runs.push({ sign, texts: [line.slice(1)] });
  }
  return runs;
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // standard input has a name and no file
    return path;
  }
}
