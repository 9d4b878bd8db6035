import { createHash } from 'node:crypto';
import { Window, type HTMLInputElement } from 'happy-dom';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/report/html.js';
import { SCRIPT, SCRIPT_HASH } from '../../src/report/html/script.js';
import { STYLE } from '../../src/report/html/style.js';
import type { Rule } from '../../src/rule/index.js';
import { fileOf, findingAt, runOf, tariff, tariffFinding } from './calls.js';

const options = { color: false, locale: 'ru' } as const;
const rule: Rule = {
  id: 'time-before-reason', category: 'opening', severity: 'error', messages: {}, check: () => [],
  summary: { ru: 'Сначала причина, потом вопрос о времени.', en: 'The reason before the question.' },
};
const english = findingAt(tariff, 'Клиент', { severity: 'info', message: 'Say who speaks.', ruleId: 'who-speaks', url: 'rules/who-speaks/README.md' });
const suppressed = { ...tariffFinding, suppressions: [{ kind: 'inSource' as const, justification: 'так велит закон', until: '2027-01-31' }] };
const run = runOf([
  fileOf('scripts/смена тарифа.md', tariff, [tariffFinding, english], { suppressed: [suppressed] }),
  fileOf('scripts/broken.md', tariff, [], { broken: [{ ruleId: 'dead-end', error: 'TypeError' }] }),
  fileOf('scripts/clean.md', 'Оператор: Спасибо.\n'),
], { rules: [rule] });
const shown = html(run, options);

