import { campaignValue, defineProjectRule, EVERYWHERE, frequencyIn, isLikelyUnder, isUnder, joined, quoted, weeklyOf, type Bilingual, type Collected, type Frequency, type ProjectProblem, type Script } from 'callint/rule';

interface Campaign {
  name: string;
  at: { start: number; end: number };
  language: 'ru' | 'en';
  audience: readonly string[];
  exclude: readonly string[];
  from: string;
  to: string;
  frequency: Frequency;
  law?: 'ru' | 'us';
}

/** Campaigns that reach the same people fit one weekly cap, and collectors keep to the caps of the law. */
export default defineProjectRule({
  category: 'campaign',
  severity: 'error',
  summary: {
    ru: 'Кампании, которые звонят одним и тем же людям, вместе укладываются в недельный предел.',
    en: 'Campaigns that reach the same people fit one weekly cap together.',
  },
  source: 'Catalogue 65. Articles on proactive service: three or four calls a week; 230-ФЗ as told by the bailiffs’ service; 12 CFR 1006.14(b)(2)(i).',
  judges: (script) => campaignValue(script, 'attempts') !== undefined,
  messages: {
    together: {
      ru: 'Одним и тем же людям звонят {count} кампании, вместе до {calls} раз в неделю при пределе {cap}: {others}. Люди перестают брать трубку. Исключите тех, кому уже звонили, или уменьшите попытки.',
      en: 'The same people are called by {count} campaigns, up to {calls} times a week with a cap of {cap}: {others}. They will stop picking up. Leave out whoever was called already, or make fewer attempts.',
    },
    law: {
      ru: 'Попыток больше, чем можно при взыскании: {stated}, а предел {cap} ({law}). Уменьшите число звонков; уточните у юриста.',
      en: 'More attempts than a collector may make: {stated}, and the cap is {cap} ({law}). Call less often; check with counsel.',
    },
  },
  options: {
    everywhere: EVERYWHERE,
    capPerWeek: { default: 3, min: 1, description: 'Calls a week that one person may get from all campaigns together.' },
    overlap: { default: 'declared', values: ['declared', 'any'], description: 'Whether two campaigns meet only where their audiences say so, or always unless one leaves the other out.' },
  },
  collect(script: Script, options): Campaign | undefined {
    const attempts = campaignValue(script, 'attempts');
    if (!attempts?.text || script.call.direction === 'inbound') return undefined;
    const isDebt = script.call.type === 'collections';
    const law = isDebt ? (['us', 'ru'] as const).find((country) => isUnder(script, options, country) && isLikelyUnder(script, country)) : undefined;
    return {
      name: script.node.title || (campaignValue(script, 'campaign')?.text ?? ''), at: attempts.at, language: script.language,
      audience: campaignValue(script, 'audience')?.items ?? [], exclude: campaignValue(script, 'exclude')?.items ?? [],
      from: campaignValue(script, 'validFrom')?.text ?? '', to: campaignValue(script, 'validTo')?.text ?? '',
      frequency: frequencyIn(attempts.text), ...(law && { law }),
    };
  },
  *check(all, { capPerWeek, overlap }): Iterable<ProjectProblem> {
    for (const one of all) yield* beyondLaw(one);
    for (const one of all) yield* together(one, all, capPerWeek, overlap === 'any');
  },
});

function* together(one: Collected<Campaign>, all: readonly Collected<Campaign>[], cap: number, isAny: boolean): Iterable<ProjectProblem> {
  const own = weeklyOf(one.data.frequency);
  if (own === undefined) return;
  const others = all.filter((other) => other !== one && meets(one.data, other.data, isAny) && weeklyOf(other.data.frequency) !== undefined);
  const calls = others.reduce((sum, { data }) => sum + (weeklyOf(data.frequency) ?? 0), own);
  if (others.length === 0 || calls <= cap) return;
  const names = joined(others.map(({ file, data }) => (data.name ? quoted(data.name) : { ru: file, en: file })));
  yield { file: one.file, at: one.data.at, message: 'together', severity: 'warning', data: { count: others.length + 1, calls, cap, others: names } };
}

const EVERYBODY = /^(?:все|all|everyone|everybody|any|вся база|all customers|\*)$/iu;
const CALLED = /звонили|звонок|контакт|обзвон|called|contacted|any call|recent(?:ly)? call/iu;

/** Do two campaigns reach the same people at the same time. */
function meets(one: Campaign, other: Campaign, isAny: boolean): boolean {
  if (leavesOut(one, other) || leavesOut(other, one)) return false;
  if (one.from && other.to && one.from > other.to || other.from && one.to && other.from > one.to) return false;
  if (isAny) return true;
  const folded = (items: readonly string[]) => items.map((item) => item.toLowerCase());
  const [mine, theirs] = [folded(one.audience), folded(other.audience)];
  if (mine.length === 0 || theirs.length === 0) return false;
  return mine.some((item) => EVERYBODY.test(item)) || theirs.some((item) => EVERYBODY.test(item)) || mine.some((item) => theirs.includes(item));
}

function leavesOut(one: Campaign, other: Campaign): boolean {
  return one.exclude.some((item) => CALLED.test(item) || other.name !== '' && item.toLowerCase().includes(other.name.toLowerCase()));
}

/** What was seen of the law: a day, a week, a month in Russia; a week for each debt in the US. */
function* beyondLaw({ file, data }: Collected<Campaign>): Iterable<ProjectProblem> {
  const { perDay = 0, perWeek = 0, perMonth = 0, total = 0 } = data.frequency;
  const isOver = data.law === 'ru' ? perDay > 1 || perWeek > 2 || perMonth > 8 : data.law === 'us' && Math.max(perWeek, perDay * 7, total) > 7;
  if (!isOver) return;
  const cap = data.law === 'ru' ? { ru: '1 в день, 2 в неделю, 8 в месяц', en: '1 a day, 2 a week, 8 a month' } : { ru: '7 за 7 дней по одному долгу', en: '7 in 7 days for a debt' };
  yield { file, at: data.at, message: 'law', data: { stated: shown(data), cap, law: data.law === 'ru' ? '230-ФЗ' : '12 CFR 1006.14(b)(2)(i)' } };
}

function shown({ frequency: { perDay, perWeek, perMonth, total } }: Campaign): Bilingual {
  const units = [{ ru: 'в день', en: 'a day' }, { ru: 'в неделю', en: 'a week' }, { ru: 'в месяц', en: 'a month' }, { ru: 'всего', en: 'in all' }];
  return joined([perDay, perWeek, perMonth, total].flatMap((count, index) => (count === undefined ? [] : [{ ru: `${count} ${units[index].ru}`, en: `${count} ${units[index].en}` }])));
}
