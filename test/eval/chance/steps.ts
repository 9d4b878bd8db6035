import { introduced, Page, quotesOf, type Material } from './page.js';

const COUNT = 5;

/** Steps with what the agent says and where each reaction of the customer leads. */
export function steps({ random, exchanges, words }: Material): Page {
  const page = new Page();
  const form = random.one(words.step_heads);
  const names = random.some(words.stage_names, COUNT);
  const head = random.one([(text: string) => `## ${text}`, (text: string) => `### ${text}`, (text: string) => `**${text}**`, (text: string) => `**${text}.**`]);
  const says = random.one(['', '', 'quote', 'intro'] as const);
  const agentIntro = random.one(words.agent_intro);
  const quotes = says === 'intro' ? quotesOf(random, 0) : quotesOf(random, 0.5);
  const customerQuotes = quotesOf(random, 0);
  const intro = random.chance(0.5) ? random.one(words.customer_intro) : '';
  const bullet = random.one(['- ', '- ', '* ', '— ']);
  const arrow = random.one([' → ', ' -> ', ': ', ' — ', ' => ']);
  const leads = random.one(words.goto);
  const lettered = random.chance(0.2);
  const number = (index: number) => (lettered ? 'ABCDEFGH'[index] : String(index + 1));
  const called = (index: number) => (form.includes('{n}') ? number(index) : names[index]);
  page.add(`# ${random.one(words.faq_heads)}`).gap();
  const used = random.some(exchanges, COUNT);
  names.forEach((name, index) => {
    page.add(head(form.replace('{n}', number(index)).replace('{name}', name))).place(name).gap();
    const spoken = `${quotes[0]}${used[index].agent}${quotes[1]}`;
    page.add(says === 'quote' ? `> ${spoken}` : says === 'intro' ? introduced(agentIntro, spoken) : spoken, ['A', used[index].agent]).gap();
    if (index === COUNT - 1) return void page.add(random.one(words.end_goto)).gap();
    for (const { customer } of random.some(exchanges, 2)) {
      const to = index + 1 + random.below(COUNT - 1 - index);
      const asked = `${customerQuotes[0]}${customer}${customerQuotes[1]}`;
      page.add(`${bullet}${intro ? introduced(intro, asked) : asked}${arrow}${leads.replace('{step}', called(to))}`, ['C', customer]).lead(names[to]);
    }
    page.gap();
  });
  return page;
}
