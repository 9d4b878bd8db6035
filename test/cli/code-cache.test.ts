import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { callint, CLEAN, folderWith, removeFolders } from './callint.js';

afterAll(removeFolders);

describe('the code that is kept from one run to the next', () => {
  it('lies in the user’s folder for caches, one file for a version of Node', () => {
    const { folder, run, kept } = circumstances();
    run();
    expect(kept()).toEqual([`code-${process.version}-${process.arch}-one.bin`]);
    const bytes = readFileSync(join(folder, 'cache/callint', kept()[0]));
    run();
    expect(readFileSync(join(folder, 'cache/callint', kept()[0])).equals(bytes)).toBe(true);
  });

  it.each([
    [['call.md'], '-one'],
    [['check', '--locale', 'en', 'call.md', '-f', 'compact'], '-one'],
    [['.'], ''],
    [['call.md', 'missing.md'], ''],
    [['--watch-nothing', 'call.md'], ''],
    [['long.md'], ''],
  ])('is another for one small script: %j', (args, name) => {
    const { folder, kept, home } = circumstances();
    writeFileSync(join(folder, 'long.md'), CLEAN.padEnd(20_001, '\n'));
    callint(args, { folder, env: home });
    expect(kept()).toEqual([`code-${process.version}-${process.arch}${name}.bin`]);
  });

  it.each(['', 'damaged', '{"build":"other","size":0,"files":[]}\n', '{"build":', '\n\n'])('does no harm when it reads %j', (content) => {
    const { folder, run, kept } = circumstances();
    const good = run();
    writeFileSync(join(folder, 'cache/callint', kept()[0]), content);
    expect(run()).toEqual(good);
    expect(run()).toEqual(good);
  });

  it.each([0.1, 0.5, 0.9])('does no harm when a page of it is lost, at %d of its length', (share) => {
    const { folder, run, kept } = circumstances();
    const good = run();
    const file = join(folder, 'cache/callint', kept()[0]);
    const bytes = readFileSync(file);
    const at = Math.floor(bytes.length * share);
    writeFileSync(file, bytes.fill(0, at, at + 4096));
    expect(run()).toEqual(good);
  });

  it('is done without where it cannot be written, quietly', () => {
    const folder = folderWith({ 'call.md': CLEAN, cache: 'a file where a folder should be' });
    expect(callint(['call.md'], { folder, env: { XDG_CACHE_HOME: join(folder, 'cache'), HOME: folder } })).toMatchObject({ status: 0, stderr: '' });
  });

  it('is left out when Node is told so', () => {
    const { folder, run } = circumstances({ NODE_DISABLE_COMPILE_CACHE: '1' });
    run();
    expect(existsSync(join(folder, 'cache'))).toBe(false);
  });

  it('lies where Node is told to keep its own', () => {
    const { folder, run } = circumstances({ NODE_COMPILE_CACHE: 'elsewhere' });
    run();
    expect(readdirSync(join(folder, 'elsewhere/callint'))).toHaveLength(1);
  });
});

function circumstances(env: Record<string, string> = {}) {
  const folder = folderWith({ 'call.md': CLEAN });
  const home = { XDG_CACHE_HOME: join(folder, 'cache'), LOCALAPPDATA: join(folder, 'cache'), HOME: join(folder, 'home'), ...env };
  return {
    folder,
    home,
    run: () => callint(['call.md', '-f', 'compact'], { folder, env: home }),
    kept: () => readdirSync(join(folder, 'cache/callint')),
  };
}
