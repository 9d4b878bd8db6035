import { appendFileSync } from 'node:fs';
import { diskReason } from '../../project/index.js';
import { loadReporter, type Run } from '../../report/index.js';
import type { Locale } from '../../rule/index.js';
import { sayIn } from '../locale.js';
import type { Terminal } from '../terminal.js';

/** GitHub refuses a summary of more than 1024 KiB for one step; some is left for what else the step writes. */
const MAX_SUMMARY_BYTES = 1000 * 1024;

/** The folder of the repository in a job of GitHub Actions or GitLab CI, which paths in their reports begin at. */
export function repositoryRoot({ env }: Terminal): string | undefined {
  return env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || undefined;
}

/** Adds the report to the summary of a GitHub Actions job, where there is one. A summary that cannot be written fails no check. */
export async function writeJobSummary(run: Run, terminal: Terminal, locale: Locale): Promise<void> {
  const path = terminal.env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  const markdown = await loadReporter('markdown');
  try {
    appendFileSync(path, markdown(run, { color: false, locale, maxBytes: MAX_SUMMARY_BYTES }));
  } catch (error) {
    const why = diskReason(error);
    terminal.complain(sayIn(locale)(`Сводку задания не записать: ${why.ru}.`, `The job summary cannot be written: ${why.en}.`));
  }
}
