import { onlyChanged, textBefore, type Finding } from '../../lint/index.js';
import { lintReading, type Changes, type Linter, type Outcome } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import { createSource } from '../../source/index.js';

/**
 * What was found in files before a change, by path: a goto may lead nowhere since its step was taken out far from it. Asked only of files
 * with findings that the change does not touch.
 */
export async function foundBefore(linted: readonly Outcome[], changes: Changes, linter: Linter, locale: Locale): Promise<Map<string, readonly Finding[]>> {
  const found = new Map<string, readonly Finding[]>();
  for (const { path, result } of linted) {
    const changed = changes(path);
    if (!changed || onlyChanged(result, changed, false) === result) continue;
    const { filePath } = result;
    const { result: before } = lintReading({ source: createSource(filePath, textBefore(result.text, changed)) }, filePath, await linter.optionsFor(path), locale);
    found.set(path, before.findings);
  }
  return found;
}
