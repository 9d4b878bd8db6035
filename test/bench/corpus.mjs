/** The scripts that are measured on: made from a seed, the same on every machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labels, markdown, stageMarkdown, steps, table, yaml } from './layouts.mjs';
import { callOf } from './model.mjs';

const SEED = 20;
const MEGABYTE = 1024 ** 2;
const FOLDER_FILES = 100;

/** What each set is made of. Sets of scripts are prefixes of one another: script 7 is the same in all of them. */
const SETS = {
  // the script itself: named on the command line, it is linted in another way than a folder
  one: (path) => ({ ...writeScripts(path, 1, 'md', markdown), path: join(path, 'calls-00/call-0000.md') }),
  scripts200: (path) => writeScripts(path, 200, 'md', markdown),
  scripts2000: (path) => writeScripts(path, 2000, 'md', markdown),
  scripts10000: (path) => writeScripts(path, 10_000, 'md', markdown),
  yaml200: (path) => writeScripts(path, 200, 'yaml', yaml),
  megabyte1: (path) => writeLongCall(path, MEGABYTE),
  megabyte10: (path) => writeLongCall(path, 10 * MEGABYTE),
};

/**
 * Writes sets into a folder.
 * @template {keyof typeof SETS} Name
 * @param {readonly Name[]} names
 * @returns {Record<Name, { path: string, files: number, bytes: number }>} the folder of each set, or its only script
 */
export function writeCorpus(folder, names) {
  return Object.fromEntries(names.map((name) => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return [name, { path, ...SETS[name](path) }];
  }));
}

/** Scripts of about 4 KB in folders of a hundred. */
function writeScripts(path, files, extension, write) {
  let bytes = 0;
  for (let index = 0; index < files; index += 1) {
    const inside = join(path, `calls-${number(Math.floor(index / FOLDER_FILES), 2)}`);
    if (index % FOLDER_FILES === 0) mkdirSync(inside);
    const text = write(callOf(index, SEED));
    writeFileSync(join(inside, `call-${number(index, 4)}.${extension}`), text);
    bytes += Buffer.byteLength(text);
  }
  return { files, bytes };
}

/** One call that goes on and on: the stages of many calls under one title, in the layouts that agree with one another. */
function writeLongCall(path, size) {
  const layouts = [labels, table, steps];
  const parts = [`# ${callOf(0, SEED).title}\n`];
  let bytes = Buffer.byteLength(parts[0]);
  for (let index = 0; bytes < size; index += 1) {
    const call = callOf(index, SEED);
    const text = call.stages.map((stage) => stageMarkdown(call, { ...stage, title: `${index + 1}. ${stage.title}` }, layouts[index % layouts.length])).join('\n');
    parts.push(text);
    bytes += Buffer.byteLength(text) + 1;
  }
  writeFileSync(join(path, 'call.md'), parts.join('\n'));
  return { files: 1, bytes };
}

function number(value, digits) {
  return String(value).padStart(digits, '0');
}
