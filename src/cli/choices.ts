import { didYouMean, UsageError } from '../project/index.js';

/** The value of a flag that takes one of a few words; a `UsageError` with the nearest word when it is none of them. */
export function oneOf<Choice extends string>(flag: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((one) => one === value);
  if (choice !== undefined) return choice;
  const hint = didYouMean(value, choices);
  throw new UsageError({
    ru: `У ${flag} нет значения «${value}».${hint.ru} Есть: ${choices.join(', ')}.`,
    en: `${flag} does not take “${value}”.${hint.en} It takes ${choices.join(', ')}.`,
  });
}
