import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface PackageFacts {
  name: string;
  homepage?: string;
  /** Where the rule folders of a package of rules are: `"callint": {"rules": "./rules"}`. */
  ruleFolder?: string;
  /** Where its phrases are: `"phrases": "./phrases"`. */
  phraseFolder?: string;
  /** Where its presets are: `"presets": "./presets"`. */
  presetFolder?: string;
}

/** The folder of callint itself: with `rules/` and `package.json`, from the sources and from the bundle alike. */
export function ownFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (packageIn(folder)?.name !== 'callint') {
    if (dirname(folder) === folder) throw new Error('the package.json of callint is missing');
    folder = dirname(folder);
  }
  return folder;
}

/** The build of the command that runs, by which a cache tells one version of callint from another; empty when it is not built. */
export function ownBuild(): string {
  const path = join(ownFolder(), 'dist/cli/main.cjs');
  if (!existsSync(path)) return '';
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(64);
    readSync(file, head, 0, head.length, 0);
    return /^\/\/ build (\w+)/.exec(head.toString('latin1'))?.[1] ?? '';
  } finally {
    closeSync(file);
  }
}

/** What the `package.json` in a folder says; undefined when there is none or it is no JSON object. */
export function packageIn(folder: string): PackageFacts | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const facts = parseObject(readFileSync(path, 'utf8'));
  if (!facts) return undefined;
  const own = asObject(facts.callint);
  return {
    name: typeof facts.name === 'string' ? facts.name : '',
    ...(typeof facts.homepage === 'string' && { homepage: facts.homepage }),
    ...(typeof own?.rules === 'string' && { ruleFolder: own.rules }),
    ...(typeof own?.phrases === 'string' && { phraseFolder: own.phrases }),
    ...(typeof own?.presets === 'string' && { presetFolder: own.presets }),
  };
}

/** The folder of an installed package, looked for in `node_modules` upward from a folder as Node does. */
export function packageFolder(name: string, from: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(at) === at) return undefined;
  }
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(json));
  } catch {
    // somebody else's broken package.json is not ours to report
    return undefined;
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  // an object of JSON has text keys
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
