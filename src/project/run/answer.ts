import { hashOf, hashOfParts } from './hash.js';

/** All that a run printed, so that the next one can say the same when nothing has changed. It may be long: it is kept as bytes. */
export interface Answer {
  status: number;
  complained: readonly string[];
  printed: Uint8Array;
  written: readonly { path: string; content: Uint8Array }[];
}

/** What stands before the bytes of an answer. */
interface Head {
  question: string;
  status: number;
  complained: readonly string[];
  /** Length of what was printed, and of each report that was written, in bytes. */
  printed: number;
  written: { path: string; length: number }[];
}

/** An answer as a file: a line with the hash of all that follows, a line of JSON, and what was said. */
export function packAnswer(question: string, { status, complained, printed, written }: Answer): Uint8Array {
  const head: Head = { question, status, complained, printed: printed.length, written: written.map(({ path, content }) => ({ path, length: content.length })) };
  // it may be as long as a report on thousands of scripts: copied once
  const body = [Buffer.from(`${JSON.stringify(head)}\n`), printed, ...written.map(({ content }) => content)];
  return Buffer.concat([Buffer.from(`${hashOfParts(body)}\n`), ...body]);
}

/** The answer to a question; undefined when the bytes answer another one, or are not what was written. */
export function unpackAnswer(question: string, bytes: Buffer): Answer | undefined {
  const body = wholeBody(bytes);
  const end = body?.indexOf(10) ?? -1;
  if (!body || end < 0) return undefined;
  // the hash says that these are the bytes which packAnswer made
  const head = JSON.parse(body.toString('utf8', 0, end)) as Head;
  if (head.question !== question) return undefined;
  let at = end + 1;
  const next = (length: number): Buffer => body.subarray(at, (at += length));
  return { status: head.status, complained: head.complained, printed: next(head.printed), written: head.written.map(({ path, length }) => ({ path, content: next(length) })) };
}

/** What follows the first line, which is its hash; undefined when it is not. */
export function wholeBody(bytes: Buffer): Buffer | undefined {
  const start = bytes.indexOf(10) + 1;
  const body = bytes.subarray(start);
  return start > 0 && bytes.toString('latin1', 0, start - 1) === hashOf(body) ? body : undefined;
}
