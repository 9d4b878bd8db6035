import type { FileResult, Finding } from '../../lint/index.js';
import type { Locale } from '../../rule/index.js';
import type { Source } from '../../source/index.js';
import { isAddress } from '../address.js';
import { instead } from '../advice.js';
import { isFixable } from '../counts.js';
import { boundedPath } from '../long-paths.js';
import { languageOf, say, severityWord } from '../wording.js';
import { html, type Markup } from './markup.js';
import { languageAttribute, quote } from './quote.js';
import { tell } from './texts.js';

/** A finding: what is wrong, where, what to say instead, how the call comes to it. */
export function findingItem(finding: Finding, source: Source, fallback: Locale): Markup {
  const locale = languageOf(finding.message, fallback);
  return html`<li class="finding ${finding.severity}" data-severity="${finding.severity}"${languageAttribute(locale)}>
<h3><span class="badge">${severityWord(finding.severity, locale)}</span> ${message(finding.message)}</h3>
${quote(finding, source, locale)}
${insteadOf(finding, locale)}
${finding.related.map(({ position, message }) => html`<p class="related">${say('related', locale, { line: position.start.line, message })}</p>`)}
${pathDetails(finding, locale)}
<p class="facts">${facts(finding, locale)}</p>
</li>
`;
}

/** The first sentence says what is wrong and stands out; the others give reasons and advice. */
function message(text: string): Markup {
  const end = /[.!?…][»”"]?(?=\s+[\p{Lu}«“])/u.exec(text);
  if (!end) return html`${text}`;
  const at = end.index + end[0].length;
  return html`${text.slice(0, at)} <span class="rest">${text.slice(at).trim()}</span>`;
}

function insteadOf({ suggestions }: Finding, locale: Locale): Markup | undefined {
  if (suggestions.length === 0) return undefined;
  const { lead, words } = instead(suggestions.map(({ desc }) => desc), locale);
  return html`<div class="instead"><p class="label">${lead}</p>${words.map((each) => html`<p>${each}</p>`)}</div>`;
}

function pathDetails({ path, place }: Finding, locale: Locale): Markup | undefined {
  if (path.length === 0) return undefined;
  const steps = boundedPath(path).map(({ line, text, speaker }) => html`<li class="${speaker === 'customer' ? 'customer' : 'other'}"><span class="who">${speakerName(speaker, locale)}${speakerName(speaker, locale) === '' ? '' : ', '}${tell('line', locale, { line })}</span> <span${languageAttribute(place.language)}>${text}</span></li>`);
  return html`<details class="path"><summary>${tell('path', locale, { steps: path.length })}</summary><ol>${steps}</ol></details>`;
}

function speakerName(speaker: string, locale: Locale): string {
  if (speaker === 'agent' || speaker === 'customer' || speaker === 'third_party' || speaker === 'system') return say(speaker, locale);
  return speaker === 'unknown' ? '' : speaker;
}

function facts(finding: Finding, locale: Locale): Markup[] {
  const { line, column } = finding.position.start;
  const rule = isAddress(finding.url) ? html`<a href="${finding.url}"><code>${finding.ruleId}</code></a>` : html`<code>${finding.ruleId}</code>`;
  return [
    html`<span>${tell('line', locale, { line })}:${column}</span>`,
    ...(finding.place.stage === '' ? [] : [html`<span>${tell('stage', locale, { stage: finding.place.stage })}</span>`]),
    html`<span>${rule}</span>`,
    ...(isFixable(finding) ? [html`<span>${tell('fixable', locale)}</span>`] : []),
  ];
}

/** What is hidden in a file, folded, with the reasons given for it. */
export function suppressedDetails(suppressed: FileResult['suppressed'], fallback: Locale): Markup | undefined {
  if (suppressed.length === 0) return undefined;
  const items = suppressed.map(({ message, ruleId, position, suppressions }) => {
    const locale = languageOf(message, fallback);
    const reasons = suppressions.map(({ justification, until }) => [justification, until === undefined ? '' : tell('until', locale, { date: until })].filter(Boolean).join(', '));
    return html`<li${languageAttribute(locale)}>${tell('line', locale, { line: position.start.line })}: ${message} <code>${ruleId}</code>${reasons.some(Boolean) ? html` — ${reasons.filter(Boolean).join('; ')}` : undefined}</li>`;
  });
  return html`<details class="suppressed"><summary>${tell('suppressed', fallback, { n: suppressed.length })}</summary><ul>${items}</ul></details>`;
}
