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
  /** Asks the user and gives what was typed, or `usual` for nothing; absent when nobody sits at the terminal. */
  ask?(question: string, usual: string, choices?: readonly string[]): Promise<string>;
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
    // asked for only by commands that ask: standard input takes time to open
    get ask() {
      return process.stdin.isTTY && stdout.isTTY ? ask : undefined;
    },
  };
}

async function ask(question: string, usual: string, choices?: readonly string[]): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (;;) {
      const typed = (await lines.question(`${question} [${usual}]: `)).trim() || usual;
      if (!choices || choices.includes(typed)) return typed;
    }
  } finally {
    lines.close();
  }
}

/** Standard output cannot be written, for the reason in `cause`. A reader that went away is not meant by it. */
export class OutputError extends Error {}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || hasGone(error)) resolve();
      else reject(new OutputError('the output cannot be written', { cause: error }));
    });
  });
}

function hasGone(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
