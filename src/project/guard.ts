import { Script } from 'node:vm';
import { RuleFault, type Guard } from '../lint/index.js';

/** Far longer than any rule needs for a script, in seconds. */
const MOST_SECONDS = 5;

const WORK = Symbol.for('callint.guarded');

/** Stops rules of plugins that do not come to an end, that end the process of whoever lints, or print into what it prints. */
export function pluginGuard(): Guard {
  // a script with a time limit is the one way of Node to interrupt code that runs in the same thread, whatever it calls
  const script = new Script(`globalThis[Symbol.for('callint.guarded')]()`);
  const place: Record<symbol, unknown> = globalThis;
  return {
    stopped: new Set(),
    run(work) {
      place[WORK] = work;
      const release = contain();
      try {
        script.runInThisContext({ timeout: MOST_SECONDS * 1000 });
      } catch (error) {
        throw isTimeout(error) ? new RuleFault({ ru: `не закончилось за ${MOST_SECONDS} секунд и остановлено`, en: `it did not finish within ${MOST_SECONDS} seconds and was stopped` }) : error;
      } finally {
        release();
        delete place[WORK];
      }
    },
  };
}

/** Keeps code from ending the process and sends what it prints to standard error, until what this gives is called: a service or an editor reads our output. */
function contain(): () => void {
  const { exit, stdout, stderr } = process;
  const { write } = stdout;
  process.exit = () => {
    throw new RuleFault({ ru: 'оно вызвало process.exit', en: 'it called process.exit' });
  };
  stdout.write = stderr.write.bind(stderr);
  return () => {
    process.exit = exit;
    stdout.write = write;
  };
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
