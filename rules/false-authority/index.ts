import { defineRule, heardAs, sentenceText, type HeardSentence, type Script, type Utterance } from 'callint/rule';

const KINDS = ['posing', 'endorsement', 'legal-threat'] as const;

/** Do not borrow the authority of the state, a bank, a court or a regulator. */
export default defineRule({
  category: 'honesty',
  severity: 'error',
  summary: {
    ru: 'Не прикрывайтесь государством, банком, судом или надзором.',
    en: 'Do not borrow the authority of the state, a bank, a court or a regulator.',
  },
  source: 'Moscow FAS on a robocall of a “federal programme”; 12 CFR 1006.18(b)(1); EU UCPD Annex I, points 1 to 4.',
  messages: {
    posing: {
      ru: '«{claim}» — звучит так, будто звонит государство. Клиент соглашается из доверия к нему, а обман всплывает в первой же жалобе. Назовите свою компанию и скажите прямо, что она частная.',
      en: '“{claim}” sounds as if a public body were calling. The customer agrees out of trust in it, and finds out later. Name your company and say that it is a private one.',
    },
    endorsement: {
      ru: '«{claim}» — чужой авторитет без подтверждения. Назовите номер документа и где его посмотреть или уберите.',
      en: '“{claim}” leans on somebody else’s authority without proof. Give the number of the document and where to see it, or drop it.',
    },
    'legal-threat': {
      ru: '«{claim}» — взыскатель выдаёт себя за юристов или суд. Это пугает и запрещено. Назовите свой отдел так, как он называется.',
      en: '“{claim}”: a collector poses as lawyers or a court. It frightens, and is forbidden. Call your department what it is.',
    },
  },
  options: {
    endorsements: { default: [] as readonly string[], description: 'Public bodies and partners that the company really acts for or is approved by.' },
  },
  judges: ['false-authority/posing', 'false-authority/endorsement', 'false-authority/legal-threat', 'borrowed-authority'],
  fault: 'unverifiable-claim',
  *check(script, { endorsements }) {
    const genuine = [...endorsements, ...namesOf(script)];
    for (const turn of script.agentTurns) {
      for (const [kind, act] of claimsOf(turn, script.call.type === 'collections')) {
        const claim = turn.text.slice(act.start, act.end).trim();
        if (genuine.some((name) => turn.text.toLowerCase().includes(name.toLowerCase()))) continue;
        yield { at: turn.at(act), message: kind, data: { claim } };
      }
    }
  },
});

/** The company may be a public body itself, or call for one, as its name or the title of the script tells. */
function namesOf(script: Script): string[] {
  const titled = BODIES.filter((body) => script.node.title.toLowerCase().includes(body));
  return [...titled, ...['company', 'on_behalf_of', 'endorsements'].flatMap((key) => script.header(key)?.split(/[,;]/) ?? []).map((name) => name.trim()).filter((name) => name.length > 1)];
}

const BODIES = ['council', 'tax office', 'revenue', 'ministry', 'police', 'court', 'администрац', 'министерств', 'управ', 'налогов', 'мфц', 'пенсионн', 'соцзащит'];

/** One claim for each sentence, in order of place; lawyers are only played by collectors. */
function claimsOf(turn: Utterance, collects: boolean): [kind: (typeof KINDS)[number], act: HeardSentence][] {
  const bySentence = new Map<number, [(typeof KINDS)[number], HeardSentence]>();
  for (const kind of KINDS) {
    if (kind === 'legal-threat' && !collects) continue;
    for (const act of turn.all(`false-authority/${kind}`)) {
      if (!isAsked(turn, act) && !isProved(turn, act) && !isOfOthers(turn, act) && !bySentence.has(act.sentence)) bySentence.set(act.sentence, [kind, act]);
    }
  }
  for (const heard of heardAs(turn, 'authority', SURE)) {
    if (!turn.sentences[heard.sentence].asks && !DENIES.test(turn.text.slice(heard.start, heard.end)) && !isProved(turn, heard) && !bySentence.has(heard.sentence)) bySentence.set(heard.sentence, ['endorsement', heard]);
  }
  return [...bySentence.values()].sort(([, a], [, b]) => a.start - b.start);
}

/** So sure the recogniser must be where no phrase says it. */
const SURE = 0.9;
/** «Мы не от банка», "not part of the council": the honest thing to say. */
const DENIES = /(?<!\p{L})(?:не (?:от|из|представля\p{L}+|явля\p{L}+|связан\p{L}*|работа\p{L}+)|частн\p{L}+|not|no(?= connection| link)|n['’]t|private)(?!\p{L})/iu;

/** «Вам никто не звонил от имени полиции?», «если кто-то представится налоговой»: a warning of others who pose. */
const WARNS = /(?<!\p{L})(?:никто(?= не)|кто-(?:то|нибудь|либо)|мошенник\p{L}*|обманщик\p{L}*|аферист\p{L}*)(?!\p{L})|\b(?:has any(?:one|body)|did any(?:one|body)|no(?:body| one) has|if any(?:one|body)|if some(?:one|body)|scammers?|fraudsters?)\b/iu;

/** “It's a free state service, nothing to do with us”: says itself that somebody else is meant. */
function isOfOthers(turn: Utterance, { sentence }: HeardSentence): boolean {
  return OTHERS.test(sentenceText(turn, sentence));
}

const OTHERS = /(?:(?<!\p{L})not|n['’]t) (?:us|ours|our (?:company|firm|people))(?!\p{L})|(?:nothing|n['’]t anything) to do with us(?!\p{L})|independent (?:of|from) us(?!\p{L})|(?<!\p{L})(?:не мы|не наш\p{L}{0,3}|к нам (?:это |он[аои]? )?(?:никак )?не (?:относ\p{L}+|имеет отношения))(?!\p{L})/iu;

/** A question is no claim; «фильтр одобрен министерством, записать вас?» is one with a question behind it. */
function isAsked(turn: Utterance, { sentence, end }: HeardSentence): boolean {
  const { asks, end: close } = turn.sentences[sentence];
  if (WARNS.test(sentenceText(turn, sentence))) return true;
  return asks && !turn.text.slice(end, close).includes(',');
}

/** A document is named, in the sentence or the one next to it. */
function isProved(turn: Utterance, { sentence }: HeardSentence): boolean {
  return turn.all('false-authority/proof').some((proof) => Math.abs(proof.sentence - sentence) <= 1);
}
