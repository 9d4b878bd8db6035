import { defineRule, isUnlikely, type Act, type Script, type Utterance } from 'callint/rule';

/** Kinds of claim, from the most to the least particular: a sentence is reported once. */
const GROUPS = ['competitor-claim', 'authority', 'popularity', 'crowd', 'uniqueness', 'superlative', 'above-all', 'boast'] as const;

/** Kinds that say the same as another in plainer words. */
const SAME: Readonly<Record<string, string>> = { crowd: 'popularity', 'above-all': 'superlative' };

/** "Best", "only", "most people", "experts say" need a criterion and a source. */
export default defineRule({
  category: 'honesty',
  severity: 'warning',
  summary: {
    ru: '«Лучший», «единственный», «все выбирают» — только с критерием и источником, который можно проверить.',
    en: '“Best”, “only”, “most people” need a criterion and a source that the customer can check.',
  },
  source: 'Contest of operators, case 6; 38-ФЗ art. 5 (paraphrase); EU UCPD, misleading actions.',
  messages: {
    superlative: {
      ru: '«{claim}» — превосходная степень, которую клиент не может проверить. Уберите её или назовите критерий и источник: «по замерам … за июнь».',
      en: '“{claim}” is a superlative that the customer cannot check. Drop it, or name the criterion and the source: “by … figures for June”.',
    },
    uniqueness: {
      ru: '«{claim}» — исключительность без доказательства. Скажите, чем именно предложение отличается, или уберите эти слова.',
      en: '“{claim}” claims to be one of a kind without proof. Say what exactly is different, or drop it.',
    },
    popularity: {
      ru: '«{claim}» — ссылка на всех и ни на кого: проверить нельзя, а клиенту нужен довод про него. Назовите число и источник или скажите, что это даёт ему.',
      en: '“{claim}” leans on others whom nobody can ask. Give a number and its source, or say what it does for this customer.',
    },
    praise: {
      ru: '«{claim}» — похвала, которую клиенту нечем проверить. Назовите число, срок или источник либо скажите, что это даёт именно ему.',
      en: '“{claim}” is praise that the customer has no way to check. Give a number, a date or a source, or say what it does for this customer.',
    },
    authority: {
      ru: '«{claim}» — авторитет без имени. Назовите, кто и где это сказал, или не ссылайтесь.',
      en: '“{claim}” leans on an authority without a name. Say who said it and where, or leave it out.',
    },
    boast: {
      ru: '«{claim}» — громкие слова, которые клиент не может проверить. Назовите факт и источник или скажите, что это даёт ему.',
      en: '“{claim}” is a claim that the customer cannot check. Give a fact and its source, or say what it does for them.',
    },
    'competitor-claim': {
      ru: '«{claim}» — упрёк другим без источника: проверить его нельзя, а доверие он снижает к вам. Говорите о своём предложении.',
      en: '“{claim}” runs others down without a source. It cannot be checked and costs you trust. Speak of your own offer.',
    },
  },
  supervises: { fault: 'unverifiable-claim', from: 0.65, message: 'praise', data: (claim) => ({ claim }) },
  *check(script) {
    for (const turn of script.agentTurns) {
      for (const act of claimsOf(turn)) {
        if (hasEvidence(turn, act) || isSmallTalk(script, turn, act)) continue;
        yield {
          at: turn.at(act),
          message: SAME[act.type] ?? act.type,
          data: { claim: turn.text.slice(act.start, act.end).trim() },
        };
      }
    }
  },
});

/** One claim for each sentence, of the most particular kind. */
function claimsOf(turn: Utterance): Act[] {
  const bySentence = new Map<number, Act>();
  for (const group of GROUPS) {
    for (const act of turn.all(group)) {
      if ((act.negated && group === 'above-all') || (group === 'boast' && isNoBoast(turn, act))) continue;
      if ((group === 'boast' && introduces(turn, act)) || (HOW_ALL_ARE_SERVED.has(group) && tellsRules(turn, act))) continue;
      if (turn.sentences[act.sentence].asks && !turn.says('claim-question')) continue;
      if (!bySentence.has(act.sentence)) bySentence.set(act.sentence, act);
    }
  }
  return [...bySentence.values()].sort((a, b) => a.start - b.start);
}

/** «У нас такого не бывает» promises, «делаем всё, чтобы вы остались довольны» says nothing at all: other rules have these. */
function isNoBoast(turn: Utterance, { sentence }: Act): boolean {
  if (FACTUAL.some(([name, sure]) => turn.probability(sentence, name) >= sure)) return true;
  return turn.all('sure-thing').some((act) => act.sentence === sentence) || turn.probability(sentence, 'canned') > turn.probability(sentence, 'claim');
}

/** «Это Ольга из „Шестерёнки“, ваш сын у нас занимается»: who is calling, and how they know each other. */
function introduces(turn: Utterance, { sentence }: Act): boolean {
  return turn.all('self-introduction', 'company-introduction').some((act) => act.sentence === sentence) && turn.probability(sentence, 'claim') < PLAINLY_BOASTS;
}

const PLAINLY_BOASTS = 0.45;

/** “All patients are seen in order”, “I can't shorten it, nobody here can”: says how everybody is served, and praises nothing. */
function tellsRules(turn: Utterance, { sentence }: Act): boolean {
  return Math.max(turn.probability(sentence, 'generic-answer'), turn.probability(sentence, 'refusal')) >= TELLS_RULES && turn.probability(sentence, 'claim') < MAY_BOAST;
}

const HOW_ALL_ARE_SERVED: ReadonlySet<string> = new Set(['popularity', 'crowd', 'uniqueness', 'superlative']);
const TELLS_RULES = 0.6;
const MAY_BOAST = 0.4;

/** «Такой случай у нас был один»: what tells of a mishap, of the reason for the call or of what is being done praises nothing. */
const FACTUAL = [['incident', 0.1], ['reason', 0.25], ['own-action', 0.25]] as const;

/** “The sandwiches are the best bit”: big words of small talk, which a supervisor who hears all around would surely not mark. */
function isSmallTalk(script: Script, turn: Utterance, act: Act): boolean {
  return (act.type === 'superlative' || act.type === 'boast') && isUnlikely(script, turn, act, 'unverifiable-claim', UNLIKELY);
}

const UNLIKELY = 0.05;

/** Evidence counts in the sentence of the claim and in the ones next to it. */
function hasEvidence(turn: Utterance, claim: Act): boolean {
  return turn.all('evidence').some((act) => Math.abs(act.sentence - claim.sentence) <= 1);
}
