#!/usr/bin/env node
/**
 * npm run bench -- [--quick] [--json]
 * Measures the built linter against node alone and against its parsers alone. Only the ratios carry over from one machine to
 * another. Nothing here passes or fails: a target that is missed is marked.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { comparisons, setsFor } from './comparisons.mjs';
import { writeCorpus } from './corpus.mjs';
import { compare, use } from './measure.mjs';
import { bundlePrograms, CACHE, copyLinter, keepCompiledCode } from './programs.mjs';
import { growthOf, growthTable } from './growth.mjs';
import { longScriptOf, longTable } from './long.mjs';
import { sharesOf } from './shares.mjs';
import { duration, ratio, table } from './table.mjs';

const { values: flags } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });

const folder = mkdtempSync(join(tmpdir(), 'callint-bench-'));
const bundles = join(CACHE, `bench-${process.pid}`);
process.once('exit', () => [folder, bundles].forEach((path) => rmSync(path, { recursive: true, force: true })));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const report = await bench();
console.log(flags.json ? JSON.stringify(report, undefined, 2) : describe(report));

async function bench() {
  const callint = copyLinter(folder);
  const programs = await bundlePrograms(bundles);
  const sets = writeCorpus(folder, setsFor(flags));
  for (const scripts of [sets.one.path, dirname(sets.one.path)]) keepCompiledCode(callint, join(folder, 'code'), scripts);
  const compared = [];
  for (const wanted of comparisons(callint, programs, sets, flags)) {
    tell(wanted.name);
    compared.push(await comparison(wanted));
  }
  tell('steps of a run');
  const steps = sharesOf(programs.stages, sets.scripts200.path, flags.quick ? 1 : 5);
  tell('questions to the graph');
  const growth = growthOf(programs.questions);
  tell('a long script');
  const long = longScriptOf(programs.long);
  const made = Object.entries(sets).map(([name, { files, bytes }]) => ({ name, files, bytes }));
  return { node: process.version, processors: cpus().length, sets: made, compared, steps, growth, long };
}

/** What came of one comparison; `failed` says why nothing did. */
async function comparison({ name, one, other, rounds, target, memory, before }) {
  const about = { name, rounds, ...(memory && { memory }), ...(target !== undefined && { target }) };
  try {
    if (before) await use(before);
    const measured = await compare(one, other, rounds);
    return { ...about, ...measured, ...(target !== undefined && { met: measured.ratio <= target }) };
  } catch (error) {
    return { ...about, failed: error.message, ...(target !== undefined && { met: false }) };
  }
}

function tell(name) {
  if (process.stderr.isTTY) process.stderr.write(`${name} …\n`);
}

function describe({ node, processors, compared, steps, growth, long }) {
  const done = compared.filter(({ failed }) => failed === undefined);
  const ratios = compared.map(({ name, one, other, ratio: times, cpuRatio, target, met, failed }) => [
    name,
    ...(failed === undefined ? [duration(one.wallMs), duration(other.wallMs), ratio(times), ratio(cpuRatio)] : ['—', '—', '—', '—']),
    target === undefined ? '' : `≤ ${target}`,
    met === undefined ? '' : met ? '✓' : '✗',
  ]);
  const peaks = done.filter(({ memory }) => memory).map(({ name, one, other, peakRatio }) => [name, `${one.peakMb.toFixed(0)} MB`, `${other.peakMb.toFixed(0)} MB`, ratio(peakRatio)]);
  const shares = steps.map(({ name, ms, share }) => [name, duration(ms), `${(share * 100).toFixed(1)} %`]);
  return [
    `Whole processes, medians; Node ${node.slice(1)}, ${processors} processors`,
    table(['this / that', 'this', 'that', 'ratio', 'of CPU time', 'target', ''], ratios),
    ...compared.filter((one) => !done.includes(one)).map(({ name, failed }) => `${name}: ${failed}`),
    table(['peak memory, this / that', 'this', 'that', 'ratio'], peaks),
    table(['steps of a run over 200 scripts, in one process', 'time', 'share'], shares),
    growthTable(growth),
    longTable(long),
  ].join('\n\n');
}
