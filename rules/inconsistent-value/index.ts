import { campaignValue, defineProjectRule, type Collected, type Entity, type ProjectProblem, type Script, type Utterance } from 'callint/rule';

/** A figure that customers are told: what it is of, and how much. */
interface Told {
  key: string;
  kind: string;
  value: number | string;
  text: string;
  at: { start: number; end: number };
  /** It stands in the header, which says how it truly is. */
  isFact: boolean;
}

interface Figures {
  company: string;
  title: string;
  language: 'ru' | 'en';
  told: readonly Told[];
}

/** One term, fee or hour has one value in all scripts of a company, and in its header. */
export default defineProjectRule({
  category: 'data',
  severity: 'error',
  summary: {
    ru: 'Один и тот же срок, сбор или час назван во всех скриптах компании одинаково.',
    en: 'A term, a fee or an hour has one value in all scripts of a company.',
  },
  source: 'Catalogue 72. Contest cases: two employees, two answers; articles on formal service: all channels.',
  messages: {
    other: {
      ru: '«{text}» расходится с «{other}» ({where}). Клиент услышит два ответа и не поверит ни одному. Оставьте одно значение, лучше общим полем.',
      en: '“{text}” disagrees with “{other}” ({where}). The customer gets two answers and believes neither. Keep one value, best as a shared field.',
    },
    fact: {
      ru: 'В шапке записано «{other}», а говорится «{text}». Одно из двух неверно. Поправьте или поставьте поле.',
      en: 'The header says “{other}” and the agent says “{text}”. One of them is wrong. Correct it, or use a field.',
    },
  },
  options: {
    scope: { default: 'project', values: ['project', 'folder'], description: 'Whether scripts of one company are compared throughout, or within a folder.' },
  },
  collect(script: Script): Figures | undefined {
    const told = [...factsOf(script), ...script.agentTurns.flatMap((turn) => [...toldIn(turn)])];
    return told.length === 0 ? undefined : { company: companyOf(script), title: script.node.title, language: script.language, told };
  },
  *check(all, { scope }): Iterable<ProjectProblem> {
    for (const one of all) yield* againstFacts(one);
    for (const [index, one] of all.entries()) yield* againstOthers(one, all.slice(0, index), scope === 'folder');
  },
});

function* againstFacts({ file, data }: Collected<Figures>): Iterable<ProjectProblem> {
  for (const fact of data.told.filter(({ isFact }) => isFact)) {
    for (const said of data.told) {
      if (!said.isFact && disagree(fact, said)) yield { file, at: said.at, message: 'fact', data: { text: said.text, other: fact.text }, related: [{ at: fact.at, message: { ru: 'В шапке так.', en: 'The header says this.' } }] };
    }
  }
}

