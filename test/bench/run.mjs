#!/usr/bin/env node
/**
 * npm run bench -- [--quick] [--json]
 * Measures the built linter against node alone and against its parsers alone. Only the ratios carry over from one machine to
 * another. Nothing here passes or fails: a target that is missed is marked.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { comparisons, setsFor } from './comparisons.mjs';
import { writeCorpus } from './corpus.mjs';
import { compare } from './measure.mjs';
import { bundlePrograms, CACHE, copyLinter } from './programs.mjs';
import { sharesOf } from './shares.mjs';
import { duration, ratio, table } from './table.mjs';

const { values: flags } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });

const folder = mkdtempSync(join(tmpdir(), 'callint-bench-'));
const bundles = join(CACHE, `bench-${process.pid}`);
const cleanUp = () => [folder, bundles].forEach((path) => rmSync(path, { recursive: true, force: true }));
process.once('SIGINT', () => {
  cleanUp();
  process.exit(130);
});

try {
  const report = await bench();
  console.log(flags.json ? JSON.stringify(report, undefined, 2) : describe(report));
} finally {
  cleanUp();
}

async function bench() {
  const callint = copyLinter(folder);
  const programs = await bundlePrograms(bundles);
  const sets = writeCorpus(folder, setsFor(flags));
  const compared = [];
  for (const wanted of comparisons(callint, programs, sets, flags)) {
    tell(wanted.name);
    const measured = await compare(wanted.one, wanted.other, wanted.rounds);
    const { name, rounds, target, memory } = wanted;
    compared.push({ name, rounds, ...measured, ...(memory && { memory }), ...(target !== undefined && { target, met: measured.ratio <= target }) });
  }
  tell('steps of a run');
  const steps = sharesOf(programs.stages, sets.scripts200.path, flags.quick ? 1 : 5);
  const made = Object.entries(sets).map(([name, { files, bytes }]) => ({ name, files, bytes }));
  return { node: process.version, processors: cpus().length, sets: made, compared, steps };
}

function tell(name) {
  if (process.stderr.isTTY) process.stderr.write(`${name} …\n`);
}

function describe({ node, processors, compared, steps }) {
  const ratios = compared.map(({ name, one, other, ratio: times, cpuRatio, target, met }) => [
    name,
    duration(one.wallMs),
    duration(other.wallMs),
    ratio(times),
    ratio(cpuRatio),
    target === undefined ? '' : `≤ ${target}`,
    met === undefined ? '' : met ? '✓' : '✗',
  ]);
  const peaks = compared.filter(({ memory }) => memory).map(({ name, one, other, peakRatio }) => [name, `${one.peakMb.toFixed(0)} MB`, `${other.peakMb.toFixed(0)} MB`, ratio(peakRatio)]);
  const shares = steps.map(({ name, ms, share }) => [name, duration(ms), `${(share * 100).toFixed(1)} %`]);
  return [
    `Whole processes, medians; Node ${node.slice(1)}, ${processors} processors`,
    table(['this / that', 'this', 'that', 'ratio', 'of CPU time', 'target', ''], ratios),
    table(['peak memory, this / that', 'this', 'that', 'ratio'], peaks),
    table(['steps of a run over 200 scripts, in one process', 'time', 'share'], shares),
  ].join('\n\n');
}
