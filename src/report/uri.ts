import { absolutePath } from './absolute.js';
import { repositoryPath } from './repository-path.js';
import type { Run } from './reporter.js';

/** A file's place as a URI reference; one inside the folder that paths start from is relative to it. */
export function artifactUri(filePath: string, run: Pick<Run, 'cwd' | 'root'>): { uri: string; isRelative: boolean } {
  const path = repositoryPath(filePath, run);
  if (!/^(?:\.\.\/|\/|[A-Za-z]:)/.test(path)) return { uri: encoded(path), isRelative: true };
  return { uri: fileUri(absolutePath(path, run.cwd)), isRelative: false };
}

/** A folder as a `file:` URI, with the slash at its end that makes it a base. */
export function folderUri(folder: string): string {
  return `${fileUri(folder).replace(/\/+$/, '')}/`;
}

function fileUri(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return `file://${slashed.startsWith('/') ? '' : '/'}${encoded(slashed)}`;
}

const LONE_SURROGATE = /\p{Cs}/gu;

/** Percent-encodes a path, as RFC 3986 has it; a colon is kept only after the letter of a drive. */
function encoded(path: string): string {
  return path.split('/').map((part) => (/^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part.replace(LONE_SURROGATE, '\ufffd')))).join('/');
}
