import type { CommanderError } from 'commander';
import type { Say } from './locale.js';

/** Says in one sentence what is wrong with the arguments. */
export function usageSentence(error: CommanderError, say: Say): string {
  const [first, ...rest] = error.message.replace(/^error: /, '').split('\n');
  const english = sentence([first, ...rest.map((line) => line.replace(/^\((.*)\)$/, '$1'))]);
  return say(russian(error.code, first, rest.join(' ')) ?? english, english);
}

function sentence(parts: readonly string[]): string {
  const text = parts.filter(Boolean).map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function russian(code: string, first: string, hint: string): string | undefined {
  const name = /'([^']*)'/.exec(first)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?(.*?)\?/.exec(hint)?.[1];
  const suggestion = meant === undefined ? '' : ` Может быть, ${meant}?`;
  switch (code) {
    case 'commander.unknownOption':
      return `Флага «${name}» нет.${suggestion} Все флаги: callint --help.`;
    case 'commander.optionMissingArgument':
      return `После «${name}» нужно значение.`;
    case 'commander.missingArgument':
      return `Не хватает аргумента: ${name}.`;
    case 'commander.excessArguments':
      return `У команды «${name}» слишком много аргументов.`;
    case 'commander.unknownCommand':
      return `Команды «${name}» нет.${suggestion}`;
    default:
      return undefined;
  }
}