/** Each figure is told once, against the first script that has another. */
function* againstOthers(one: Collected<Figures>, earlier: readonly Collected<Figures>[], isFolder: boolean): Iterable<ProjectProblem> {
  const { file, data } = one;
  if (data.company === '') return;
  for (const said of data.told) {
    const other = earlier.filter((each) => each.data.company === data.company && each.data.language === data.language && (!isFolder || folderOf(each.file) === folderOf(file)))
      .flatMap((each) => each.data.told.map((figure) => ({ each, figure }))).find(({ figure }) => disagree(figure, said));
    if (!other || !data.told.every((figure) => figure === said || figure.key !== said.key || figure.kind !== said.kind || figure.value === said.value)) continue;
    const where = other.each.file === file ? other.each.data.title || file : other.each.file;
    yield { file, at: said.at, message: 'other', data: { text: said.text, other: other.figure.text, where } };
  }
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function disagree(one: Told, other: Told): boolean {
  return one.key === other.key && one.kind === other.kind && one.value !== other.value;
}

/** What figures are of. Words of one key name the same thing in any script of a company. */
const KEYS: readonly (readonly [key: string, kinds: readonly string[], words: RegExp])[] = [
  ['refund', ['duration'], /(?<!\p{L})(?:возврат\p{L}*|верн[её]м|вернутся|вернуть деньги|refund\p{L}*|money back)(?!\p{L})/iu],
  ['delivery', ['duration', 'money'], /(?<!\p{L})(?:доставк\p{L}*|доставим|доставля\p{L}+|deliver\p{L}*|shipping)(?!\p{L})/iu],
  ['warranty', ['duration'], /(?<!\p{L})(?:гаранти[яюийе]\p{L}{0,2}|warranty|guaranteed? for)(?!\p{L})/iu],
  ['repair', ['duration'], /(?<!\p{L})(?:ремонт\p{L}*|починим|repairs?)(?!\p{L})/iu],
  ['visit', ['money'], /(?<!\p{L})(?:выезд\p{L}*|вызов мастера|call-?out|visit fee)(?!\p{L})/iu],
  ['commission', ['percent', 'money'], /(?<!\p{L})(?:комисси\p{L}+|commission)(?!\p{L})/iu],
  ['penalty', ['percent', 'money'], /(?<!\p{L})(?:штраф\p{L}*|неустойк\p{L}*|penalty)(?!\p{L})/iu],
  ['reply', ['duration'], /(?<!\p{L})(?:ответим|ответ (?:на (?:жалобу|заявку|письмо)|придёт|придет)|рассмотрим|we['’]ll (?:reply|answer)|get a reply)(?!\p{L})/iu],
  ['hours', ['time'], /(?<!\p{L})(?:работаем|открыты|we['’]re open|opening hours|open from)(?!\p{L})/iu],
];

/** Words that make a figure one of several, of before, or of somebody's own case. */
const SPECIAL = /(?<!\p{L})(?:если|кроме|обычно|раньше|было|был\p{L}?|вместо|экспресс\p{L}*|курьер\p{L}*|почт\p{L}+|самовывоз\p{L}*|регион\p{L}*|област\p{L}+|москв\p{L}+|премиум|для (?:вас|новых|владельцев)|по карте|наличн\p{L}*|выходн\p{L}+|суббот\p{L}+|воскресень\p{L}+|еще|ещё|уже|прошл\p{L}+|if|unless|except|usually|used to|was|were|instead|express|next[- ]day|standard|courier|post|region\p{L}*|abroad|premium|members?|for (?:you|new)|by card|cash|weekends?|saturdays?|sundays?|already|another|last|extra|ago|назад)(?!\p{L})/iu;

/** What a figure is of: of the things that are known, or of a fee by its own name (“the no-show fee”, «сбор за уборку»). */
function keysOf(sentence: string): readonly (readonly [key: string, kinds: readonly string[]])[] {
  const known = KEYS.filter(([, , words]) => words.test(sentence)).map(([key, kinds]) => [key, kinds] as const);
  const fees = [...sentence.matchAll(FEE)].map(([, english, russian]) => `fee ${(english ?? russian).toLowerCase()}`);
  return known.length > 0 ? known : [...new Set(fees)].map((key) => [key, ['money', 'percent']] as const);
}

/** A fee with its name: two words at most, and none that only point at it. */
const FEE = /(?<![\p{L}-])((?:(?!(?:the|an?|our|your|this|that|is|there|no|any|of|and|with|one)(?![\p{L}-]))[\p{L}-]+ ){1,2})(?:fee|charge)(?![\p{L}])|(?<!\p{L})(?:сбор\p{L}?|плат[аыу]|доплат[аыу]) (за \p{L}+)/giu;

const KINDS = new Set<Entity['type']>(['duration', 'money', 'percent', 'time']);

function* toldIn(turn: Utterance): Iterable<Told> {
  for (const { start, end, asks } of turn.sentences) {
    const figures = turn.entities.filter((entity) => KINDS.has(entity.type) && entity.start >= start && entity.end <= end);
    const sentence = turn.text.slice(start, end);
    if (asks || figures.length !== 1 || SPECIAL.test(sentence)) continue;
    const keys = keysOf(sentence);
    if (keys.length !== 1 || turn.entities.some((entity) => entity.type === 'placeholder' && entity.start >= start && entity.end <= end)) continue;
    const [[key, kinds]] = keys;
    const [figure] = figures;
    const value = valueOf(turn, figure);
    if (!kinds.includes(figure.type) || value === undefined || figure.bound === 'lower' || figure.vague) continue;
    yield { key, kind: kindOf(figure), value, text: sentence.trim().replace(/[.!]$/u, ''), at: turn.at({ start: start + sentence.length - sentence.trimStart().length, end: start + sentence.trimEnd().length }), isFact: false };
  }
}

function kindOf({ type, currency, period }: Entity): string {
  return type === 'money' ? `money ${currency ?? ''} ${period ?? ''}` : type;
}

function valueOf({ text }: Utterance, { type, value, min, max, start, end }: Entity): number | string | undefined {
  if (type === 'time') return /\d.*\d/u.test(text.slice(start, end)) ? text.slice(start, end).replace(/\D+/gu, '-') : undefined;
  return value ?? (min !== undefined && max !== undefined ? `${min}-${max}` : undefined);
}

const DAY = 86_400;
const UNITS: readonly (readonly [RegExp, number])[] = [[/^(?:дн|день|day|d$)/iu, DAY], [/^(?:час|hour|h$)/iu, 3600], [/^(?:мин|min)/iu, 60], [/^(?:мес|month)/iu, 30 * DAY], [/^(?:нед|week)/iu, 7 * DAY], [/^(?:год|лет|year)/iu, 365 * DAY]];

/** «возврат: 10 дней», `refund_days: 10` in the header's facts. */
function* factsOf({ node }: Script): Iterable<Told> {
  for (const { key, value, position } of node.meta.entries) {
    if (!/^(?:facts|факты)(?:\.|$)/iu.test(key)) continue;
    const lines = key.includes('.') ? [`${key.slice(key.indexOf('.') + 1)}: ${String(value)}`] : [value].flat();
    for (const line of lines) {
      const [, name = '', said = ''] = /^([^:]+):\s*(.+)$/u.exec(line) ?? [];
      const words = name.replaceAll('_', ' ');
      const found = KEYS.find(([, , pattern]) => pattern.test(words));
      const [, number, unit = ''] = /(\d+(?:[.,]\d+)?)\s*(\p{L}+|%)?/u.exec(said) ?? [];
      if (!found || number === undefined) continue;
      const amount = Number(number.replace(',', '.'));
      const scale = UNITS.find(([pattern]) => pattern.test(unit) || pattern.test(words.split(' ').at(-1) ?? ''))?.[1];
      const kind = unit === '%' ? 'percent' : scale !== undefined && found[1].includes('duration') ? 'duration' : undefined;
      if (kind) yield { key: found[0], kind, value: kind === 'duration' ? amount * (scale ?? 1) : amount, text: line, at: { start: position.start.offset, end: position.end.offset }, isFact: true };
    }
  }
}

/** The company: by the header, else the first that the agent names. */
function companyOf(script: Script): string {
  const stated = campaignValue(script, 'company')?.text;
  if (stated) return fold(stated);
  for (const turn of script.agentTurns.slice(0, 4)) {
    const brand = turn.entities.find(({ type, placeholder }) => type === 'brand' && placeholder === undefined);
    if (brand) return fold(turn.text.slice(brand.start, brand.end));
  }
  return '';
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[«»“”"']/gu, '').replaceAll('ё', 'е').trim();
}
