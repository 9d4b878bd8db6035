import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../write.js';
import { packAnswer, unpackAnswer, wholeBody, type Answer } from './answer.js';
import type { ConfigRow } from './config-cache.js';
import { hashOf } from './hash.js';
import type { PackedResult } from './packed.js';
import type { FileStamp } from './request.js';

/** What is known of a file without its findings. */
export interface FileRow extends FileStamp {
  config?: string;
  /** The day that it was linted on: comments hold until one, and prices and offers are over after one. */
  day: string;
  isCompared: boolean;
}

/** What is read at the start of a run: it is small beside the findings. */
export interface Index {
  key: string;
  /** Tells whether the findings belong to it. */
  stamp: string;
  configs: Record<string, ConfigRow>;
  files: Record<string, FileRow>;
}

/** Where a cache is kept; each part is read when it is needed. */
export interface CacheStore {
  index(): Index;
  results(stamp: string): Record<string, PackedResult>;
  answer(question: string): Answer | undefined;
  /** Throws what the disk says. */
  save(index: Index, results: Record<string, PackedResult>): void;
  saveAnswer(question: string, answer: Answer): void;
}

/** A store in a folder. What cannot be read or is of another version counts as empty. */
export function folderStore(folder: string, key: string): CacheStore {
  const path = (name: string): string => join(folder, `${name}.json`);
  const answerPath = join(folder, 'answer');
  return {
    index() {
      const index = parsed<Index>(path('index'));
      return index?.key === key ? index : { key, stamp: '', configs: {}, files: {} };
    },
    results(stamp) {
      const kept = parsed<{ stamp: string; results: Record<string, PackedResult> }>(path('results'));
      return kept?.stamp === stamp ? kept.results : {};
    },
    answer(question) {
      return orNothing(() => unpackAnswer(question, readFileSync(answerPath)));
    },
    save(index, results) {
      // the index last: without it nothing else is believed
      write(path('results'), { stamp: index.stamp, results });
      write(path('index'), index);
    },
    saveAnswer(question, answer) {
      writeWhole(answerPath, packAnswer(question, answer));
    },
  };
}

/** A store that lasts as long as the process: what it would give is there already. */
export function noStore(key: string): CacheStore {
  return { index: () => ({ key, stamp: '', configs: {}, files: {} }), results: () => ({}), answer: () => undefined, save: () => undefined, saveAnswer: () => undefined };
}

/** The first line is the hash of the second: what was damaged or written by others is not believed. */
function write(path: string, kept: unknown): void {
  const body = JSON.stringify(kept);
  writeWhole(path, `${hashOf(body)}\n${body}`);
}

function parsed<Kept>(path: string): Kept | undefined {
  const body = orNothing(() => wholeBody(readFileSync(path)));
  // it is what we wrote; a key or stamp in it tells whether it is what we look for
  return body && (JSON.parse(body.toString('utf8')) as Kept);
}

function orNothing<Kept>(read: () => Kept | undefined): Kept | undefined {
  try {
    return read();
  } catch {
    // none yet, or not to be read: all is linted anew
    return undefined;
  }
}
