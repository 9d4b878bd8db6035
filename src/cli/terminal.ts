import { diskReason, errorCode, UsageError } from '../project/index.js';

/** Where a command reads and writes: the only way from a command to the process it runs in. */
export interface Terminal {
  workingFolder: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Standard output is a screen, not a file or a pipe. */
  isScreen: boolean;
  /** Writes a result to standard output. A reader that has gone away is no error. */
  print(text: string): Promise<void>;
  /** Writes a sentence to standard error. */
  complain(text: string): void;
  /** The bytes of standard input, up to its end. */
  readInput(): Promise<Uint8Array>;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  // a failed write is told by its callback; without a listener it would end the process as well
  stdout.on('error', () => undefined);
  stderr.on('error', () => undefined);
  return {
    workingFolder: process.cwd(),
    env: process.env,
    isScreen: stdout.isTTY ?? false,
    print: (text) => write(stdout, text),
    complain: (text) => void stderr.write(`${text}\n`),
    readInput,
  };
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || ['EPIPE', 'ERR_STREAM_DESTROYED'].includes(errorCode(error) ?? '')) return resolve();
      const why = diskReason(error);
      reject(new UsageError({ ru: `Вывод не записать: ${why.ru}.`, en: `The output cannot be written: ${why.en}.` }));
    });
  });
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
