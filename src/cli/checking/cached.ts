import { resolve } from 'node:path';
import { dayOf, diskReason, loadCaching, ownBuild, type LintCache } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import { isRepeatable, questionOf, recording, repeat } from './answered.js';
import { cacheStrategy, lintWishes, type CheckFlags } from './check-flags.js';
import { findAsked } from './check-input.js';
import { lintAsked, type Means } from './lint-asked.js';
import { sayIn } from '../locale.js';
import type { Terminal } from '../terminal.js';
import { ownVersion } from '../version.js';

/** Lints scripts and reports on them; what has not changed since an earlier run is taken from the cache. */
export async function checkCached(given: Omit<Means, 'cache'>, opened?: LintCache): Promise<number> {
  const { paths, flags, terminal, locale, linter } = given;
  const { cachedSelection, hashOfFile } = await loadCaching();
  const cache = opened ?? (await openCache(flags, terminal, locale));
  const asked = await findAsked(paths, flags, terminal, cachedSelection(linter, cache));
  const means = { ...given, cache, request: { ...given.request, hashes: true } };
  const question = questionOf(asked, means, hashOfFile);
  const answer = question === undefined ? undefined : cache.answerTo(question);
  if (answer) return repeat(answer, terminal);
  if (!isRepeatable(flags)) {
    const status = await lintAsked(asked, means);
    await save(cache, flags, terminal, locale);
    return status;
  }
  const recorded = recording(terminal);
  const status = await lintAsked(asked, { ...means, terminal: recorded.terminal, wrote: recorded.wrote });
  const asks = status === 2 ? undefined : questionOf(asked, means, hashOfFile);
  const said = asks === undefined ? undefined : recorded.answer(status);
  if (asks !== undefined && said) cache.keepAnswer(asks, said);
  await save(cache, flags, terminal, locale);
  return status;
}

/** The cache that flags ask for; without --cache one that lasts as long as the process, for who watches. */
export async function openCache(flags: CheckFlags, { workingFolder }: Terminal, locale: Locale): Promise<LintCache> {
  const location = flags.cache && resolve(workingFolder, flags.cacheLocation);
  return (await loadCaching()).openCache({ ...(location && { location }), strategy: cacheStrategy(flags), key: cacheKey(flags, locale), workingFolder, today: dayOf(new Date()) });
}

/** All that results depend on beside files and configurations. */
function cacheKey(flags: CheckFlags, locale: Locale): string {
  const isJudged = flags.reports.some(({ format }) => format === 'scorecard');
  return JSON.stringify([ownVersion(), ownBuild(), process.version, lintWishes(flags), locale, isJudged]);
}

/** Writes the cache. A disk that refuses fails no check. */
async function save(cache: LintCache, { cacheLocation }: CheckFlags, terminal: Terminal, locale: Locale): Promise<void> {
  try {
    await terminal.uninterrupted(() => cache.save());
  } catch (error) {
    const why = diskReason(error);
    terminal.complain(sayIn(locale)(`Кэш «${cacheLocation}» не записать: ${why.ru}.`, `The cache “${cacheLocation}” cannot be written: ${why.en}.`));
  }
}
