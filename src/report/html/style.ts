/** The page's style: light and dark, for narrow screens and for paper; colours have a contrast of at least 4.5 : 1. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f4f1; --card: #ffffff; --ink: #1d1f24; --soft: #585d68; --line: #dcdcd6; --quiet: #f0f0ec;
  --error: #b3261e; --warning: #835400; --info: #1c5a9e; --error-pale: #fdecea; --warning-pale: #fdf3de; --info-pale: #e9f1fb;
  --mark: #ffe08a; --good: #1d6b3c; --good-pale: #e8f5ec; --focus: #1c5a9e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15161a; --card: #1e2026; --ink: #eceef2; --soft: #a9afbb; --line: #363a44; --quiet: #272a32;
    --error: #ff9c92; --warning: #f2c36b; --info: #93c4ff; --error-pale: #3a2321; --warning-pale: #362c18; --info-pale: #1d2c3f;
    --mark: #6b5410; --good: #86d6a3; --good-pale: #1b3325; --focus: #93c4ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
code { font: .875em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; overflow-wrap: anywhere; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; padding: .5rem 1rem; background: var(--card); color: var(--ink); border-radius: .5rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
header, main, footer { max-width: 58rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
footer { padding-top: 1.5rem; padding-bottom: 3rem; color: var(--soft); font-size: .875rem; }
h1 { margin: 0; font-size: 1.875rem; line-height: 1.2; letter-spacing: -.015em; }
h2 { margin: 0; font-size: 1.0625rem; line-height: 1.4; overflow-wrap: anywhere; }
h3 { margin: 0; font-size: 1rem; font-weight: 600; line-height: 1.5; overflow-wrap: anywhere; }
h3 .rest { font-weight: 400; }
.verdict { margin: .375rem 0 0; color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 1.5rem 0; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .875rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
.figures dt { color: var(--soft); font-size: .875rem; line-height: 1.3; }
.figures dd { margin: 0; font-size: 1.75rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures .error dd, code.error { color: var(--error); }
.figures .warning dd, code.warning { color: var(--warning); }
.figures .info dd, code.info { color: var(--info); }
table { width: 100%; margin: 0 0 1.5rem; border-collapse: separate; border-spacing: 0; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; font-size: .9375rem; }
caption { padding: 0 0 .5rem; text-align: left; font-weight: 600; }
th, td { padding: .5rem 1rem; text-align: left; vertical-align: baseline; }
thead th { color: var(--soft); font-size: .8125rem; font-weight: 500; }
tbody th { font-weight: 400; white-space: nowrap; }
tbody th, tbody td { border-top: 1px solid var(--line); }
.count { text-align: right; font-variant-numeric: tabular-nums; }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; margin: 0 -1.25rem 1rem; padding: .75rem 1.25rem; background: var(--page); border-bottom: 1px solid var(--line); font-size: .9375rem; }
.filters[hidden] { display: none; }
.filters fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; border: 0; }
.filters legend { float: left; margin-right: .75rem; padding: 0; color: var(--soft); }
.filters label { display: inline-flex; gap: .375rem; align-items: center; }
.filters input[type=checkbox] { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--info); }
.filters .find { color: var(--soft); }
.filters input[type=search] { width: 12rem; padding: .375rem .625rem; font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--soft); border-radius: .5rem; }
.filters p { margin: 0 0 0 auto; color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; }
.file { margin: 0 0 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; overflow: clip; content-visibility: auto; contain-intrinsic-size: auto 40rem; }
.file > header { display: flex; flex-wrap: wrap; gap: .25rem 1rem; justify-content: space-between; align-items: baseline; max-width: none; padding: .75rem 1.25rem; background: var(--quiet); border-bottom: 1px solid var(--line); }
.file > header p { margin: 0; color: var(--soft); font-size: .875rem; }
.findings { margin: 0; padding: 0; list-style: none; }
.finding { padding: 1.125rem 1.25rem 1rem; border-left: .25rem solid var(--tone); }
.finding + .finding { border-top: 1px solid var(--line); }
.finding.error { --tone: var(--error); --pale: var(--error-pale); }
.finding.warning { --tone: var(--warning); --pale: var(--warning-pale); }
.finding.info { --tone: var(--info); --pale: var(--info-pale); }
[hidden] { display: none !important; }
.badge { display: inline-block; margin-right: .25rem; padding: .0625rem .5rem; background: var(--pale); color: var(--tone); border-radius: 1rem; font-size: .8125rem; font-weight: 600; line-height: 1.5; vertical-align: .0625em; }
.quote { margin: .625rem 0 0; padding: .625rem .875rem; list-style: none; background: var(--quiet); border-radius: .5rem; }
.quote li { display: grid; grid-template-columns: 2.25rem 1fr; gap: .75rem; }
.quote .number { color: var(--soft); text-align: right; font-size: .875rem; font-variant-numeric: tabular-nums; line-height: 1.77; user-select: none; }
.quote .text { white-space: pre-wrap; overflow-wrap: anywhere; }
.quote .more { display: block; padding-left: 3rem; color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
mark { padding: .0625rem .125rem; background: var(--mark); color: inherit; border-radius: .1875rem; }
mark.point { padding: 0 .0625rem; }
.instead { margin: .75rem 0 0; padding: .625rem .875rem; background: var(--good-pale); border-radius: .5rem; }
.instead p { margin: 0; }
.instead .label { color: var(--good); font-size: .875rem; font-weight: 600; }
.related { margin: .625rem 0 0; color: var(--soft); }
details { margin: .75rem 0 0; }
summary { width: fit-content; color: var(--info); cursor: pointer; }
.path ol { display: flex; flex-direction: column; gap: .5rem; margin: .75rem 0 0; padding: 0; list-style: none; }
.path li { max-width: 85%; padding: .5rem .875rem; background: var(--quiet); border-radius: .25rem .875rem .875rem .875rem; align-self: flex-start; overflow-wrap: anywhere; }
.path .customer { align-self: flex-end; background: var(--info-pale); border-radius: .875rem .25rem .875rem .875rem; }
.path .who { display: block; color: var(--soft); font-size: .8125rem; }
.path li:last-child { outline: 2px solid var(--line); outline-offset: -2px; }
.facts { display: flex; flex-wrap: wrap; gap: .125rem .375rem; margin: .75rem 0 0; color: var(--soft); font-size: .875rem; }
.facts span + span::before { content: "·"; margin-right: .375rem; }
.facts a { color: var(--info); }
.suppressed { padding: 0 1.25rem 1rem; color: var(--soft); font-size: .9375rem; }
.broken { margin: 0; padding: .875rem 1.25rem; background: var(--error-pale); }
.clean { color: var(--soft); }
.clean ul { columns: 18rem; margin: .5rem 0 0; padding-left: 1.25rem; overflow-wrap: anywhere; }
@media (max-width: 36rem) {
  th, td { padding: .5rem .75rem; }
  tbody th { white-space: normal; }
  tbody th code { overflow-wrap: normal; }
  .filters { position: static; }
  .filters p { margin: 0; }
  .quote li { grid-template-columns: 1.75rem 1fr; gap: .5rem; }
}
@media print {
  body { background: none; font-size: 10pt; }
  .filters, .skip { display: none; }
  .file { content-visibility: visible; }
  .finding, .figures div, tr { break-inside: avoid; }
}
`;
