// The thread that looks after code of plugins and configurations while it loads. Code that loops for ever at its top holds the main thread,
// where no timer helps; a debugger in another thread can still stop it.
const { Session } = require('node:inspector');
const { workerData } = require('node:worker_threads');

/** @type {{ loading: Int32Array, milliseconds: number }} */
const { loading, milliseconds } = workerData;

// 0 where nothing is being loaded, else a new number for each load
for (let load = 0; load === 0 || Atomics.wait(loading, 0, load, milliseconds) !== 'timed-out'; load = Atomics.load(loading, 0)) {
  if (load === 0) Atomics.wait(loading, 0, 0);
}

const session = new Session();
// Node has had this since 20.11
if ('connectToMainThread' in session) {
  session.connectToMainThread();
  session.post('Runtime.terminateExecution', () => session.disconnect());
}
