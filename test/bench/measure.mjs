/** Runs of whole processes: how long, how much processor time, how much memory. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { duration } from './table.mjs';

/** A run that takes longer is given up. */
const LIMIT_MINUTES = 5;

const PROBE = fileURLToPath(new URL('probe.cjs', import.meta.url));

/**
 * @typedef {{ wallMs: number, cpuMs: number, peakMb: number }} Use what a process used; processor time is of all its threads
 * @typedef {{ one: Use, other: Use, ratio: number, cpuRatio: number, peakRatio: number }} Comparison medians, and one over the other
 */

/**
 * Runs node with arguments to its end. Rejects when it fails otherwise than by findings (status 1) or takes too long.
 * @param {readonly string[]} args
 * @returns {Promise<Use>}
 */
export function use(args) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(process.execPath, ['--require', PROBE, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], timeout: LIMIT_MINUTES * 60_000 });
    const end = () => child.kill();
    process.once('exit', end);
    let complaint = '';
    let told = '';
    let wallMs = 0;
    child.stderr.on('data', (part) => (complaint += part));
    child.stdio[3].on('data', (part) => (told += part));
    child.on('exit', () => (wallMs = performance.now() - startedAt));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      process.off('exit', end);
      if (status === 0 || status === 1) resolve({ wallMs, ...JSON.parse(told) });
      else reject(new Error(signal ? `given up after ${duration(wallMs)}` : `ended with ${status}: ${complaint.trim()}`));
    });
  });
}

/**
 * Runs two programs in turn, so that a slow minute of the machine falls on both. Of many rounds a first one is not counted: it warms the disk.
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 * @returns {Promise<Comparison>}
 */
export async function compare(one, other, rounds) {
  if (rounds > 3) for (const args of [one, other]) await use(args);
  /** @type {[Use[], Use[]]} */
  const uses = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    uses[0].push(await use(one));
    uses[1].push(await use(other));
  }
  const [first, second] = uses.map(medianUse);
  return {
    one: first,
    other: second,
    ratio: first.wallMs / second.wallMs,
    cpuRatio: first.cpuMs / second.cpuMs,
    peakRatio: first.peakMb / second.peakMb,
  };
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {readonly Use[]} uses @returns {Use} */
function medianUse(uses) {
  const of = (name) => median(uses.map((one) => one[name]));
  return { wallMs: of('wallMs'), cpuMs: of('cpuMs'), peakMb: of('peakMb') };
}
