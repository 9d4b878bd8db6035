/** The page's own script: it narrows the findings down and hides files that have none left. */
export const SCRIPT = `
'use strict';
const filters = document.getElementById('filters');
const find = filters.querySelector('[type=search]');
const status = filters.querySelector('[role=status]');
const findings = [...document.querySelectorAll('.finding')].map((item) => ({ item, severity: item.dataset.severity, words: item.textContent.toLowerCase() }));
const files = [...document.querySelectorAll('.file')];
function narrow() {
  const severities = new Set([...filters.querySelectorAll(':checked')].map((box) => box.value));
  const words = find.value.trim().toLowerCase();
  let shown = 0;
  for (const { item, severity, words: own } of findings) {
    item.hidden = !severities.has(severity) || !own.includes(words);
    if (!item.hidden) shown += 1;
  }
  for (const file of files) {
    file.hidden = file.querySelector('.finding') !== null && file.querySelector('.finding:not([hidden])') === null;
  }
  status.textContent = status.dataset.template.replace('{n}', shown).replace('{all}', findings.length);
}
filters.hidden = false;
filters.addEventListener('input', narrow);
narrow();
`;

/** SHA-256 of the script, by which the page allows it and no other. */
export const SCRIPT_HASH = 'sha256-mzzAGDZiA68ulOaTi9I/AW9VDwLdb0s44JZOSendhP4=';
