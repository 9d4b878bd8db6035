import { absolutePath } from './absolute.js';
import type { Run } from './reporter.js';

type Folders = Pick<Run, 'cwd' | 'root'>;

/** The folder that paths in reports for a repository begin at: its root when the run was within it, else where the run was. */
export function baseFolder({ cwd, root }: Folders): string | undefined {
  if (cwd === undefined || root === undefined) return cwd;
  return `${slashed(cwd)}/`.startsWith(folderPrefix(root)) ? root : cwd;
}

/** A file's path from that folder. One that lies outside of it is given as it was. */
export function repositoryPath(filePath: string, folders: Folders): string {
  const base = baseFolder(folders);
  if (base === undefined || base === folders.cwd) return filePath;
  const path = slashed(absolutePath(filePath, folders.cwd));
  const prefix = folderPrefix(base);
  return path.startsWith(prefix) ? path.slice(prefix.length) : filePath;
}

function folderPrefix(folder: string): string {
  return `${slashed(folder).replace(/\/+$/, '')}/`;
}

function slashed(path: string): string {
  return /^[A-Za-z]:|\\/.test(path) ? path.replaceAll('\\', '/') : path;
}
