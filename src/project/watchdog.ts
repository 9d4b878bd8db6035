import { join } from 'node:path';
import { isMainThread, Worker } from 'node:worker_threads';
import { ownFolder } from './package.js';

/** How far a load that only waits is behind one that holds the thread, in milliseconds: its timer must come first. */
const GRACE = 1000;

let loading: Int32Array | undefined;
let loads = 0;
let running = 0;

/**
 * Looks after code that is being loaded: what holds the thread for longer than that is stopped, and the timers of those who wait for it run
 * out. Gives what ends the watch. Threads of their own are not looked after: the main thread has loaded the same code before them.
 */
export function watchLoading(milliseconds: number): () => void {
  if (!isMainThread) return () => undefined;
  loading ??= startDog(milliseconds + GRACE);
  running += 1;
  tell(loading, (loads += 1));
  return () => {
    running -= 1;
    if (running === 0 && loading) tell(loading, 0);
  };
}

function tell(cell: Int32Array, load: number): void {
  Atomics.store(cell, 0, load);
  Atomics.notify(cell, 0);
}

function startDog(milliseconds: number): Int32Array {
  const cell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const dog = new Worker(join(ownFolder(), 'bin/watchdog.js'), { workerData: { loading: cell, milliseconds }, execArgv: [] });
  dog.unref();
  // it has stopped one, or cannot start on this system: the next load gets another
  dog.once('exit', () => (loading = undefined));
  dog.on('error', () => undefined);
  return cell;
}
