import { defineRule, foldPlaceholder, type Bilingual, type Script, type Utterance } from 'callint/rule';

/** Every field in the text is on the script's own list of fields. */
export default defineRule({
  category: 'data',
  severity: 'error',
  summary: { ru: 'Каждое поле в тексте есть в списке полей скрипта.', en: 'Every field in the text is on the script’s own list.' },
  source: 'Rasa verify slots, Yarn YS0003, Salesforce: an undefined variable is an error everywhere.',
  fixable: true,
  judges: ({ node }) => node.meta.variables.length > 0,
  messages: {
    undeclared: {
      ru: 'Поля {field} нет среди объявленных ({declared}): вместо него клиент услышит пустоту или фигурные скобки. {hint}',
      en: 'The field {field} is not among the declared ones ({declared}): the customer will hear a gap, or braces. {hint}',
    },
  },
  *check(script) {
    const { meta } = script.node;
    if (meta.variables.length === 0) return;
    const known = new Set([...meta.variables.map(({ name }) => foldPlaceholder(name)), ...collectedIn(script)]);
    const used = script.utterances.flatMap((turn) => fieldsIn(turn));
    const styles = new Set([...ALWAYS_FIELDS, ...used.filter(({ name }) => known.has(name)).map(({ style }) => style)]);
    for (const { name, raw, style, at } of used) {
      if (known.has(name) || !styles.has(style) || style === 'blank' || name === '') continue;
      const nearest = nearestTo(name, meta.variables.map((one) => one.name));
      yield {
        at, message: 'undeclared', data: { field: raw, declared: meta.variables.slice(0, 8).map((one) => one.name).join(', '), hint: hintFor(nearest) },
        ...(nearest && { fix: { applicability: 'safe' as const, edits: [{ range: at, text: raw.replace(/[^{}[\]<>%$«»"\s](?:.*[^{}[\]<>%$«»"\s])?/u, nearest) }] } }),
      };
    }
  },
});

/** Marks that stand for nothing but a field; brackets, say, hold notes as well, unless a declared field is written so. */
const ALWAYS_FIELDS = ['brace', 'mustache', 'dollar', 'percent'];

interface Field {
  name: string;
  raw: string;
  style: string;
  at: { start: number; end: number };
}

function fieldsIn({ node }: Utterance): Field[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'placeholder') return [];
    // {имя|клиент}, {n:день|дня|дней}: what stands behind the name is how it is said
    const [name] = child.name.split(/[|:]/);
    return [{ name: foldPlaceholder(name), raw: child.raw, style: child.style, at: { start: child.position.start.offset, end: child.position.end.offset } }];
  });
}

function collectedIn({ utterances }: Script): string[] {
  return utterances.flatMap(({ node }) => (node.type === 'turn' && node.collects ? [foldPlaceholder(node.collects)] : []));
}

/** The declared field that differs by one letter. */
function nearestTo(name: string, declared: readonly string[]): string | undefined {
  return declared.find((one) => isOneSlip(foldPlaceholder(one), name));
}

function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 4) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return Math.max(one.length, other.length) - start - end <= 1 || (one.length === other.length && start + end >= one.length - 2 && one[start] === other[start + 1] && one[start + 1] === other[start]);
}

function hintFor(nearest: string | undefined): Bilingual {
  if (nearest) return { ru: `Может быть, «${nearest}»?`, en: `Did you mean “${nearest}”?` };
  return { ru: 'Объявите поле или замените на объявленное.', en: 'Declare the field, or use one that is declared.' };
}
