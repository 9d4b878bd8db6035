import { afterAgentTurns, defineRule, hiddenCallers, isAgent, isCustomer, isLikelyUnder, likeliest, openingTurns, spokenWords, type Problem, type Script, type Utterance } from 'callint/rule';

/** Turns of the agent within which both names must have been said. */
const WINDOW_TURNS = 2;

/** Every outbound call names the agent and the company before anything else. */
export default defineRule({
  category: 'opening',
  severity: 'error',
  summary: {
    ru: 'В начале исходящего звонка оператор называет себя и компанию.',
    en: 'Every outbound call names the agent and the company before anything else is discussed.',
  },
  source: 'Model opening of the proactive call; UK PECR reg 24(a); R.I. § 5-61-3.3 “true name”; 47 CFR 64.1200(d)(4).',
  messages: {
    both: {
      ru: 'Оператор не назвал ни себя, ни компанию. Клиент не знает, кто с ним говорит, и не обязан отвечать. Начните с имени и названия компании.',
      en: 'The agent gives neither their own name nor the company’s. The customer does not know who is calling. Start with both.',
    },
    name: {
      ru: 'Компания названа, а кто звонит — нет. Назовите имя: с человеком разговаривают иначе, чем с вывеской.',
      en: 'The company is named, the caller is not. Say your name: people answer a person differently from a sign.',
    },
    company: {
      ru: 'Оператор назвал себя, но не сказал, из какой он компании. Назовите компанию сразу после имени.',
      en: 'The agent gives a name but not the company. Name the company right after your own name.',
    },
    one: {
      ru: 'О том, кто звонит, сказано только «{text}». Если это имя, не хватает компании, если компания — имени. Назовите и то и другое, чтобы клиент знал, кто с ним говорит.',
      en: 'All that is said of who is calling is “{text}”. If that is a name, the company is missing, and if it is the company, the name. Say both, so that the customer knows who is calling.',
    },
    hidden: {
      ru: 'Слова «{text}» стоят там, где должно быть название компании, и никого не называют. Так говорят мошенники, и клиент вправе положить трубку. Назовите компанию, от имени которой звоните.',
      en: '“{text}” stands where the company should be named, and names nobody. That is how frauds talk, and the customer may well hang up. Name the company you are calling for.',
    },
  },
  options: {
    windowTurns: { default: WINDOW_TURNS, min: 1, description: 'How many turns of the agent may pass until both names are said.' },
    requireAgentName: { default: true, description: 'The agent must say a name; a blank for it counts.' },
  },
  appliesTo: ({ call }) => call.direction === 'outbound',
  *check(script, { windowTurns, requireAgentName }): Iterable<Problem> {
    const reported = new Set<Utterance>();
    for (const opening of openingTurns(script)) {
      const turns = turnsToTheCustomer(script, opening, windowTurns);
      const named = turns.some((turn) => turn.says('self-introduction') || soundsNamed(turn, 'self-id')) || !requireAgentName || script.call.isBot || turns.some((turn) => MACHINE.test(turn.text));
      const company = turns.some((turn) => turn.says('company-introduction') || saysHeader(script, turn, 'company') || soundsNamed(turn, 'company-id') || MACHINE_OF.test(turn.text));
      // to anybody but the customer a collector must not even name the company
      if (named && (company || turns.some((turn) => turn.says('private-matter')))) continue;
      reported.add(opening);
      const only = named && !company ? onlyWord(turns) : undefined;
      const first = opening.sentences[0] ?? { start: 0, end: opening.text.length };
      yield {
        at: opening.at(first),
        message: only ? 'one' : named ? 'company' : company ? 'name' : 'both',
        ...(only && { data: { text: only } }),
        path: turns.map((turn) => ({ at: turn.range })),
        suggestions: [template(script)],
      };
    }
    yield* hidden(script, reported);
  },
});

/** “This is Acme.”: one word that no list of names has, and nothing else of who is calling. */
function onlyWord(turns: readonly Utterance[]): string | undefined {
  const names = turns.flatMap((turn) => turn.entities.filter(({ type, who }) => type === 'name' && who === 'agent').map((name) => ({ turn, name })));
  const [first] = names;
  if (names.length !== 1 || !first.name.cued || first.name.endToken - first.name.firstToken !== 1) return undefined;
  return first.turn.text.slice(first.name.start, first.name.end);
}

/** Poses as “the heating department”, asked or not. What collectors must say is a matter of its own where the law of the country is known. */
function* hidden(script: Script, reported: ReadonlySet<Utterance>): Iterable<Problem> {
  if (script.call.type === 'collections' && isLikelyUnder(script, 'ru', 'us')) return;
  for (const { turn, at, question, isDodge } of hiddenCallers(script)) {
    if (isDodge || reported.has(turn)) continue;
    yield {
      at: turn.at(at), message: 'hidden', data: { text: turn.text.slice(at.start, at.end).replace(/[.!]$/u, '') }, suggestions: [template(script)],
      ...(question && { related: [{ at: question.range, message: { ru: 'Здесь клиент спросил, кто звонит.', en: 'Here the customer asked who is calling.' } }] }),
    };
  }
}

