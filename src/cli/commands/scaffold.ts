import { MANNERS, PURPOSES, withCallsLine } from '../../rule/index.js';

/** The files of a new rule by their names; they work as they are, so that writing a rule begins with a green test. */
export type Scaffold = Record<string, string>;

/** A rule of callint's own: TypeScript, with phrases in the notation of the lexicon. */
export function ownScaffold(id: string): Scaffold {
  const plain = pages(id);
  return {
    'index.ts': `import { defineRule } from 'callint/rule';\n\n${DEFINITION}
  *check(script) {
    for (const turn of script.agentTurns) {
      for (const act of turn.all('${id}/said')) {
        yield { at: turn.at(act), message: 'said', data: { words: turn.text.slice(act.start, act.end) } };
      }
    }
  },
});
`,
    'phrases.yml': PHRASES,
    'README.md': withCallsLine(plain['README.md'], undefined, 'en'),
    'README.ru.md': withCallsLine(plain['README.ru.md'], undefined, 'ru'),
  };
}

/** The row of a rule of callint's own in rules/README.md: it runs on all calls until somebody thinks about it. */
export function callRow(id: string): string {
  return `| [${id}](${id}/README.md) | ${[...PURPOSES, ...MANNERS].map(() => '●').join(' | ')} | |`;
}

/** A rule of somebody else's: JavaScript that needs no build, under a name that Node reads so in a package of either type. */
export function pluginScaffold(id: string): Scaffold {
  return {
    'index.mjs': `import { defineRule } from 'callint/rule';\n\nconst WORDS = new Set(['секундочку', 'минуточку', 'sec']);\n\n${DEFINITION}
  *check(script) {
    for (const turn of script.agentTurns) {
      for (const token of turn.tokens) {
        if (WORDS.has(token.form)) yield { at: turn.at(token), message: 'said', data: { words: token.text } };
      }
    }
  },
});
`,
    ...pages(id),
  };
}

const DEFINITION = `export default defineRule({
  category: 'clarity',
  severity: 'warning',
  summary: {
    ru: 'Говорите, сколько ждать, а не «секундочку».',
    en: 'Say how long the wait is instead of “a sec”.',
  },
  messages: {
    said: {
      ru: '«{words}» не говорит, сколько ждать. Назовите время: «это займёт минуту».',
      en: '“{words}” does not say how long to wait. Name the time: “it takes a minute”.',
    },
  },`;

const PHRASES = `said:
  means: The agent asks to wait without saying how long.
  ru: [секундочку, минуточку]
  en: [sec]
  yes: { ru: ["Секундочку, проверю."], en: ["Just a sec, let me check."] }
  no: { ru: ["Через минуту отвечу."], en: ["It takes a minute."] }
`;

function pages(id: string): Scaffold {
  return {
    'README.md': `# ${id}

One sentence: what the script should do.

## Why

What the customer loses when it does not, and where that is known from.

## Examples

The agent asks to wait and does not say how long:

${block('md example', ENGLISH_BAD)}
${block('findings', [`5:15-5:18 warning ${id}/said «sec»`])}
The time is named:

${block('md example', ENGLISH_GOOD)}`,
    'README.ru.md': `# ${id}

Одно предложение: что должно быть в скрипте.

## Почему

Что теряет клиент, когда этого нет, и откуда это известно.

## Примеры

Оператор просит подождать и не говорит, сколько:

${block('md example', RUSSIAN_BAD)}
${block('findings', [`5:11-5:21 warning ${id}/said «Секундочку»`])}
Время названо:

${block('md example', RUSSIAN_GOOD)}`,
  };
}

const ENGLISH_BAD = ['# Delivery', '', 'Customer: Where is my sofa?', '', 'Agent: Just a sec, let me check.'];
const ENGLISH_GOOD = ['# Delivery', '', 'Customer: Where is my sofa?', '', 'Agent: Let me check, it takes a minute.'];
const RUSSIAN_BAD = ['# Доставка', '', 'Клиент: Где мой диван?', '', 'Оператор: Секундочку, сейчас проверю.'];
const RUSSIAN_GOOD = ['# Доставка', '', 'Клиент: Где мой диван?', '', 'Оператор: Проверю, это займёт минуту.'];

function block(info: string, lines: readonly string[]): string {
  return ['```' + info, ...lines, '```', ''].join('\n');
}
