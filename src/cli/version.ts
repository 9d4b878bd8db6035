import { existsSync, readFileSync } from 'node:fs';

/** The version of callint, from its `package.json`. Loads nothing else: `--version` is asked for by scripts, often. */
export function ownVersion(): string {
  let file = new URL('package.json', import.meta.url);
  while (!existsSync(file)) file = new URL('../package.json', file);
  // our own file, and npm requires the version to be text
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