/** «Могу я поговорить с …?» is asked of whoever picked up: of the ways that part there, the one on which the customer is told who rings. */
function turnsToTheCustomer(script: Script, opening: Utterance, windowTurns: number): Utterance[] {
  const straight = firstTurns(script, opening, windowTurns);
  const onlyAsks = onlyAsksForSomebody(opening);
  if (windowTurns < 2 || !(opening.says('third-party') || onlyAsks)) return straight;
  const at = script.agentTurns.indexOf(opening) + 1;
  const ways = script.flow.justAfter(opening).map((next) => firstTurns(script, next, windowTurns - 1));
  if (onlyAsks) ways.push(script.agentTurns.slice(at, at + windowTurns));
  const told = ways.find((turns) => turns.some((turn) => turn.says('self-introduction') && (turn.says('company-introduction') || saysHeader(script, turn, 'company'))));
  return told ? [opening, ...told] : straight;
}

/** “Hello, may I speak with {guest}, please?” and nothing else: who is calling is said to the one asked for. */
function onlyAsksForSomebody(opening: Utterance): boolean {
  return opening.says('greeting') && opening.says('outbound-opening', 'verify') && opening.sentences.some(({ asks }) => asks) && opening.sentences.every(({ asks }, sentence) => asks || opening.all('greeting').some((act) => act.sentence === sentence));
}

function firstTurns(script: Script, opening: Utterance, windowTurns: number): Utterance[] {
  // once the substance has begun it is too late to say who is calling
  const turns = script.flow.straightOn(opening, afterAgentTurns(windowTurns, (turn) => turn.says('offer', 'consent-ask')));
  const asked = spokenWords(opening) > LONG_OPENING || !onlyAsksForSomebody(opening) ? turns.findIndex((turn) => isCustomer(turn) && likeliest(turn, 'who-is-it') >= ASKS_WHO) : -1;
  return (asked < 0 ? turns : turns.slice(0, asked)).filter(isAgent);
}

/** After so many words nobody should have to ask who is calling, and after fewer only where the agent has just asked for somebody. */
const LONG_OPENING = 30;
const ASKS_WHO = 0.8;

/** Introductions of a form that is not known are still heard: «Вера Лунина, театр на Пристани». */
const SURE_OF_NAME = 0.85;

function soundsNamed(turn: Utterance, name: 'self-id' | 'company-id'): boolean {
  return turn.sentences.some((_, sentence) => (turn.probability(sentence, name) >= SURE_OF_NAME || namesBoth(turn, sentence)) && turn.probability(sentence, 'hidden-id') < 1 - SURE_OF_NAME);
}

/** «Я робот клиники „Север“», “I'm an automated voice for Harborline Internet”: a machine has no other name. */
const MACHINE = /(?<!\p{L})(?:я|это) (?:\p{Ll}+ )?(?:робот|бот|автомат\p{L}*|программа)(?!\p{L})|\b(?:i['’]m|i am|this is|you['’]ve got) (?:an? |the )?(?:\p{L}+ )?(?:robot|bot|machine|computer|automated \p{L}+|voice assistant|virtual \p{L}+)\b/iu;
const MACHINE_OF = /(?<!\p{L})(?:[Рр]обот|[Бб]от|голос|помощник|ассистент) (?:\p{Ll}+ )?(?:«|\p{Lu}\p{Ll}+)|\b(?:assistant|voice|machine|helper|robot|bot) (?:of|for|from|at) (?:the )?\p{Lu}\p{L}+|\bthe (?:\p{Lu}[\p{L}'’]+ ){2,}(?:\p{Ll}+ )?(?:assistant|helper|robot|bot|machine)\b/u;

/** «Полина, касса Театра на Заречной.»: nothing but a name, and behind the comma a place that has a name too. */
function namesBoth(turn: Utterance, sentence: number): boolean {
  const { start, end } = turn.sentences[sentence];
  // «Здравствуйте, это Олег.» has that shape as well
  const opensWithName = turn.entities.some((entity) => entity.type === 'name' && entity.start >= start && /^\P{L}*$/u.test(turn.text.slice(start, entity.start)));
  return turn.language === 'ru' && opensWithName && NAME_AND_PLACE.test(turn.text.slice(start, end)) && turn.probability(sentence, 'self-id') >= LIKELY_NAME && turn.probability(sentence, 'company-id') >= POSSIBLE_COMPANY;
}

/** In Russian only: in English “Hello, this is a message from Skerry Hospital” has the same shape. */
const NAME_AND_PLACE = /^\P{L}*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?,\s+\p{Ll}[^,.!?]*\s\p{Lu}\p{Ll}+[^,.!?]*[.!]?\s*$/u;
const LIKELY_NAME = 0.5;
const POSSIBLE_COMPANY = 0.2;

function saysHeader(script: Script, turn: Utterance, key: string): boolean {
  const value = script.header(key)?.toLowerCase().replace(/[«»„“”"]/g, '');
  if (!value) return false;
  return turn.text.toLowerCase().includes(value) || value.split(/\s+/u).every((word) => turn.tokens.some((token) => isFormOf(word, token.form)));
}

/** «Копилка» is said as «в Копилке» and «из Копилки». */
function isFormOf(word: string, form: string): boolean {
  const stem = word.replace(/ё/gu, 'е').replace(/[аеийоуыьюя]{1,2}$/u, '');
  return stem.length >= 4 && form.startsWith(stem) && form.length - stem.length <= 3;
}

function template(script: Script) {
  const company = script.header('company');
  return {
    desc: {
      ru: `Например: «Здравствуйте! Меня зовут {имя оператора}, компания ${company ? quoted(company) : '{компания}'}.»`,
      en: `For example: “Hello, this is {agent name} from ${company ?? '{company}'}.”`,
    },
  };
}

/** «ООО „Теплосеть“» and «"Теплосеть"» bring their quotation marks along. */
function quoted(company: string): string {
  return /[«»„“”"]/.test(company) ? company : `«${company}»`;
}
