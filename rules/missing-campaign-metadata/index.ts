import { campaignValue, defineRule, headerRange, isUnder, joined, toldInHeader, type CampaignKey, type Problem, type Script } from 'callint/rule';

/** What a campaign may say in its header. */
const KEYS = ['audience', 'exclude', 'consent', 'offer', 'source', 'validTo', 'owner', 'feedback', 'hours', 'attempts', 'quality'] as const satisfies readonly CampaignKey[];

/** A campaign says whom it calls and whom not, on what consent, until when, who answers for it and who gets what is learnt. */
export default defineRule({
  category: 'campaign',
  severity: 'warning',
  summary: {
    ru: 'В шапке кампании сказано, кому звонят и кому нет, на каком основании, до какого дня и кто за неё отвечает.',
    en: 'A campaign says whom it calls and whom not, on what consent, until when, and who answers for it.',
  },
  source: 'Catalogue 63. Essay of a telecom customer; articles on proactive service; 38-ФЗ ст. 18 ч. 1; the label of a number in Russia is 32 characters at most.',
  judges: (script) => headerRange(script) !== undefined && isCampaign(script),
  messages: {
    missing: {
      ru: 'В шапке кампании нет: {missing}. Без этого звонят не тем, не тогда и без согласия, а исправить некому. Допишите {keys}.',
      en: 'The campaign’s header lacks: {missing}. Without it the wrong people are called at the wrong time, and nobody answers for it. Add {keys}.',
    },
    label: {
      ru: 'Подпись номера «{label}» длиннее 32 знаков ({length}): на экране её обрежут. Оставьте название компании и одно слово о деле; уточните у юриста.',
      en: 'The label “{label}” has more than 32 characters ({length}) and will be cut on the screen. Keep the company and a word on the matter; check with counsel.',
    },
    nameless: {
      ru: 'В подписи номера «{label}» нет названия компании ({company}). Такой звонок принимают за рекламу или обман. Назовите компанию; уточните у юриста.',
      en: 'The label “{label}” does not name the company ({company}). Such a call is taken for spam. Name the company; check with counsel.',
    },
  },
  options: {
    everywhere: { default: false, description: 'Judge labels of numbers by the Russian rules in every script. The preset ru sets it.' },
    sales: { default: ['audience', 'exclude', 'consent', 'validTo', 'owner', 'feedback'] as readonly string[], values: KEYS, description: 'Keys that a sales campaign must have.' },
    proactive: { default: ['audience', 'validTo', 'owner', 'feedback'] as readonly string[], values: KEYS, description: 'Keys that a service campaign must have.' },
    collections: { default: ['hours', 'attempts', 'owner'] as readonly string[], values: KEYS, description: 'Keys that a campaign of collections must have.' },
  },
  appliesTo: ({ call }) => call.direction !== 'inbound',
  *check(script, options): Iterable<Problem> {
    const at = headerRange(script);
    if (!at || !isCampaign(script)) return;
    const wanted = { sales: options.sales, retention: options.sales, collections: options.collections, proactive: options.proactive, reminder: options.proactive, survey: options.proactive };
    const required = Object.hasOwn(wanted, script.call.type) ? wanted[script.call.type as keyof typeof wanted] : [];
    const missing = required.filter((key): key is CampaignKey => Object.hasOwn(WORDS, key) && !campaignValue(script, key as CampaignKey)?.text && !toldInHeader(script, key as CampaignKey));
    if (missing.length > 0) {
      const names = joined(missing.map((key) => WORDS[key] ?? { ru: key, en: key }));
      const keys = missing.map((key) => `${WORDS[key]?.key ?? key}:`).join(' ');
      yield { at: { start: at.start, end: Math.min(at.end, endOfLine(script, at.start)) }, message: 'missing', data: { missing: names, keys }, suggestions: [{ desc: { ru: `Добавить в шапку: ${keys}`, en: `Add to the header: ${keys}` } }] };
    }
    if (isUnder(script, options, 'ru')) yield* labelOf(script);
  },
});

const WORDS: Readonly<Partial<Record<CampaignKey, { key: string; ru: string; en: string }>>> = {
  audience: { key: 'audience', ru: 'кому звонят', en: 'whom it calls' },
  exclude: { key: 'exclude', ru: 'кого исключить', en: 'whom it leaves out' },
  consent: { key: 'consent_basis', ru: 'основание согласия', en: 'the basis of consent' },
  offer: { key: 'offer', ru: 'цифры предложения', en: 'the figures of the offer' },
  source: { key: 'source', ru: 'откуда данные', en: 'where the data come from' },
  validTo: { key: 'valid_to', ru: 'срок действия', en: 'until when it holds' },
  owner: { key: 'owner', ru: 'ответственный', en: 'who answers for it' },
  feedback: { key: 'feedback_to', ru: 'кому передать, что узнали', en: 'who gets the feedback' },
  hours: { key: 'hours', ru: 'часы звонков', en: 'the hours' },
  attempts: { key: 'max_attempts', ru: 'сколько попыток', en: 'how many attempts' },
  quality: { key: 'quality_target', ru: 'мера качества', en: 'the measure of quality' },
};

/** Keys that only a campaign has: with a name and one of them, or two, the header is that of a campaign. */
const SIGNS: readonly CampaignKey[] = ['audience', 'exclude', 'consent', 'validFrom', 'validTo', 'feedback', 'hours', 'attempts', 'callerLabel'];

function isCampaign(script: Script): boolean {
  if (/fragment|sample|training|template|фрагмент|образец|обучен|шаблон/iu.test(script.header('type') ?? '')) return false;
  const signs = SIGNS.filter((key) => campaignValue(script, key) !== undefined).length;
  return signs >= 2 || signs >= 1 && campaignValue(script, 'campaign') !== undefined;
}

const MOST_LETTERS = 32;

function* labelOf(script: Script): Iterable<Problem> {
  const label = campaignValue(script, 'callerLabel');
  if (!label?.text) return;
  const company = campaignValue(script, 'company')?.text;
  if (label.text.length > MOST_LETTERS) yield { at: label.at, message: 'label', data: { label: label.text, length: label.text.length } };
  else if (company && !company.toLowerCase().split(/[\s«»"-]+/u).some((word) => word.length > 2 && label.text.toLowerCase().includes(word))) yield { at: label.at, message: 'nameless', data: { label: label.text, company } };
}

function endOfLine({ source }: Script, from: number): number {
  const end = source.text.indexOf('\n', from);
  return end < 0 ? source.text.length : end;
}
