import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SelectionParts } from '../config/selection.js';
import type { ConfigInForce } from '../linter.js';
import { hashOf, hashOfFile } from './hash.js';

/** What is known of a configuration; paths are relative to the working folder. */
export interface ConfigRow {
  /** Hash of all that it says, with what it extends. */
  says: string;
  /** Hash of each file that it was made from, and of each folder. */
  files: Record<string, string>;
  folders: Record<string, string>;
  parts: SelectionParts;
}

/** Makes the row of a configuration. */
export function configRow({ config, sources, parts }: ConfigInForce, short: (path: string) => string): ConfigRow {
  return {
    says: hashOf(JSON.stringify([config.locale, config.layers, config.codeless, parts.include, parts.ignores])),
    files: Object.fromEntries(sources.files.map((one) => [short(one), fileHash(one) ?? ''])),
    folders: Object.fromEntries(sources.folders.map((one) => [short(one), folderHash(one)])),
    parts: { ...parts, base: short(parts.base), own: parts.own.map(short) },
  };
}

/** Are the files and folders of a configuration as they were. */
export function isUnchanged({ files, folders }: ConfigRow, full: (kept: string) => string): boolean {
  return Object.entries(files).every(([name, hash]) => fileHash(full(name)) === hash) && Object.entries(folders).every(([name, hash]) => folderHash(full(name)) === hash);
}

/** May a configuration depend on more than its files: one that is run may. */
export function isRun(name: string, row: ConfigRow | undefined): boolean {
  return [name, ...Object.keys(row?.files ?? {})].some((path) => /\.(?:js|mjs|ts)$/.test(path));
}

function fileHash(path: string): string | undefined {
  try {
    return hashOfFile(path);
  } catch {
    // a file that is gone has changed
    return undefined;
  }
}

/** Hash of all files of a plugin, what it has installed itself left out. */
function folderHash(folder: string): string {
  const parts: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of entriesIn(at)) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) waiting.push(path);
      } else parts.push(`${relative(folder, path)} ${fileHash(path) ?? ''}`);
    }
  }
  return hashOf(parts.sort().join('\n'));
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // a folder that is gone has changed
    return [];
  }
}
