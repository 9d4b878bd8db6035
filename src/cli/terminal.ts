/** Where a command reads and writes: the only way from a command to the process it runs in. */
export interface Terminal {
  workingFolder: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Standard output is a screen, not a file or a pipe. */
  isScreen: boolean;
  /** Writes a result to standard output. A reader that has gone away is no error. */
  print(text: string | Uint8Array): Promise<void>;
  /** Writes a sentence to standard error. */
  complain(text: string): void;
  /** The bytes of standard input, up to its end or to more than a script may have. */
  readInput(): Promise<Uint8Array>;
  /** Does some work, such as writing a file, which an interrupt does not cut short: the process ends after it. */
  uninterrupted<Done>(work: () => Done): Promise<Done>;
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
    uninterrupted,
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

function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
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

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function uninterrupted<Done>(work: () => Done): Promise<Done> {
  let interrupt: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals): void => void (interrupt = signal);
  for (const signal of INTERRUPTS) process.on(signal, note);
  try {
    return work();
  } finally {
    // signals are told between turns of the event loop; the turn that is under way may be past that point
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    for (const signal of INTERRUPTS) process.off(signal, note);
    if (interrupt) process.kill(process.pid, interrupt);
  }
}

/**
 * Waits for the work of the process. When nothing is left that could bring it to an end, Node ends with status 0, which would pass for
 * a clean run: then `tell` is called, and the status is 2.
 */
export async function untilDone<Done>(work: Promise<Done>, tell: () => void): Promise<Done> {
  const note = (): void => {
    process.exitCode = 2;
    tell();
  };
  process.once('beforeExit', note);
  try {
    return await work;
  } finally {
    process.off('beforeExit', note);
  }
}

/** More than a script may have: what comes after it is not waited for, since it may never end. */
const MOST_INPUT_BYTES = 40 * 1024 ** 2;

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_INPUT_BYTES) break;
  }
  return Buffer.concat(chunks);
}