async function faultsIn(page: string): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
    rules: { 'no-trailing-whitespace': 'off', 'require-sri': 'off', 'long-title': 'off', 'no-inline-style': 'error' },
  });
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`));
}

/** The page as in a browser, with its script run where there is one. */
function open(page: string): Window {
  const window = new Window({ settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true } });
  window.document.write(page);
  return window;
}

describe('html', () => {
  it.each([['findings', shown], ['nothing found', html(runOf([fileOf('a.md', 'Да')]), { ...options, locale: 'en' })], ['no files', html(runOf([]), options)]])(
    'is valid and accessible with %s', async (_, page) => expect(await faultsIn(page)).toEqual([]),
  );

  it('needs nothing else: no address is loaded', () => {
    expect(shown).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|@import|url\(|\bsrc=/);
    expect(shown).toContain("default-src 'none'");
  });

  it('allows its own script and no other', () => {
    expect(SCRIPT_HASH).toBe(`sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`);
    expect(shown).toContain(`script-src '${SCRIPT_HASH}'`);
    expect(shown).toContain(`<script>${SCRIPT}</script>`);
  });

  it('tells what is wrong, where, what to say instead, and how the call comes to it', () => {
    const { document } = open(shown);
    const [first, second] = [...document.querySelectorAll('.finding')];
    const text = (selector: string) => first.querySelector(selector)?.textContent;
    expect(document.documentElement.lang).toBe('ru');
    expect(text('h3')).toBe(`ошибка ${tariffFinding.message}`);
    expect(text('.quote li')).toBe('строка 5 Оператор: 👨‍💼 Удобно сейчас говорить?');
    expect(text('mark')).toBe('Удобно сейчас говорить?');
    expect(text('.instead')).toBe(`Скажите иначе:${tariffFinding.suggestions[0].desc}`);
    expect([...first.querySelectorAll('.path li')].map((step) => step.textContent)).toEqual([
      'Оператор, строка 3 Здравствуйте! Это Анна из «Ромашки».', 'Клиент, строка 4 Здравствуйте.', 'Оператор, строка 5 👨‍💼 Удобно сейчас говорить?',
    ]);
    expect(text('.related')).toBe('Смотрите строку 6: клиент сам спрашивает о причине');
    expect(first.querySelector('a')?.href).toBe('https://callint.dev/rules/time-before-reason');
    expect(second.getAttribute('lang')).toBe('en');
    expect(second.querySelector('a')).toBeNull();
  });

  it('gives the counts, the rules, what is hidden and why, what broke, and what is clean', () => {
    const { document } = open(shown);
    expect([...document.querySelectorAll('dd')].map((figure) => figure.textContent)).toEqual(['1', '0', '1', '1', '2']);
    expect(document.querySelector('tbody')?.textContent).toContain(rule.summary.ru);
    expect(document.querySelector('.suppressed')?.textContent).toMatch(/^Скрыто по вашей просьбе: 1.*так велит закон, до 2027-01-31$/);
    expect(document.querySelector('.broken')?.textContent).toContain('dead-end');
    expect(document.querySelector('.clean')?.textContent).toContain('scripts/clean.md');
  });

  it('narrows the findings down by severity and words', () => {
    const window = open(shown);
    const { document } = window;
    const filters = document.querySelector('#filters');
    const status = () => document.querySelector('[role=status]')?.textContent;
    const hidden = () => [...document.querySelectorAll('.finding')].map((finding) => finding.hasAttribute('hidden'));
    const change = (selector: string, set: (input: HTMLInputElement) => void) => {
      // the selectors name input elements
      set(document.querySelector(selector) as HTMLInputElement);
      filters?.dispatchEvent(new window.Event('input'));
    };
    expect([filters?.hasAttribute('hidden'), status(), hidden()]).toEqual([false, 'Показано 2 из 2', [false, false]]);
    change('[value=error]', (input) => { input.checked = false; });
    expect([status(), hidden()]).toEqual(['Показано 1 из 2', [true, false]]);
    change('[value=error]', (input) => { input.checked = true; });
    change('[name=words]', (input) => { input.value = ' ПРИЧИНУ '; });
    expect([status(), hidden()]).toEqual(['Показано 1 из 2', [false, true]]);
    change('[name=words]', (input) => { input.value = 'нет такого'; });
    expect(document.querySelector('.file')?.hasAttribute('hidden')).toBe(true);
  });

  it('lets no words of a script become markup', () => {
    const evil = '</style><script>alert(1)</script><img src=x onerror=alert(1)> " onmouseover="alert(1)" \' & javascript:alert(1)';
    const text = `Оператор: ${evil}\n`;
    const finding = findingAt(text, evil, {
      message: evil, ruleId: evil, url: 'javascript:alert(1)', place: { stage: evil, speaker: evil, language: evil },
      path: [{ line: 1, column: 1, text: evil, speaker: evil }], suggestions: [{ desc: evil, edits: [] }],
      related: [{ position: tariffFinding.position, message: evil }],
    });
    const page = html(runOf([fileOf(evil, text, [finding], { broken: [{ ruleId: evil, error: evil }], suppressed: [{ ...finding, suppressions: [{ kind: 'inSource', justification: evil }] }] })]), options);
    expect(page.match(/<script/g)).toHaveLength(1);
    const { document } = open(page);
    expect(document.querySelectorAll('img, a[href^=javascript], [onmouseover], [onerror]')).toHaveLength(0);
    expect(document.querySelector('mark')?.textContent).toBe(evil);
  });

  it('shows of a very long line what stands around the fault', () => {
    const text = `Оператор: ${'а'.repeat(5000)} срочно ${'б'.repeat(5000)}\n`;
    const quoted = open(html(runOf([fileOf('a.md', text, [findingAt(text, 'срочно')])]), options)).document.querySelector('.quote .text')?.textContent ?? '';
    expect(quoted).toMatch(/^…а+ срочно б+…$/);
    expect(quoted.length).toBeLessThan(700);
  });
});

describe('the colours of the page', () => {
  const themes = [...STYLE.matchAll(/color-scheme[^}]*|:root \{[^}]*\}/g)].map(([block]) => Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]))).filter((theme) => theme.ink);
  const pairs = [
    ['ink', 'page'], ['ink', 'card'], ['ink', 'quiet'], ['ink', 'mark'], ['ink', 'good-pale'], ['ink', 'info-pale'], ['ink', 'error-pale'],
    ['soft', 'page'], ['soft', 'card'], ['soft', 'quiet'], ['soft', 'info-pale'], ['info', 'card'], ['error', 'card'], ['warning', 'card'],
    ['error', 'error-pale'], ['warning', 'warning-pale'], ['info', 'info-pale'], ['good', 'good-pale'],
  ];

  it('are those of a light and a dark theme', () => expect(themes).toHaveLength(2));

  it.each(pairs)('%s on %s has a contrast of at least 4.5', (text, ground) => {
    for (const theme of themes) expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });
});

/** Contrast of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
