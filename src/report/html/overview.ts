import type { Finding } from '../../lint/index.js';
import { SEVERITIES, type Locale, type Severity } from '../../rule/index.js';
import { countsOf, findingsOf } from '../counts.js';
import type { Run } from '../reporter.js';
import { summaryLines } from '../summary.js';
import { html, type Markup } from './markup.js';
import { tell } from './texts.js';

const MOST_RULES = 12;

/** What the run comes to: a sentence, the counts, and the rules that found most. */
export function overview(run: Run, locale: Locale): Markup {
  const findings = findingsOf(run.results);
  return html`<section class="overview">
${summaryLines(run, locale).map((line) => html`<p class="verdict">${line}</p>`)}
${figures(run, findings, locale)}
${findings.length > 0 ? rulesTable(findings, run, locale) : undefined}
</section>
`;
}

function figures({ results }: Run, findings: readonly Finding[], locale: Locale): Markup {
  const { errors, warnings, infos } = countsOf(findings);
  const faulty = results.filter((result) => result.findings.length > 0).length;
  const all = [['errors', errors, 'error'], ['warnings', warnings, 'warning'], ['infos', infos, 'info'], ['faulty', faulty, ''], ['clean', results.length - faulty, '']] as const;
  return html`<dl class="figures">${all.map(([name, count, kind]) => html`<div${count > 0 && kind !== '' ? html` class="${kind}"` : undefined}><dt>${tell(name, locale)}</dt><dd>${count}</dd></div>`)}</dl>`;
}

function rulesTable(findings: readonly Finding[], { rules = [] }: Run, locale: Locale): Markup {
  const summaries = new Map(rules.map(({ id, summary }) => [id, summary[locale]]));
  const found = new Map<string, { count: number; severity: Severity }>();
  for (const { ruleId, severity } of findings) found.set(ruleId, { count: (found.get(ruleId)?.count ?? 0) + 1, severity });
  const rows = [...found].sort(([one, { count }], [other, { count: otherCount }]) => otherCount - count || (one < other ? -1 : 1)).slice(0, MOST_RULES);
  return html`<table>
<caption>${tell('byRule', locale)}</caption>
<thead><tr><th scope="col">${tell('rule', locale)}</th><th scope="col">${tell('asks', locale)}</th><th scope="col" class="count">${tell('count', locale)}</th></tr></thead>
<tbody>${rows.map(([id, { count, severity }]) => html`<tr><th scope="row"><code class="${severity}">${id}</code></th><td>${summaries.get(id)}</td><td class="count">${count}</td></tr>
`)}</tbody>
</table>`;
}

/** The bar that narrows the findings down. It works by the page's own script and is hidden where scripts are off. */
export function filterBar(total: number, locale: Locale): Markup {
  return html`<div class="filters" id="filters" role="search" hidden>
<fieldset><legend>${tell('show', locale)}</legend>${SEVERITIES.map((severity) => html`<label class="${severity}"><input type="checkbox" name="severity" value="${severity}" checked> ${tell(`${severity}s`, locale)}</label>`)}</fieldset>
<label class="find">${tell('find', locale)} <input type="search" name="words" autocomplete="off"></label>
<p role="status" data-template="${tell('shown', locale, { n: '{n}', all: '{all}' })}">${tell('shown', locale, { n: total, all: total })}</p>
</div>
`;
}
