import type { Language } from '../../words/index.js';
import { WORD_GROUPS } from './groups.js';

type GroupIndex = { whole: Map<string, number[]>; starts: Map<string, number[]> };

const groupIndexes: Partial<Record<Language, GroupIndex>> = {};

/** The groups that a word belongs to, by their places in `WORD_GROUPS`. */
export function groupsOf(word: string, language: Language): number[] {
  const { whole, starts } = (groupIndexes[language] ??= indexGroups(language));
  const found = [...(whole.get(word) ?? [])];
  for (let length = 2; length <= word.length; length += 1) {
    for (const group of starts.get(word.slice(0, length)) ?? []) if (!found.includes(group)) found.push(group);
  }
  return found;
}

function indexGroups(language: Language): GroupIndex {
  const index: GroupIndex = { whole: new Map(), starts: new Map() };
  WORD_GROUPS.forEach((group, at) => {
    for (const entry of group[language].split(' ')) {
      const open = entry.endsWith('*');
      const table = open ? index.starts : index.whole;
      const key = open ? entry.slice(0, -1) : entry;
      table.set(key, [...(table.get(key) ?? []), at]);
    }
  });
  return index;
}
