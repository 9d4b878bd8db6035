import { campaignValue, defineRule, joined, type Problem, type Script } from 'callint/rule';

/** Nothing is sold to people with a fresh complaint, an outage or a low score. */
export default defineRule({
  category: 'campaign',
  severity: 'error',
  summary: {
    ru: 'Недовольным ничего не продают: кампания исключает жалобы, аварии и низкие оценки.',
    en: 'Nothing is sold to the dissatisfied: a campaign leaves out complaints, outages and low scores.',
  },
  source: 'Catalogue 66. Articles on proactive service: offers to the dissatisfied are the fourth mistake.',
  judges: (script) => campaignValue(script, 'audience') !== undefined || campaignValue(script, 'exclude') !== undefined,
  messages: {
    included: {
      ru: 'Продажа идёт тем, кто недоволен: «{segment}». Предложение после жалобы злит и уводит клиента. Сначала извинитесь и исправьте, продажу этим людям отмените.',
      en: 'The sale goes to people who are dissatisfied: “{segment}”. An offer after a complaint drives them away. Apologise and mend first; do not sell to them.',
    },
    lacking: {
      ru: 'Из продажи не исключены: {missing}. Кто-то услышит предложение назавтра после жалобы. Добавьте в исключения {keys}.',
      en: 'The sale does not leave out: {missing}. Somebody will hear the offer the day after a complaint. Add {keys} to the exclusions.',
    },
  },
  options: {
    requiredExclusions: { default: ['complaint', 'ticket', 'dnc'] as readonly string[], values: ['complaint', 'ticket', 'dnc', 'outage', 'nps', 'dispute'], description: 'Whom every sale must leave out: complaint, ticket, dnc, outage, nps, dispute.' },
  },
  appliesTo: (script) => script.call.direction !== 'inbound' && sells(script),
  *check(script, { requiredExclusions }): Iterable<Problem> {
    const audience = campaignValue(script, 'audience');
    const bad = audience?.items.find((item) => LOW.test(item) && !NEGATED.test(item));
    if (audience && bad) yield { at: audience.at, message: 'included', data: { segment: bad } };
    const exclude = campaignValue(script, 'exclude');
    if (!exclude) return;
    const missing = requiredExclusions.filter((name): name is Group => Object.hasOwn(GROUPS, name) && !exclude.items.some((item) => GROUPS[name as Group].pattern.test(item)));
    if (missing.length === 0) return;
    const { language } = script;
    yield { at: exclude.at, message: 'lacking', data: { missing: joined(missing.map((name) => GROUPS[name])), keys: missing.map((name) => GROUPS[name].key[language]).join(', ') }, ...(exclude.items.length > 0 && { severity: 'warning' as const }) };
  },
});

/** An apology sells nothing, whatever its header is called. */
function sells(script: Script): boolean {
  const type = `${script.header('type') ?? ''} ${script.header('goal') ?? ''}`;
  if (/извинени|разбор|apolog|recovery|без предложени|no offer|компенсаци|compensation/iu.test(type)) return false;
  // “I can put you through to our hardship team” sells a debtor nothing
  if (script.call.type === 'collections' && !/продаж|sales|promo|акци/iu.test(type)) return false;
  return script.call.type === 'sales' || /продаж|sales|promo|акци/iu.test(type) || (!SERVICE.has(script.call.type) && script.agentTurns.some((turn) => turn.says('offer', 'purchase-ask')));
}

/** In such calls an offer is a fault of its own (promotion-in-service-call). */
const SERVICE = new Set(['reminder', 'survey', 'proactive']);

const LOW = /жалоб|недовол|детрактор|nps[ _:]*(?:0|[1-6](?!\d)|ниж|low)|низк\p{L}+ оценк|csi ниж|авари|открыт\p{L}+[ _]заявк|спор|complain|dissatisf|unhappy|detractor|low[ _](?:csat|nps|score)|csat[ _](?:low|[12])|open[ _]ticket|outage|dispute/iu;
const NEGATED = /(?:^|[ _])(?:без|не|нет|no|not|without|exclude|кроме|!)(?:[ _]|$)|^[!-]|= ?0|[<>] ?[789]/iu;

/** «Отписались», “opted out”, “suppression list”: however a list of those who want no calls is called. */
const ASKED_NOT_TO =
  /не[ _]?(?:звон|беспок|тревож|связыв|контакт)|отказ|отпис|отозва\p{L}*[ _]соглас|стоп|ч[её]рн\p{L}+[ _]спис|dnc|(?:do|asked|prefers?)[ _-]?not[ _-]?(?:to[ _-](?:be[ _-])?)?(?:call|contact|disturb|ring|phone)|opt(?:ed|s|ing)?[ _-]?out|unsubscrib|suppress|black[ _-]?list|stop[ _-]?list|withdr[ae]wn?[ _]consent|consent[ _]withdrawn|(?<!\p{L})tps(?!\p{L})/iu;

type Group = 'complaint' | 'ticket' | 'dnc' | 'outage' | 'nps' | 'dispute';

const GROUPS: Readonly<Record<Group, { pattern: RegExp; ru: string; en: string; key: { ru: string; en: string } }>> = {
  complaint: { pattern: /жалоб|претензи|рекламац|конфликт|complain|dispute|grievance|недовол|dissatisf/iu, ru: 'недавние жалобы', en: 'recent complaints', key: { ru: 'жалоба_90д', en: 'complaint_90d' } },
  ticket: { pattern: /заявк|обращени|рекламац|ремонт|неисправн|поломк|незакрыт|ticket|fault|repair|open (?:claim|order|issue|complaint)|case|incident/iu, ru: 'открытые заявки', en: 'open tickets', key: { ru: 'открытая_заявка', en: 'open_ticket' } },
  dnc: { pattern: ASKED_NOT_TO, ru: 'просившие не звонить', en: 'people who asked not to be called', key: { ru: 'не_звонить', en: 'dnc' } },
  outage: { pattern: /авари|сбо|outage/iu, ru: 'кого коснулась авария', en: 'people in an outage', key: { ru: 'авария', en: 'active_outage' } },
  nps: { pattern: /nps|детрактор|csi|csat|оценк|detractor|score/iu, ru: 'низкие оценки', en: 'low scores', key: { ru: 'nps_0_6', en: 'nps_0_6' } },
  dispute: { pattern: /спор|dispute|chargeback/iu, ru: 'споры по счёту', en: 'billing disputes', key: { ru: 'спор_по_счёту', en: 'billing_dispute' } },
};
