import { defineRule, foldPlaceholder, type Problem, type Script, type Utterance } from 'callint/rule';

/** A line still works when a field that may be empty is empty. */
export default defineRule({
  category: 'data',
  severity: 'warning',
  summary: {
    ru: 'Фраза остаётся фразой и тогда, когда поле пустое.',
    en: 'A line still makes sense when its field is empty.',
  },
  source: 'Catalogue 70. Articles on proactive service: poor data is the second mistake.',
  judges: (script) => declaredFields(script).size > 0,
  messages: {
    empty: {
      ru: 'Поле {field} бывает пустым, так сказано в списке полей, а фраза без него разваливается. Дайте запасное слово {fallback} или отдельную реплику на этот случай.',
      en: 'The field {field} may be empty, says the list of fields, and the line falls apart without it. Give a spare word, {fallback}, or a line of its own for that case.',
    },
    zero: {
      ru: 'Поле {field} может оказаться нулём, и оператор пообещает выгоду «0». Поставьте условие: говорить это, только если {field} больше нуля.',
      en: 'The field {field} may be zero, and the agent will promise a gain of nothing. Say it only where {field} is more than zero.',
    },
    name: {
      ru: 'Бот здоровается по полю {field}, а запасного слова нет: без имени выйдет «Здравствуйте, !». Напишите {fallback}.',
      en: 'The bot greets by the field {field} and has no spare word: without a name it says “Hello, !”. Write {fallback}.',
    },
  },
  *check(script): Iterable<Problem> {
    const declared = declaredFields(script);
    if (declared.size === 0) return;
    const conditions = conditionsOf(script);
    for (const turn of script.agentTurns) {
      for (const field of fieldsIn(turn)) {
        const facts = declared.get(foldPlaceholder(field.name));
        if (!facts || facts.hasFallback || isGuarded(turn, field.name, conditions)) continue;
        const message = facts.mayBeEmpty ? 'empty' : facts.mayBeZero && turn.says('saving', 'gain-claim', 'personal-benefit') ? 'zero' : script.call.isBot && !facts.isRequired && greets(turn, field) ? 'name' : undefined;
        if (!message) continue;
        const fallback = field.raw.replace(/(\}+|\]|>|%)$/u, `|${SPARE[script.language]}$1`);
        yield { at: field.at, message, data: { field: field.raw, fallback }, ...(message !== 'zero' && { suggestions: [{ desc: { ru: `Дать запасное слово: ${fallback}`, en: `Give a spare word: ${fallback}` }, edits: [{ range: field.at, text: fallback }] }] }) };
      }
    }
  },
});

const SPARE = { ru: 'клиент', en: 'there' };

interface Facts {
  mayBeEmpty: boolean;
  mayBeZero: boolean;
  hasFallback: boolean;
  isRequired: boolean;
}

const EMPTY = /optional\b(?!: *false)|nullable|may be (?:empty|missing|blank)|not always|if known|необязател|не всегда|может (?:быть пуст|отсутств|не быть)|бывает пуст|если известн|если есть/iu;
const ZERO = /may be (?:0|zero)|can be (?:0|zero)|может быть (?:0|нол|нул)|бывает (?:0|нол|нул)|от 0|from 0|min: *0/iu;
const FALLBACK = /fallback|default|запасн|по умолчанию|иначе /iu;
const REQUIRED = /required: *true|always there|обязательн|всегда есть|required\b/iu;

/** What the list of fields says of each, in whatever words. */
function declaredFields({ node, source }: Script): Map<string, Facts> {
  const { variables } = node.meta;
  return new Map(variables.map(({ name, position }, index) => {
    const next = variables[index + 1]?.position.start.offset ?? position.end.offset;
    const text = source.text.slice(position.start.offset, Math.max(position.end.offset, Math.min(next, position.start.offset + 300)));
    return [foldPlaceholder(name), { mayBeEmpty: EMPTY.test(text), mayBeZero: ZERO.test(text), hasFallback: FALLBACK.test(text), isRequired: REQUIRED.test(text) }];
  }));
}

interface Field {
  name: string;
  raw: string;
  at: { start: number; end: number };
}

/** Fields without a spare word of their own: {name|there} has one. */
function fieldsIn({ node }: Utterance): Field[] {
  return node.children.flatMap((child) => (child.type === 'placeholder' && !child.name.includes('|') && child.style !== 'blank'
    ? [{ name: child.name.split(':')[0], raw: child.raw, at: { start: child.position.start.offset, end: child.position.end.offset } }] : []));
}

/** Words of conditions and notes: one that speaks of a field provides for its being empty. */
function conditionsOf(script: Script): string {
  return script.utterances.filter(({ kind }) => kind !== 'speech').map(({ text }) => text).join('\n').toLowerCase();
}

function isGuarded(turn: Utterance, name: string, conditions: string): boolean {
  return conditions.includes(name.toLowerCase()) || (turn.option?.condition.value.toLowerCase().includes(name.toLowerCase()) ?? false);
}

function greets(turn: Utterance, field: Field): boolean {
  return turn.says('greeting') && turn.entities.some(({ type, placeholder, start, end, who }) => type === 'name' && who !== 'agent' && placeholder !== undefined && turn.at({ start, end }).start === field.at.start);
}
