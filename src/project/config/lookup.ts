import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** File names of a configuration, the first found in a folder is taken. */
export const CONFIG_NAMES = ['callint.config.yaml', 'callint.config.yml', 'callint.config.json', 'callint.config.js', 'callint.config.mjs', 'callint.config.ts'] as const;

/** Finds the configuration that is nearest upward from a folder, and remembers every folder it has asked. */
export type ConfigLookup = (folder: string) => string | undefined;

/** Makes a look-up; the answers hold until the next one is made. */
export function configLookup(): ConfigLookup {
  const known = new Map<string, string | undefined>();
  return function nearestTo(folder: string): string | undefined {
    if (known.has(folder)) return known.get(folder);
    const own = configIn(folder);
    const above = dirname(folder);
    const found = own ?? (above === folder ? undefined : nearestTo(above));
    known.set(folder, found);
    return found;
  };
}

/** The configuration in a folder itself. */
export function configIn(folder: string): string | undefined {
  const name = configNameIn(folder);
  return name === undefined ? undefined : join(folder, name);
}

/** The other configurations in the folder of one, which are not read; one that was named may lie beside any. */
export function configsBeside(path: string): string[] {
  const folder = dirname(path);
  if (!isConfigName(basename(path))) return [];
  return CONFIG_NAMES.filter((name) => name !== basename(path) && existsSync(join(folder, name)));
}

/** Is a file name that of a configuration. */
export function isConfigName(name: string): boolean {
  return (CONFIG_NAMES as readonly string[]).includes(name);
}

/** The file name of the configuration in a folder itself. */
export function configNameIn(folder: string): string | undefined {
  return CONFIG_NAMES.find((name) => existsSync(join(folder, name)));
}
