import { defineRule, type Act, type Problem, type Script, type Utterance } from 'callint/rule';
import { isExplained, isKnownToCustomer, isShown } from './gloss.js';
import { isPlain, isPraise, fold, holdsAny, termsOf, type Term } from './terms.js';

/** No internal terms and abbreviations without a plain word the first time. */
export default defineRule({
  category: 'clarity',
  severity: 'warning',
  summary: {
    ru: 'Термин или сокращение при первом упоминании объясните простым словом.',
    en: 'Explain a term or an abbreviation in a plain word the first time.',
  },
  source: 'Essay of a telecom customer: nobody remembers the name of the tariff; contest of operators: the customer who had to ask what the letters meant; FCA PRIN 2A.5.3R: communications that customers are likely to understand.',
  messages: {
    unexplained: {
      ru: '«{term}» знают внутри компании, но не клиент. Он не переспросит, а просто не поймёт, о чём речь. Скажите обычным словом или поясните сразу: «{first}, то есть …».',
      en: 'The company knows what “{term}” {means}, the customer does not, and will rather nod than ask. Use the everyday word, or explain at once: “{first}, that is …”.',
    },
    obscure: {
      ru: '«{term}» — разговор специалистов между собой. Клиент не поймёт, что случилось и что будет дальше. Скажите то же, как сказали бы соседу.',
      en: '“{term}” is how specialists talk among themselves. The customer will not know what happened and what comes next. Say it as you would to a neighbour.',
    },
  },
  options: {
    accept: { default: [] as readonly string[], description: 'Abbreviations and words that your customers know.' },
    jargon: { default: [] as readonly string[], description: 'Words of your house that customers do not know.' },
  },
  supervises: { fault: 'jargon', from: 0.6, message: 'obscure', data: (term, { turn, sentence, script, options: { accept } }) => (isOnScreen(script, turn) || isPraise(turn, sentence) || isPlain(turn, sentence, HINT) || holdsAny(turn, sentence, new Set(accept.map(fold))) ? undefined : { term }) },
  *check(script, { accept, jargon }) {
    const ours = new Set([...accept.map(fold), ...companyWords(script)]);
    const fields = fieldsOf(script);
    const listed = new Set(jargon.map(fold));
    const told = new Set<string>();
    for (const turn of script.agentTurns) {
      if ((turn.node.type === 'turn' && turn.node.verbatim) || isOnScreen(script, turn)) continue;
      const terms = termsOf(turn, listed).filter((term) => !ours.has(term.key) && !fields.has(textOf(turn, term)) && !(term.isWhole && holdsAny(turn, term.sentence, ours)));
      for (const group of bySentence(terms)) {
        const fresh = group.filter(({ key }) => !told.has(key));
        const unexplained = fresh.filter((term) => !isExplained(turn, term) && !isShown(turn, term) && !isKnownToCustomer(script, turn, term));
        // «ТЖ, фильтры, диагностика ЭБУ»: a list explained at its end is explained
        for (const { key } of fresh) told.add(key);
        if (unexplained.length === 0) continue;
        yield { ...problemOf(turn, unexplained), ...(unexplained.some(({ key }) => listed.has(key)) && { isListed: true }) };
      }
    }
  },
});

/** `SYSTEM: Enter reading in MRX` between the lines of a talk is for the agent's eyes; a machine that talks to the customer talks first, or alone. */
function isOnScreen({ agentTurns, call }: Script, turn: Utterance): boolean {
  if (turn.role !== 'system' || call.channel === 'chat' || turn.node.type !== 'turn' || !SCREEN.test(turn.node.label?.value ?? '')) return false;
  return agentTurns.some(({ role, index }) => role === 'agent' && index < turn.index);
}

const SCREEN = /^\P{L}*(?:system|screen|crm|система|экран)(?!\p{L})/iu;

/** How much of shop talk the sentence must show by itself before what is said around it counts. */
const HINT = 0.3;

function problemOf(turn: Utterance, terms: readonly Term[]): Problem {
  const [first] = terms;
  const said = terms.map((term) => textOf(turn, term));
  if (first.isWhole) return { at: turn.at(first), message: 'obscure', data: { term: textOf(turn, first) } };
  return {
    at: turn.at({ start: first.start, end: terms[terms.length - 1].end }),
    message: 'unexplained',
    data: { means: { ru: '', en: terms.length > 1 ? 'mean' : 'means' }, term: { ru: said.join('», «'), en: said.join('”, “') }, first: textOf(turn, first), count: terms.length },
    suggestions: [{
      desc: { ru: `Поясните при первом упоминании: «${textOf(turn, first)}, то есть …».`, en: `Explain it at first mention: “${textOf(turn, first)}, that is …”.` },
    }],
  };
}

/** Names of the company and of those it speaks for are no jargon. */
function companyWords(script: Script): string[] {
  const introduced = script.agentTurns.flatMap((turn) => turn.all('company-introduction').filter((act) => turn.probability(act.sentence, 'company-id') > 0.5).map((act) => turn.text.slice(act.start, act.end)));
  const stated = ['company', 'on_behalf_of', 'brand'].map((key) => script.header(key) ?? '');
  return [...introduced, ...stated].flatMap((text) => text.match(/\p{L}+/gu) ?? []).map(fold);
}

/** “Say only if COPAY < LIST”: the fields of the script, named without their brackets. */
function fieldsOf(script: Script): ReadonlySet<string> {
  return new Set(script.utterances.flatMap(({ entities }) => entities.flatMap(({ placeholder }) => placeholder ?? [])));
}

function bySentence(terms: readonly Term[]): Term[][] {
  const groups = new Map<number, Term[]>();
  for (const term of terms) groups.set(term.sentence, [...(groups.get(term.sentence) ?? []), term]);
  return [...groups.values()];
}

function textOf(turn: Utterance, { start, end }: Pick<Act, 'start' | 'end'>): string {
  return turn.text.slice(start, end);
}
