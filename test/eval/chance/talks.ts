import { marksOf, NO_QUOTES, Page, quotesOf, type Material } from './page.js';

/** A talk in Markdown: both sides take turns, each line begins with who speaks. */
export function talk({ random, exchanges, words }: Material): Page {
  const page = new Page();
  const [agent, customer] = random.one(words.roles);
  const marks = marksOf(random);
  const separator = random.one([':', ':', ':', ' —', ' –', ' -', '.', '>', ' |', '\n']);
  const bullet = random.one(['', '', '', '- ', '* ', '> ', '#']);
  const quotes = quotesOf(random, 0.7);
  const stamp = random.one(['none', 'none', 'none', 'before', 'behind'] as const);
  const time = random.one([(at: number) => `[${clock(at)}]`, (at: number) => clock(at), (at: number) => `(${clock(at)})`]);
  const apart = separator === '\n' || random.chance(0.5);
  let at = random.below(40);
  const turn = (name: string, side: 'A' | 'C', said: string) => {
    at += 5 + random.below(40);
    const head = stamp === 'before' ? `${time(at)} ${marks(name)}` : stamp === 'behind' ? `${marks(name)} ${time(at)}` : marks(name);
    const open = bullet === '#' ? `${1 + page.rows.length}. ` : bullet;
    const spoken = `${quotes[0]}${said}${quotes[1]}`;
    if (separator === '\n') page.add(`${open}${head}${random.chance(0) ? ':' : ''}`).add(bullet === '> ' ? `> ${spoken}` : bullet === '' ? spoken : `  ${spoken}`, [side, said]);
    else page.add(`${open}${head}${separator} ${spoken}`, [side, said]);
    page.gap(apart);
  };
  if (random.chance(0.6)) page.add(`# ${random.one(words.stage_names)}`).gap();
  const parts = random.chance(0.4) ? random.some(words.stage_names, 3) : [''];
  for (const part of parts) {
    if (part) page.gap().add(`## ${part}`).gap();
    for (const { customer: asked, agent: answered } of random.some(exchanges, 4)) {
      turn(customer, 'C', asked);
      turn(agent, 'A', answered);
    }
  }
  return page;
}

function clock(seconds: number): string {
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A table of customers' words and answers, with or without further columns. */
export function table({ random, exchanges, words }: Material): Page {
  const page = new Page();
  const [left, right] = random.one(words.columns);
  const quotes = [quotesOf(random, 0.6), random.chance(0.5) ? NO_QUOTES : quotesOf(random)];
  const swapped = random.chance(0.15);
  const first = random.one(['', '', '', '№', '#']);
  const last = random.chance(0.25) ? random.one(words.note_titles) : '';
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const ordered = (one: string, other: string) => (swapped ? [other, one] : [one, other]);
  const heads = [...(first ? [first] : []), ...ordered(left, right), ...(last ? [last] : [])];
  page.add(`# ${random.one(words.faq_heads)}`).gap().add(row(heads)).add(row(heads.map(() => '---')));
  random.some(exchanges, 6).forEach(({ customer, agent }, index) => {
    const note = last ? random.one(words.notes) : '';
    const cells = ordered(`${quotes[0][0]}${customer}${quotes[0][1]}`, `${quotes[1][0]}${agent}${quotes[1][1]}`);
    page.add(row([...(first ? [String(index + 1)] : []), ...cells, ...(last ? [note] : [])]), ['C', customer], ['A', agent], ...(note ? ([['N', note]] as const).map(([side, said]) => [side, said] as ['N', string]) : []));
  });
  return page;
}
