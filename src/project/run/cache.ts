import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { decode } from '../../source/index.js';
import type { SelectionParts } from '../config/selection.js';
import type { ScriptFile } from '../files.js';
import type { ConfigInForce } from '../linter.js';
import type { Answer } from './answer.js';
import { folderStore, noStore, type CacheStore, type FileRow } from './cache-store.js';
import { configRow, isRun, isUnchanged } from './config-cache.js';
import { hashOf, hashOfFile } from './hash.js';
import { packResult, unpackResult, type PackedResult } from './packed.js';
import type { Outcome } from './request.js';

/** By what a file counts as unchanged: its bytes, or its time and size. */
export type CacheStrategy = 'content' | 'metadata';

export interface CacheOptions {
  /** The folder it is kept in; absent for one that lasts as long as the process. */
  location?: string;
  strategy: CacheStrategy;
  /** All that results depend on beside files and configurations: flags and the version of callint. */
  key: string;
  workingFolder: string;
  today: string;
}

/** The results of earlier runs. What is wrong with its files makes it empty, never a run fail. */
export interface LintCache {
  /** What the choice of files under a configuration depends on, unless something of the configuration changed. */
  partsOf(configPath: string): SelectionParts | undefined;
  /** Must a configuration be loaded to know whether it has changed. */
  mustConfirm(configPath: string): boolean;
  /** Tells whether a configuration, loaded anew, says what it said. */
  confirm(config: ConfigInForce): void;
  keepConfig(config: ConfigInForce): void;
  /** Stands for the content of files and their configurations; undefined when something of them is not known. */
  digestOf(files: readonly ScriptFile[], configPathFor: (file: ScriptFile) => string | undefined): string | undefined;
  /** What came of a file when it was as it is now, under the same configuration. */
  outcomeOf(file: ScriptFile, configPath: string | undefined): Outcome | undefined;
  keep(file: ScriptFile, configPath: string | undefined, outcome: Outcome): void;
  /** What the last run said, if it was asked just this. */
  answerTo(question: string): Answer | undefined;
  keepAnswer(question: string, answer: Answer): void;
  /** Files and folders that the configurations are made of. */
  sources(): string[];
  /** Looks at files and configurations again: for a run after the first. */
  renew(today: string): void;
  /** Writes it down where something changed. Throws what the disk says. */
  save(): void;
}

/**
 * Opens a cache. Paths are kept relative to the working folder, so that it may be restored elsewhere, as CI does.
 */
