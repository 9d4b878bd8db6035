/** Loaded before a measured program: tells on descriptor 3, when it ends, what it used. */
const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: (ownPeakKb() ?? maxRSS) / 1024 }));
});

/** On Linux maxRSS begins with that of the process that started this one. */
function ownPeakKb() {
  if (process.platform !== 'linux') return undefined;
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return peak && Number(peak);
}
