import type { FileResult } from '../lint/index.js';
import type { Locale } from '../rule/index.js';
import { createSource } from '../source/index.js';
import { countsOf, findingsOf } from './counts.js';
import { findingItem, suppressedDetails } from './html/finding.js';
import { html as markup, Markup } from './html/markup.js';
import { filterBar, overview } from './html/overview.js';
import { SCRIPT, SCRIPT_HASH } from './html/script.js';
import { STYLE } from './html/style.js';
import { tell } from './html/texts.js';
import type { Reporter, Run } from './reporter.js';
import { countWords, say } from './wording.js';

/** For people who use no terminal: one page that needs nothing else, in a browser, in a mail, on paper. */
export const html: Reporter = (run, { locale }) => page(run, locale).text;

// the words of a script can do nothing here, even if they got into the page as markup
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

function page(run: Run, locale: Locale): Markup {
  const toTell = run.results.filter(({ findings, suppressed, broken }) => findings.length + suppressed.length + broken.length > 0);
  const clean = run.results.filter((result) => !toTell.includes(result));
  const total = findingsOf(run.results).length;
  return markup`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${tell('title', locale)}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#findings">${tell('skip', locale)}</a>
<header>
<h1>${tell('heading', locale)}</h1>
${overview(run, locale)}</header>
<main id="findings">
${total > 0 ? filterBar(total, locale) : undefined}${toTell.map((result) => fileSection(result, locale))}${cleanList(clean, locale)}</main>
<footer><p>${tell('about', locale, { version: run.version })}</p></footer>
${total > 0 ? markup`<script>${new Markup(SCRIPT)}</script>` : undefined}
</body>
</html>
`;
}

function fileSection(result: FileResult, locale: Locale): Markup {
  const source = createSource(result.filePath, result.text);
  const { findings, broken } = result;
  return markup`<section class="file">
<header><h2>${result.filePath}</h2>${findings.length > 0 ? markup`<p>${countWords(countsOf(findings), locale)}</p>` : undefined}</header>
${broken.map(({ ruleId, error }) => markup`<p class="broken">${say('broken', locale, { rule: ruleId, error })}</p>`)}
${findings.length > 0 ? markup`<ul class="findings">${findings.map((finding) => findingItem(finding, source, locale))}</ul>` : undefined}
${suppressedDetails(result.suppressed, locale)}
</section>
`;
}

function cleanList(clean: readonly FileResult[], locale: Locale): Markup | undefined {
  if (clean.length === 0) return undefined;
  return markup`<details class="clean"><summary>${tell('clean', locale)}: ${clean.length}</summary><ul>${clean.map(({ filePath }) => markup`<li>${filePath}</li>`)}</ul></details>
`;
}
