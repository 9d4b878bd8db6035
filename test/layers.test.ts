import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The architecture: a room imports itself and the rooms above it, and others only through their index.ts. */
const ROOMS = [
  'source', 'syntax', 'words', 'lexicon', 'meaning', 'flow', 'script.ts', 'rule', 'lint', 'project', 'report', 'testing', 'lsp', 'cli', 'index.ts',
];

/** Rooms with folders, and what stands beside these: the way in, and what all of them need. */
const FOLDERS: Readonly<Record<string, { folders: readonly string[]; beside: readonly string[] }>> = {
  'syntax/markdown': { folders: ['text', 'line', 'headings', 'charts', 'legends', 'speakers', 'talk', 'answers', 'tables', 'notes', 'tree'], beside: ['index', 'passes', 'entries'] },
  'syntax/yaml': { folders: ['values', 'keys', 'survey', 'legends', 'rewriting', 'answers', 'tree'], beside: ['index', 'reading'] },
  cli: { folders: ['commands', 'checking', 'canonical'], beside: ['main', 'program', 'terminal', 'locale', 'usage', 'version', 'choices', 'input', 'script-file', 'call-line'] },
};

/** Rooms that may touch the world; everything else runs in a browser as it is. */
const ON_DISK = ['project', 'testing', 'lsp', 'cli'];

interface Import {
  from: string;
  to: string;
  line: number;
  isTypeOnly: boolean;
}

const sources = filesIn(join(ROOT, 'src')).filter((file) => file.endsWith('.ts') && !/^src\/build\//.test(shown(file)) && !/\/generated\//.test(file));
const rules = filesIn(join(ROOT, 'rules')).filter((file) => file.endsWith('.ts'));
const imports = sources.flatMap(importsOf);

describe('the rooms of src', () => {
  it('are all on the list', () => {
    const found = new Set(sources.map(roomOf));
    expect([...found].filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  it('keep every file in a folder where they have folders', () => {
    const astray = Object.entries(FOLDERS).flatMap(([room, { folders, beside }]) => readdirSync(join(ROOT, 'src', room)).filter((name) => ![...folders, ...beside.map((file) => `${file}.ts`)].includes(name)).map((name) => `${room}/${name}`));
    expect(astray).toEqual([]);
  });

  it('import themselves and the rooms above them only', () => {
    expect(imports.filter(isUpward).map(describeImport)).toEqual([]);
  });

  it('import one another through index.ts', () => {
    expect(imports.filter(isThroughTheWall).map(describeImport)).toEqual([]);
  });

  it('from source to report need nothing of Node', () => {
    const guilty = imports.filter(({ from, to }) => to.startsWith('node:') && !ON_DISK.includes(roomOf(from)));
    expect(guilty.map(describeImport)).toEqual([]);
  });

  it('leave the process to the command line', () => {
    // the guard keeps it from rules of plugins
    const guilty = sources.filter((file) => roomOf(file) !== 'cli' && shown(file) !== 'src/project/guard.ts' && /(?<![\w.'-])process\.\w/.test(codeOf(file)));
    expect(guilty.map(shown)).toEqual([]);
  });

  it('print nothing but through the terminal', () => {
    expect(sources.filter((file) => /\bconsole\.\w/.test(codeOf(file))).map(shown)).toEqual([]);
  });
});

describe('the rules', () => {
  it('import nothing but callint/rule and the files of their own folder', () => {
    const guilty = rules.flatMap(importsOf).filter(({ from, to }) => to !== 'callint/rule' && dirname(to) !== dirname(from));
    expect(guilty.map(describeImport)).toEqual([]);
  });
});

function isUpward({ from, to, isTypeOnly }: Import): boolean {
  if (!to.startsWith('/')) return false;
  const [here, there] = [roomOf(from), roomOf(to)];
  // a rule is handed a Script: the two know each other's type and nothing more
  if (here === 'rule' && there === 'script.ts') return !isTypeOnly;
  return ROOMS.indexOf(there) > ROOMS.indexOf(here);
}

function isThroughTheWall({ from, to }: Import): boolean {
  if (!to.startsWith('/') || roomOf(from) === roomOf(to)) return false;
  const room = roomOf(to);
  if (room.endsWith('.ts')) return false;
  // what the build writes is data; its room's index.ts cannot name it, for the build itself reads that index.ts
  if (shown(to).includes('/generated/')) return false;
  return shown(to) !== `src/${room}/index.ts`;
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  for (const match of codeOf(file).matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s+['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g)) {
    const name = match[2] ?? match[3] ?? match[4];
    const to = name.startsWith('.') ? resolve(dirname(file), name).replace(/\.js$/, '.ts') : name;
    found.push({ from: file, to, line: lineAt(file, match.index), isTypeOnly: match[1] !== undefined });
  }
  return found;
}

// comments may speak of anything
function codeOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1');
}

function lineAt(file: string, offset: number): number {
  return codeOf(file).slice(0, offset + 1).split('\n').length;
}

function roomOf(file: string): string {
  return relative(join(ROOT, 'src'), file).split(sep)[0];
}

function shown(file: string): string {
  return relative(ROOT, file).split(sep).join('/');
}

function describeImport({ from, to, line }: Import): string {
  return `${shown(from)}:${line} → ${to.startsWith('/') ? shown(to) : to}`;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}
