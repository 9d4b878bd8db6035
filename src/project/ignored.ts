import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ignoreRules, type Ignore } from './ignore-rules.js';

/** Tells whether git would ignore a path. `path` is absolute; a folder is tested with `isFolder`. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean;

/** Reads the `.gitignore` files that hold within `folder`: its own, those below it and those above it up to the repository's root. */
export function gitignoreWithin(folder: string): IsIgnored {
  const top = topOf(folder);
  const isIgnored = gitignoreBelow(top);
  // who names an ignored folder wants it read: then only the files inside it have a say
  return top !== folder && isIgnored(folder, true) ? gitignoreBelow(folder) : isIgnored;
}

function topOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

function gitignoreBelow(top: string): IsIgnored {
  const files = new Map<string, Ignore | undefined>();
  const fileOf = (folder: string): Ignore | undefined => {
    if (!files.has(folder)) files.set(folder, readGitignore(folder));
    return files.get(folder);
  };
  return (path, isFolder) => {
    let ignored = false;
    for (const folder of foldersBetween(top, path)) {
      const file = fileOf(folder);
      if (!file) continue;
      const inside = relative(folder, path).split(sep).join('/') + (isFolder ? '/' : '');
      const verdict = file.test(inside);
      if (verdict.ignored) ignored = true;
      if (verdict.unignored) ignored = false;
    }
    return ignored;
  };
}

function foldersBetween(top: string, path: string): string[] {
  const folders: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    folders.unshift(at);
    if (at === top || dirname(at) === at) return folders;
  }
}

function readGitignore(folder: string): Ignore | undefined {
  const path = join(folder, '.gitignore');
  if (!existsSync(path)) return undefined;
  try {
    return ignoreRules().add(readFileSync(path, 'utf8'));
  } catch {
    // an ignore file that cannot be read hides nothing: better one finding too many than a script unread
    return undefined;
  }
}
