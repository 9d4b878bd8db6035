import { describe, expect, it, vi } from 'vitest';
import { pluginGuard } from '../../src/project/guard.js';

describe('what runs under the guard of plugins', () => {
  it('cannot end the process of a service that lints', () => {
    const { exit } = process;
    expect(() => pluginGuard().run(() => process.exit(0))).toThrow('it called process.exit');
    expect(process.exit).toBe(exit);
  });

  it('prints to standard error, whatever way it prints', () => {
    const said: unknown[] = [];
    const error = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(text) > 0);
    const { write } = process.stdout;
    pluginGuard().run(() => void process.stdout.write('a word'));
    error.mockRestore();
    expect(said).toEqual(['a word']);
    expect(process.stdout.write).toBe(write);
  });
});
