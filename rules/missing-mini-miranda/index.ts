import { defineRule, EVERYWHERE, evidence, hiddenCallers, isAgent, isLikelyUnder, isUnder, namesCompany, withoutStop, type HiddenCaller, type Problem, type Script, type Utterance } from 'callint/rule';

/** A collector says who is calling, that a debt is collected, and what the answers will be used for, before the debt is spoken of. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Взыскатель (США) до разговора о сумме говорит, что взыскивает долг и для чего пойдёт сказанное.',
    en: 'A collector (US) says that a debt is being collected, and what the answers are used for, before speaking of the debt.',
  },
  source: 'Catalogue 77: 12 CFR 1006.18(e)(1)–(2); 15 U.S.C. 1692e(11).',
  judges: ['debt-mention', 'debt'],
  messages: {
    absent: {
      ru: 'О долге говорят («{text}»), а перед этим не сказано, что звонит взыскатель, чтобы взыскать долг, и что сказанное для этого и используют. Человек отвечает, не зная кому. Скажите это сразу после проверки личности: 12 CFR 1006.18(e)(1), 15 U.S.C. 1692e(11); уточните у юриста.',
      en: 'The debt is spoken of (“{text}”) and nobody has said that this is a debt collector trying to collect it and that the answers will be used for that. The customer answers without knowing whom. Say it right after the identity check: 12 CFR 1006.18(e)(1), 15 U.S.C. 1692e(11); check with counsel.',
    },
    partial: {
      ru: 'Сказано, что взыскивают долг, но не сказано, что полученные сведения пойдут на это. В первом разговоре нужны обе части: 12 CFR 1006.18(e)(1); уточните у юриста.',
      en: 'It is said that a debt is being collected, not that any information obtained will be used for it. The first talk needs both: 12 CFR 1006.18(e)(1); check with counsel.',
    },
    hidden: {
      ru: 'Вместо ответа, кто звонит, должник слышит «{text}». Так прячутся мошенники, и платить незнакомцу никто не станет. Назовите агентство и кредитора; уточните у юриста.',
      en: 'Instead of who is calling the debtor hears “{text}”. That is how frauds talk, and nobody pays a stranger. Name the agency and the creditor; check with counsel.',
    },
    unnamed: {
      ru: 'О долге говорят («{text}»), а кто звонит и кому должны, ещё не прозвучало. Назовите агентство, кредитора и цель звонка; уточните у юриста.',
      en: 'The debt is spoken of (“{text}”) before anybody has been named: not the agency, not the creditor. Name both, and say what the call is for; check with counsel.',
    },
  },
  options: {
    everywhere: EVERYWHERE,
    stage: { default: 'initial', values: ['initial', 'subsequent'], description: 'The first talk needs both parts, a later one the first of them.' },
  },
  appliesTo: (script, options) => script.call.direction !== 'inbound' && (isUnder(script, options, 'us') || isLikelyUnder(script, 'us')),
  *check(script, options): Iterable<Problem> {
    const hidden = hiddenCallers(script).filter(({ turn }) => !COLLECTS.test(turn.text));
    for (const one of hidden) yield { at: one.turn.at(one.at), message: 'hidden', data: { text: withoutStop(one.turn.text.slice(one.at.start, one.at.end)) }, ...askedBy(one), suggestions: [TEMPLATE] };
    if (isFirstParty(script)) return;
    if (isUnder(script, options, 'us')) yield* undisclosed(script, options.stage === 'initial' && !isLater(script));
    else yield* unnamed(script, hidden);
  },
});

const TEMPLATE = {
  desc: {
    ru: 'После проверки личности: «{имя}, агентство {название}, от имени {кредитор}. Это попытка взыскать долг; всё, что вы скажете, будет использовано для этого.»',
    en: 'After the identity check: “This is {agent name} with {agency}, for {creditor}. This is an attempt to collect a debt, and any information obtained will be used for that purpose.”',
  },
};

function askedBy({ question }: HiddenCaller): Pick<Problem, 'related'> {
  return question ? { related: [{ at: question.range, message: { ru: 'Здесь спросили, кто звонит.', en: 'Here they asked who is calling.' } }] } : {};
}

const COLLECTS = /debt collector|collection agency|(?:attempt\w*|trying|try|calling) to collect|collect\w* (?:on )?(?:a|this|the|your) debt|взыска\p{L}* (?:этот |ваш )?долг|взыскани\p{L} долга|коллектор|взыскател/iu;
const USED = /(?=.*(?:information|anything you (?:say|tell)|what you (?:say|tell)|сведени|информаци|сказанн|скажете))(?=.*(?:\buse[ds]?\b|использ))/isu;

/** Parts of the disclosure that a line has, said anywhere in it: their order within a breath matters to nobody. */
function discloses(turn: Utterance, parts: readonly RegExp[]): { start: number; end: number }[] {
  return isAgent(turn) && parts.every((part) => part.test(turn.text)) ? [{ start: 0, end: 0 }] : [];
}

