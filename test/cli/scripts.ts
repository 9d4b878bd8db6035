import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const FOLDERS = ['corpus/scripts', 'blind/scripts/dev', 'blind/scripts/dev-2', 'blind/scripts/dev-3', 'layouts', 'examples', 'seeds'];

/** Every script that lies open in the fixtures, by its path below them. */
export const SCRIPTS: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(FIXTURES, folder)).filter((name) => /\.(md|ya?ml)$/.test(name)).map((name) => `${folder}/${name}`));

/** The text of a script of the fixtures. */
export function textOfScript(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}
