import { CommanderError } from 'commander';
import { commandLocale, sayIn, type Say } from './locale.js';
import { createProgram } from './program.js';
import { OutputError, processTerminal, untilDone, type Terminal } from './terminal.js';
import { usageSentence } from './usage.js';

/** Runs the command line and gives the exit status: 0 clean, 1 findings, 2 the work could not be done. */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const locale = commandLocale(args, terminal.env);
  const say = sayIn(locale);
  try {
    return await untilDone(runProgram(args, terminal), () => terminal.complain(say(
      'callint не закончил работу: код плагина или настроек ждёт того, что уже не случится.',
      'callint has not finished: code of a plugin or a configuration waits for what will not happen any more.',
    )));
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    terminal.complain(await sentenceOf(error, say, terminal.env.CALLINT_DEBUG === '1'));
    return 2;
  }

  async function runProgram(given: readonly string[], { print }: Terminal): Promise<number> {
    let status = 0;
    const shown: string[] = [];
    const program = createProgram({ locale, say, terminal, finish: (result) => (status = result), show: (text) => shown.push(text) });
    try {
      await program.parseAsync([...given], { from: 'user' });
    } finally {
      if (shown.length > 0) await print(shown.join(''));
    }
    return status;
  }
}

async function sentenceOf(error: unknown, say: Say, isDebug: boolean): Promise<string> {
  if (error instanceof CommanderError) return usageSentence(error, say);
  // loaded only now: help and version need no linter
  const { diskReason, UsageError } = await import('../project/index.js');
  if (error instanceof UsageError) return say(error.text.ru, error.text.en);
  if (error instanceof OutputError) {
    const why = diskReason(error.cause);
    return say(`Вывод не записать: ${why.ru}.`, `The output cannot be written: ${why.en}.`);
  }
  if (isDebug && error instanceof Error && error.stack) return error.stack;
  const message = error instanceof Error ? error.message : String(error);
  return say(
    `В callint случилась ошибка: ${message}. Подробности покажет CALLINT_DEBUG=1; пожалуйста, сообщите о ней.`,
    `Something went wrong inside callint: ${message}. CALLINT_DEBUG=1 shows where; please report it.`,
  );
}
