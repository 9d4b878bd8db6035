import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Writes the generated tables once, so that every test sees the phrases as they are now, and builds what the command's tests run. */
export default function setup(): void {
  const generated = run('src/build/generate.mjs');
  if (generated !== undefined) throw new Error(generated);
  // only the tests of the command and of the package need the build: the others go on without it
  const built = isStale() ? run('src/build/bundle.mjs') : undefined;
  if (built !== undefined) process.stderr.write(`The build failed, test/cli and test/package.test.ts run on an old one or fail:\n${built}\n`);
}

/** Runs a script of the build; gives what it complains of when it fails. */
function run(script: string): string | undefined {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, script)], { encoding: 'utf8', env: { ...process.env, CALLINT_NO_TYPES: '1' } });
  return status === 0 ? undefined : stderr;
}

/** Is anything newer than the build. */
function isStale(): boolean {
  const built = join(ROOT, 'dist/cli/main.cjs');
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return ['src', 'rules', 'package.json'].some((name) => newestIn(join(ROOT, name)) > builtAt);
}

function newestIn(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
