import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

/** A script as text, with the name that tells how it is read. */
export interface AnyScript {
  path: string;
  text: string;
}

const folder = new URL('../../fixtures/corpus/scripts/', import.meta.url);
const corpus: AnyScript[] = readdirSync(folder).map((name) => ({ path: name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** What is put between two characters: the marks of both formats, comments to callint, speech that rules look for, and odd characters. */
const SCRAPS = [
  '', '\n', '\n\n', '\r\n', '\r', '\t', '  ', '\u00a0', '\ufeff', '\0', '\u001b[2J', '\ud83d', '🙂', 'é', '\u202e', ': ', ' #', '- ', '"', "'", '{', '}', '[', ']', '|', '>', '**', '*', '_', '`', '```\n', '<!--', '-->',
  '«', '»', '→ ', '\n## ', '\n---\n', '\n| а | б |\n|---|---|\n', '{имя}', '{{name}}', '[ИМЯ]', '____', '\n\nОператор: ', '\n\nКлиент: ', '\n\nAgent: ', '\n\nCustomer: ', '\n      - agent: ', '\n      - customer: ',
  'Если нет: ', 'If no: ', ' → шаг 2', ' go to step 3', '\n<!-- callint-disable-next-line overpromise -- why -->\n', '\n# callint-disable dead-end until=2020-01-01\n', '<!-- callint-disable-file -->', ' callint-enable ',
  'Вы точно останетесь довольны. ', 'Вам удобно говорить? ', 'Стоит 500 рублей, экономия 700. ', '1 000 000 000 000 000 000 000 руб. ', '99,9 % ', '12:75 ', 'We guarantee it. ', 'It costs $5, $6 off. ', '<<: *a', '&a ', '!!js/function ',
];

/** What may befall a text; places are parts of its length. */
const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }), fc.nat(60), fc.constantFrom(...SCRAPS));
/** A line that goes, is said twice, or changes its place. */
const move = fc.tuple(fc.nat(400), fc.nat(400), fc.constantFrom('drop', 'double', 'swap'));

const damaged = fc.tuple(fc.constantFrom(...corpus), fc.array(edit, { maxLength: 6 }), fc.array(move, { maxLength: 6 }), fc.constantFrom('\n', '\r\n')).map(([{ path, text }, edits, moves, end]): AnyScript => {
  const lines = moves.reduce(moved, text.split('\n'));
  const put = edits.reduce((before, [place, cut, scrap]) => before.slice(0, Math.floor(place * before.length)) + scrap + before.slice(Math.floor(place * before.length) + cut), lines.join('\n'));
  return { path, text: put.replaceAll('\n', end) };
});

const scribbled = fc.tuple(fc.constantFrom('a.md', 'a.yaml'), fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 })).map(([path, parts]): AnyScript => ({ path, text: parts.join('') }));

/** Scripts as people leave them half edited, and texts that are none. */
export const anyScript = fc.oneof({ weight: 3, arbitrary: damaged }, { weight: 1, arbitrary: scribbled });

function moved(lines: string[], [from, to, how]: [number, number, string]): string[] {
  const [one, other] = [from % lines.length, to % lines.length];
  if (how === 'drop') return lines.length > 1 ? lines.toSpliced(one, 1) : lines;
  if (how === 'double') return lines.toSpliced(other, 0, lines[one]);
  return lines.with(one, lines[other]).with(other, lines[one]);
}
