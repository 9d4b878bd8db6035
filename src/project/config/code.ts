import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Bilingual } from '../../rule/index.js';
import { inTime } from '../fresh-import.js';

/**
 * Imports a file of code. TypeScript is read by Node itself where it can (22.18 and newer), else by the project's own `jiti`.
 * Rejects with what `failure` makes of the reason.
 */
export async function importCode(path: string, url: string, failure: (text: Bilingual) => Error): Promise<unknown> {
  try {
    return await inTime(() => import(url));
  } catch (error) {
    if (path.endsWith('.ts') && isUnknownExtension(error)) return importTypeScript(path, failure);
    throw failure(reasonOf(error));
  }
}

function isUnknownExtension(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION';
}

function reasonOf(error: unknown): Bilingual {
  const reason = error instanceof Error ? error.message : String(error);
  return { ru: `код не выполнился: ${reason}`, en: `the code failed: ${reason}` };
}

async function importTypeScript(path: string, failure: (text: Bilingual) => Error): Promise<unknown> {
  const jiti = jitiNear(path);
  if (jiti === undefined) {
    throw failure({
      ru: 'TypeScript здесь не прочитать: поставьте Node.js 22.18 или новее, или npm i -D jiti, или переименуйте файл в .mjs.',
      en: 'TypeScript cannot be read here: use Node.js 22.18 or newer, or npm i -D jiti, or rename the file to .mjs.',
    });
  }
  try {
    const { createJiti } = (await import(jiti)) as { createJiti(from: string): { import(path: string): Promise<unknown> } }; // the package's documented entry
    return await inTime(() => createJiti(path).import(path));
  } catch (error) {
    throw failure(reasonOf(error));
  }
}

function jitiNear(path: string): string | undefined {
  try {
    return pathToFileURL(createRequire(path).resolve('jiti')).href;
  } catch {
    // the project has none, which the caller tells
    return undefined;
  }
}