export function openCache({ location, strategy, key, workingFolder, today }: CacheOptions): LintCache {
  const store: CacheStore = location === undefined ? noStore(key) : folderStore(location, key);
  const index = store.index();
  const configs = new Map(Object.entries(index.configs));
  const rows = new Map(Object.entries(index.files));
  let results: Map<string, PackedResult> | undefined;
  const allResults = (): Map<string, PackedResult> => (results ??= new Map(Object.entries(store.results(index.stamp))));
  const currentConfigs = new Map<string, boolean>();
  let startedAt = Date.now();
  const currentFiles = new Map<string, boolean>();
  const kept = new Set<string>();
  let day = today;
  let changed = false;
  let answer: { question: string; answer: Answer } | undefined;
  const short = (full: string): string => relative(workingFolder, full).split(sep).join('/');
  const full = (name: string): string => resolve(workingFolder, name);

  return { partsOf, mustConfirm, confirm, keepConfig, digestOf, outcomeOf, keep, answerTo: (question) => store.answer(question), keepAnswer: (question, given) => (answer = { question, answer: given }), sources, renew, save };

  function partsOf(configPath: string): SelectionParts | undefined {
    const row = configs.get(short(configPath));
    if (!row || !isCurrent(configPath)) return undefined;
    return { ...row.parts, base: full(row.parts.base), own: row.parts.own.map(full) };
  }

  function isCurrent(configPath: string): boolean {
    const name = short(configPath);
    const row = configs.get(name);
    const known = currentConfigs.get(name) ?? (row !== undefined && !isRun(name, row) && isUnchanged(row, full));
    currentConfigs.set(name, known);
    return known;
  }

  function mustConfirm(configPath: string): boolean {
    return isRun(short(configPath), configs.get(short(configPath)));
  }

  function confirm(config: ConfigInForce): void {
    const name = short(config.config.path);
    const row = configs.get(name);
    currentConfigs.set(name, row !== undefined && row.says === configRow(config, short).says && isUnchanged(row, full));
  }

  function keepConfig(config: ConfigInForce): void {
    const name = short(config.config.path);
    if (currentConfigs.get(name)) return;
    changed = true;
    // one that is written while it is in use may say something else by now
    if (config.sources.files.some((file) => isNewerThan(file, startedAt))) {
      forget(name, () => true);
      return;
    }
    currentConfigs.set(name, true);
    configs.set(name, configRow(config, short));
    // files that were not linted again were linted under what it said before
    forget(name, (file) => !kept.has(file));
  }

  function forget(config: string, which: (file: string) => boolean): void {
    for (const [file, row] of rows) if (row.config === config && which(file)) rows.delete(file);
  }

  function rowOf(file: ScriptFile, configPath: string | undefined): FileRow | undefined {
    const row = rows.get(file.shown);
    if (!row || row.config !== (configPath && short(configPath)) || (configPath !== undefined && !isCurrent(configPath))) return undefined;
    if (row.day !== day) return undefined;
    const isSame = currentFiles.get(file.shown) ?? isSameFile(file, row, strategy);
    currentFiles.set(file.shown, isSame);
    return isSame ? row : undefined;
  }

  function digestOf(files: readonly ScriptFile[], configPathFor: (file: ScriptFile) => string | undefined): string | undefined {
    const parts: string[] = [key];
    const used = new Set<string>();
    for (const file of files) {
      const row = rowOf(file, configPathFor(file));
      if (!row) return undefined;
      parts.push(file.shown, row.hash, row.config ?? '', row.day);
      if (row.config !== undefined) used.add(row.config);
    }
    return hashOf(JSON.stringify([parts, [...used].map((name) => configs.get(name))]));
  }

  function outcomeOf(file: ScriptFile, configPath: string | undefined): Outcome | undefined {
    const row = rowOf(file, configPath);
    const result = row && allResults().get(file.shown);
    return result && { path: file.path, isCompared: row.isCompared, stamp: row, result: unpackResult(result, file.shown, () => textOf(file, row)) };
  }

  function keep(file: ScriptFile, configPath: string | undefined, { result, failure, stamp, isCompared }: Outcome): void {
    changed = true;
    rows.delete(file.shown);
    allResults().delete(file.shown);
    kept.add(file.shown);
    // what broke or was not run may work the next time
    if (failure || !stamp || result.broken.length > 0 || result.stopped) return;
    rows.set(file.shown, { ...stamp, ...(configPath !== undefined && { config: short(configPath) }), day, isCompared });
    allResults().set(file.shown, packResult(result));
    currentFiles.set(file.shown, true);
  }

  function sources(): string[] {
    return [...configs.values()].flatMap(({ files, folders }) => [...Object.keys(files), ...Object.keys(folders)]).map(full);
  }

  function renew(now: string): void {
    startedAt = Date.now();
    currentConfigs.clear();
    currentFiles.clear();
    kept.clear();
    day = now;
  }

  function save(): void {
    if (changed) {
      changed = false;
      for (const name of rows.keys()) if (!statSync(full(name), { throwIfNoEntry: false })) rows.delete(name);
      const left = new Map([...allResults()].filter(([name]) => rows.has(name)));
      index.stamp = Math.random().toString(36).slice(2);
      store.save({ key, stamp: index.stamp, configs: Object.fromEntries(configs), files: Object.fromEntries(rows) }, Object.fromEntries(left));
    }
    if (answer) store.saveAnswer(answer.question, answer.answer);
    answer = undefined;
  }
}

function isSameFile({ path }: ScriptFile, { hash, size, time }: FileRow, strategy: CacheStrategy): boolean {
  try {
    if (strategy === 'content') return hashOfFile(path) === hash;
    const now = statSync(path);
    return now.size === size && now.mtimeMs === time;
  } catch {
    // linting it will tell why it cannot be read
    return false;
  }
}

function isNewerThan(path: string, time: number): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > time;
}

/** The text of a file that was found unchanged; nothing if it has changed since, for then no place in it is right. */
function textOf({ path }: ScriptFile, { hash }: FileRow): string {
  try {
    const bytes = readFileSync(path);
    return hashOf(bytes) === hash ? (decode(bytes).text ?? '') : '';
  } catch {
    // gone meanwhile: its findings are told without their lines
    return '';
  }
}
