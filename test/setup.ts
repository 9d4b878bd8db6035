import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Writes the generated tables once, so that every test sees the phrases as they are now. */
export default function setup(): void {
  const script = fileURLToPath(new URL('../src/build/generate.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