function* undisclosed(script: Script, isFirst: boolean): Iterable<Problem> {
  const collects = script.flow.precedes((turn) => discloses(turn, [COLLECTS]), (turn) => debtIn(script, turn));
  for (const witness of collects.slice(0, 1)) yield { ...debtProblem(witness.utterance, witness.event, 'absent'), ...evidence(witness), suggestions: [TEMPLATE] };
  if (collects.length > 0 || !isFirst || script.agentTurns.some((turn) => discloses(turn, [USED]).length > 0)) return;
  const said = script.agentTurns.find((turn) => COLLECTS.test(turn.text));
  if (said) yield { at: said.at({ start: 0, end: said.text.length }), message: 'partial', suggestions: [TEMPLATE] };
}

function* unnamed(script: Script, hidden: readonly HiddenCaller[]): Iterable<Problem> {
  const names = (turn: Utterance) => (isAgent(turn) && (namesCompany(script, turn) || COLLECTS.test(turn.text)) ? [{ start: 0, end: 0 }] : []);
  const [witness] = script.flow.precedes(names, (turn) => debtIn(script, turn));
  if (!witness || hidden.some(({ turn }) => turn.index <= witness.utterance.index)) return;
  yield { ...debtProblem(witness.utterance, witness.event, 'unnamed'), ...evidence(witness), suggestions: [TEMPLATE] };
}

function debtProblem(turn: Utterance, event: { start: number; end: number }, message: string): Problem {
  return { at: turn.at(event), message, data: { text: withoutStop(turn.text.slice(event.start, event.end)) } };
}

/** Where the agent speaks of the debt to the debtor: by name, or by the sum that is to be paid. */
function debtIn({ call }: Script, turn: Utterance): { start: number; end: number }[] {
  if (!isAgent(turn) || turn.says('private-matter') || call.channel !== 'voice') return [];
  const acts = turn.all('debt-mention', 'debt');
  const sums = turn.entities.filter(({ type, currency }) => type === 'money' && currency !== undefined);
  const [first] = [...acts, ...sums].sort((one, other) => one.start - other.start);
  if (!first) return [];
  const sentence = turn.sentences.find(({ start, end }) => first.start >= start && first.start < end);
  return [sentence ? { start: sentence.start, end: sentence.end } : first];
}

const OWN_DEBT = /(?:first|1st)[- ]party|in-house|not an agency|original creditor|own (?:customers|name)|сам(?:и)? кредитор|собственн\p{L}+ взыскани|не агентств/iu;

/** A creditor that calls in its own name is no collector in the sense of the law. */
function isFirstParty(script: Script): boolean {
  return script.header('first_party') === 'true' || OWN_DEBT.test(script.node.title) || script.notes.some(({ text }) => OWN_DEBT.test(text)) || script.node.meta.entries.some(({ value }) => OWN_DEBT.test(String(value)));
}

function isLater({ node }: Script): boolean {
  return /follow-?up|second call|repeat call|subsequent|повторн|следующий звонок/iu.test(`${node.title} ${node.meta.entries.map(({ value }) => String(value)).join(' ')}`);
}
