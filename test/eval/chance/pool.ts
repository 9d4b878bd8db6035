/** What people say, from scripts that name the speaker of every line in so many words: who says it is known without asking callint. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'en' | 'ru';

/** A customer's words and the agent's answer, each without marks around it. */
export interface Exchange {
  customer: string;
  agent: string;
}

const LABELLED = /^[-*>\s]*\**(Agent|Operator|Оператор|Менеджер|Сотрудник|Customer|Client|Caller|Клиент|Абонент|Покупатель)\**\s*:\s*\**\s*(.+)$/iu;
const CUSTOMER = /^(?:customer|client|caller|клиент|абонент|покупатель)$/iu;
const SHORTEST = 8;
const LONGEST = 260;

/** All exchanges of the opened scripts under `root`. */
export function exchangesOf(root: string, language: Language): Exchange[] {
  const blind = join(root, 'fixtures/blind/scripts');
  const folders = [join(root, 'fixtures/corpus/scripts'), ...readdirSync(blind).sort().filter((name) => name.startsWith('dev')).map((name) => join(blind, name))];
  const files = folders.flatMap((folder) => readdirSync(folder).sort().filter((name) => name.startsWith(language) && name.endsWith('.md')).map((name) => join(folder, name)));
  const all = files.flatMap((file) => fromTalk(readFileSync(file, 'utf8')));
  return [...new Map(all.map((one) => [one.customer, one])).values()];
}

function fromTalk(text: string): Exchange[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '').map((line) => LABELLED.exec(line));
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (!line || !before || CUSTOMER.test(line[1]) || !CUSTOMER.test(before[1])) return [];
    const [customer, agent] = [bare(before[2]), bare(line[2])];
    return [customer, agent].every((words) => words.length >= SHORTEST && words.length <= LONGEST && !OWN_MARKS.test(words)) ? [{ customer, agent }] : [];
  });
}

/** Quotations and arrows would be marks of the layout. */
const OWN_MARKS = /["«»“”„→]|->|=>/u;

/** Without marks and quotes, as the layout brings its own; words in brackets may be notes. */
function bare(words: string): string {
  return words.replace(/[*_`|<>]|\([^)]*\)|\[[^\]]*\]/gu, ' ').replace(/^[\s"«“„'–—-]+|[\s"»”“']+$/gu, '').replace(/\s+/gu, ' ');
}
