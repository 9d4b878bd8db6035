import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface PackageFacts {
  name: string;
  /** Where the rule folders of a package of rules are: `"callint": {"rules": "./rules"}`. */
  ruleFolder?: string;
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

/** What the `package.json` in a folder says; undefined when there is none or it is no JSON object. */
export function packageIn(folder: string): PackageFacts | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const facts = parseObject(readFileSync(path, 'utf8'));
  if (!facts) return undefined;
  const own = asObject(facts.callint);
  return {
    name: typeof facts.name === 'string' ? facts.name : '',
    ...(typeof own?.rules === 'string' && { ruleFolder: own.rules }),
  };
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
