import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../failure.js';
import { createLinter } from '../linter.js';
import { lintOne } from './lint-one.js';
import { needsText } from './needs-text.js';
import type { FromWorker, ToWorker } from './protocol.js';
import type { Outcome, RunRequest } from './request.js';

/** Lints what the main thread sends, until it sends no more. */
export function serve(): void {
  // this module runs as a worker only, and the main thread sends nothing else
  const port = parentPort as NonNullable<typeof parentPort>;
  const request = workerData as RunRequest;
  const linter = createLinter(request.wishes, request.workingFolder);
  port.on('message', ({ first, files }: ToWorker) => {
    void answer(files).then((message) => port.postMessage(message));

    async function answer(wanted: ToWorker['files']): Promise<FromWorker> {
      try {
        const outcomes: Outcome[] = [];
        for (const file of wanted) outcomes.push(light(await lintOne(file, await linter, request)));
        return { first, outcomes };
      } catch (error) {
        if (error instanceof UsageError) return { refusal: error.text };
        const reason = error instanceof Error ? error.message : String(error);
        return { refusal: { ru: `В потоке проверки случилась ошибка: ${reason}`, en: `Something went wrong in a checking thread: ${reason}` } };
      }
    }
  });
}

/** What is worth sending: trees are not, nor the text of a file about which there is nothing to say. */
function light({ reading: _, ...outcome }: Outcome): Outcome {
  const { result } = outcome;
  return needsText(outcome) ? outcome : { ...outcome, result: { ...result, text: '' } };
}
