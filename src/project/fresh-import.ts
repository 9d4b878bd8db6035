import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** How each file of code was when it was imported first. */
const imported = new Map<string, string>();

/**
 * Where to import a file of code from, so that one which has changed since is read anew: Node keeps what it has imported by its address. What
 * the file imports itself is kept all the same.
 */
export function freshUrl(path: string): string {
  const stamp = stampOf(path);
  const first = imported.get(path) ?? stamp;
  imported.set(path, first);
  const { href } = pathToFileURL(path);
  if (stamp === first) return href;
  // CommonJS is kept by its path
  delete createRequire(path).cache[path];
  return `${href}?changed=${stamp}`;
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return `${stats?.mtimeMs}-${stats?.size}`;
}

/** Seconds that code may take to load: a promise at its top may never come true, and Node ends quietly when nothing else is left to do. */
const MOST_SECONDS = 10;

/** What a load of code comes to. Rejects when it takes too long, be it that it waits or that it loops. */
export async function inTime<Module>(load: () => Promise<Module>): Promise<Module> {
  let timer: NodeJS.Timeout | undefined;
  // most runs load no code but callint's own
  const { watchLoading } = await import('./watchdog.js');
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not load within ${MOST_SECONDS} seconds`)), MOST_SECONDS * 1000);
  });
  const endWatch = watchLoading(MOST_SECONDS * 1000);
  try {
    return await Promise.race([load(), late]);
  } finally {
    clearTimeout(timer);
    endWatch();
  }
}
