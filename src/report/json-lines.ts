import { jsonText, messageOf } from './json-message.js';
import type { Reporter } from './reporter.js';

/** For pipes: one finding a line, each with its file's path; nothing when there is nothing to report. */
export const jsonLines: Reporter = (run) =>
  run.results
    .flatMap(({ filePath, findings }) => findings.map((finding) => `${jsonText({ filePath, ...messageOf(finding) })}\n`))
    .join('');
