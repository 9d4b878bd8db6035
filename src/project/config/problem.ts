import type { Bilingual } from '../../rule/index.js';
import { UsageError } from '../failure.js';

/** Where in a configuration something stands; a file of code has no lines for its values. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
}

/** A mistake in a configuration. */
export interface ConfigProblem {
  place: Place;
  text: Bilingual;
}

/** A configuration that cannot be used: every mistake in it, a line each. */
export class ConfigError extends UsageError {
  constructor(readonly problems: readonly ConfigProblem[]) {
    const inOrder = ordered(problems);
    super({ ru: linesOf(inOrder, 'ru'), en: linesOf(inOrder, 'en') });
    this.name = 'ConfigError';
  }
}

function ordered(problems: readonly ConfigProblem[]): ConfigProblem[] {
  const files = [...new Set(problems.map(({ place }) => place.file))];
  const rank = ({ place: { file, line = 0, column = 0 } }: ConfigProblem): [number, number, number] => [files.indexOf(file), line, column];
  return [...problems].sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  });
}

function linesOf(problems: readonly ConfigProblem[], locale: keyof Bilingual): string {
  return [...new Set(problems.map(({ place, text }) => `${shownPlace(place)}: ${text[locale]}`))].join('\n');
}

/** `file:line:column`, as much of it as is known. */
export function shownPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
