/**
 * Code of plugins and configurations runs in this process. What it prints goes to standard error, not into a report, and it cannot end the
 * process, which would pass for a clean run. Gives what does end it.
 */
exports.shield = function shield() {
  const exit = process.exit.bind(process);
  globalThis.console = new console.Console(process.stderr, process.stderr);
  process.exit = () => {
    throw new Error('it called process.exit');
  };
  return exit;
};
