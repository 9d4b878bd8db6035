import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { UsageError } from '../failure.js';
import type { ScriptFile } from '../files.js';
import { ownFolder } from '../package.js';
import { asOfOneThread } from './one-thread.js';
import type { FromWorker, ToWorker } from './protocol.js';
import { FILES_PER_THREAD, type Outcome, type RunRequest, type Threads } from './request.js';

/** Files that a worker is given at a time: few enough for all to end together, many enough for the messages not to count. */
const BATCH = 8;

/** How many threads so many files are worth. */
export function threadsWorth(wanted: Threads, files: number): number {
  return wanted === 'auto' ? Math.min(availableParallelism(), Math.floor(files / FILES_PER_THREAD)) : Math.min(wanted, files);
}

/** Lints files in several threads; gives the outcomes in the order of the files. Rejects with what a worker rejects with. */
export async function lintInWorkers(files: readonly ScriptFile[], request: RunRequest, count: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const workers = Array.from({ length: count }, () => new Worker(join(ownFolder(), 'bin/worker.js'), { workerData: request }));
  const ends = workers.map((worker) => new Promise<void>((resolve, reject) => {
    const give = (): void => {
      if (next >= files.length) {
        resolve();
        return;
      }
      const batch: ToWorker = { first: next, files: files.slice(next, next + BATCH) };
      next += BATCH;
      worker.postMessage(batch);
    };
    worker.on('message', (message: FromWorker) => {
      if ('refusal' in message) reject(new UsageError(message.refusal));
      else {
        message.outcomes.forEach((outcome, index) => (outcomes[message.first + index] = outcome));
        give();
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new UsageError({
      ru: 'Поток проверки завершился раньше времени: возможно, его завершил плагин. Найти плагин поможет --concurrency off.',
      en: 'A checking thread ended before its time: a plugin may have ended it. --concurrency off helps to find which.',
    })));
    give();
  }));
  try {
    await Promise.all(ends);
    return asOfOneThread(outcomes);
  } finally {
    // they hold nothing that would have to be finished
    for (const worker of workers) void worker.terminate();
  }
}
