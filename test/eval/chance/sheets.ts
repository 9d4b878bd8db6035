import { introduced, NO_QUOTES, Page, quotesOf, type Material } from './page.js';

const HEADS = [(text: string) => `### ${text}`, (text: string) => `#### ${text}`, (text: string) => `**${text}**`, (text: string) => `*${text}*`, (text: string) => `- ${text}`, (text: string) => `- **${text}**`, (text: string) => `> ${text}`, (text: string) => text, (text: string, index: number) => `${index + 1}. ${text}`, (text: string, index: number) => `${index + 1}) **${text}**`];

/** A sheet of what customers say, each with the answer under it. */
export function sheet({ random, exchanges, words }: Material): Page {
  const page = new Page();
  const head = random.one(HEADS);
  const intro = random.chance(0.5) ? random.one(words.customer_intro) : '';
  const quotes = random.chance(intro ? 0.1 : 0.5) ? NO_QUOTES : quotesOf(random, 0);
  const picture = random.chance(0.15) ? random.one(['❓ ', '💬 ', '🗣 ', '👤 ', '🔸 ']) : '';
  const answerIntro = random.chance(0.5) ? random.one(words.agent_intro) : '';
  const answerQuotes = random.chance(answerIntro ? 0.2 : 0.6) ? NO_QUOTES : quotesOf(random, 0);
  const mark = random.one(['', '', '→ ', '— ', '- ', '> ', '✅ ', '=> ']);
  const nested = /^(?:-|\d)/.test(head('', 0));
  const apart = random.chance(0.5);
  page.add(`# ${random.one(words.faq_heads)}`).gap();
  random.some(exchanges, 7).forEach(({ customer, agent }, index) => {
    const asked = `${quotes[0]}${customer}${quotes[1]}`;
    page.add(head(picture + (intro ? introduced(intro, asked) : asked), index), ['C', customer]).gap(apart || head('', 0).startsWith('#'));
    const answered = `${answerQuotes[0]}${agent}${answerQuotes[1]}`;
    page.add(`${nested ? '   ' : ''}${mark}${answerIntro ? introduced(answerIntro, answered) : answered}`, ['A', agent]).gap();
  });
  return page;
}

/** A memo: what to say, what never to say, what to do, each under a title of its own. */
export function memo({ random, exchanges, words }: Material): Page {
  const page = new Page();
  const head = random.one([(text: string) => `## ${text}`, (text: string) => `### ${text}`, (text: string) => `**${text}**`, (text: string) => `**${text}:**`, (text: string) => `${text}:`]);
  const bullet = random.one(['- ', '- ', '* ', '1. ']);
  const quotes = quotesOf(random, 0.3);
  page.add(`# ${random.one(words.stage_names)}`).gap();
  const say = (title: string, side: 'A' | 'N', list: string[], marks = quotes) => {
    page.add(head(title)).gap();
    for (const one of list) page.add(`${bullet}${marks[0]}${one}${marks[1]}`, [side, one]);
    page.gap();
  };
  const agent = random.some(exchanges, 9).map((one) => one.agent);
  const parts = random.some([
    () => say(random.one(words.do_titles), 'A', agent.slice(0, 4)),
    () => say(random.one(words.dont_titles), 'N', agent.slice(4, 8)),
    () => say(random.one(words.note_titles), 'N', random.some(words.notes, 3), NO_QUOTES),
  ], 3);
  for (const part of parts) part();
  return page;
}
