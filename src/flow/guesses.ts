/** Why a step of the call is a guess of the reader and not stated by the script. */
export type Guess =
  | 'next-step' | 'rejoin' | 'otherwise' | 'similar-name' | 'any-time' | 'opens-anew' | 'goto-without-condition' | 'gotos-only'
  | 'stands-below' | 'back-from-handler' | 'script-ends';

/** The guesses with what a finding says about them; an edge holds the index, 0 is «stated». */
export const GUESSES: readonly { id: Guess | 'stated'; ru: string; en: string }[] = [
  { id: 'stated', ru: '', en: '' },
  { id: 'next-step', ru: 'шаг без перехода ведёт к следующему по порядку', en: 'a step that names no next one leads to the one below it' },
  { id: 'rejoin', ru: 'после ответа без перехода разговор идёт дальше по тексту', en: 'an answer that names no next step goes on with what stands below the answers' },
  { id: 'otherwise', ru: 'если клиент ответит иначе, разговор идёт дальше по тексту', en: 'any other answer goes on with what stands below' },
  { id: 'similar-name', ru: 'переход ведёт к шагу с похожим названием', en: 'the goto leads to the step whose name is nearest' },
  { id: 'any-time', ru: 'этот ответ звучит там, где клиент возразит или спросит', en: 'this answer is given whenever the customer brings it up' },
  { id: 'opens-anew', ru: 'этап, который снова здоровается, начинает другой разговор', en: 'a section that greets again opens another call' },
  { id: 'goto-without-condition', ru: 'любой из переходов без условия возможен', en: 'each of the gotos without a condition may be taken' },
  { id: 'gotos-only', ru: 'разговор переходит от шага к шагу только там, где это написано', en: 'the call goes from step to step only where the script says so' },
  { id: 'stands-below', ru: 'сюда приходят от шага, который стоит выше', en: 'the call comes here from the step above' },
  { id: 'back-from-handler', ru: 'после ответа на возражение разговор возвращается туда, где прервался', en: 'after an objection the call goes back to where it was interrupted' },
  { id: 'script-ends', ru: 'последний шаг скрипта завершает разговор', en: 'the last step of the script ends the call' },
];

const INDEX = new Map(GUESSES.map(({ id }, index) => [id, index]));

/** The number under which an edge keeps its guess. */
export function guessNumber(guess: Guess | undefined): number {
  return (guess && INDEX.get(guess)) ?? 0;
}

/** The guess kept under a number; undefined for what the script states. */
export function guessOf(number: number): Guess | undefined {
  const { id } = GUESSES[number];
  return id === 'stated' ? undefined : id;
}

/** Is a number that of a guess about what follows what. That the call ends with the script is none. */
export function isGuess(number: number): boolean {
  return number > 0 && GUESSES[number].id !== 'script-ends';
}

/** What a guess says, in both languages, for the end of a message. */
export function wordsOfGuess(guess: Guess): { ru: string; en: string } {
  const { ru, en } = GUESSES[guessNumber(guess)];
  return { ru, en };
}
