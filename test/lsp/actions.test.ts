import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import type { Finding } from '../../src/lint/index.js';
import { actionsIn, FIX_ALL } from '../../src/lsp/actions.js';
import { editorRange } from '../../src/lsp/places.js';
import { loadEditorTexts } from '../../src/report/index.js';
import { fileOf, findingAt, rangeOf, tariff } from '../report/calls.js';

const texts = await loadEditorTexts();
const uri = 'file:///calls/tariff.md';
const everywhere = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** A check by which a fix mends what it is for and a comment hides nothing: a finding stays while its words stand as often as before. */
const lintOf = (findings: Finding[]) => (text: string) => fileOf('tariff.md', text, findings.filter(({ fix }) => (fix?.edits ?? []).every(({ range }) => {
  const words = tariff.slice(range.start, range.end);
  return text.split(words).length >= tariff.split(words).length;
})));

function actions(findings: Finding[], { range = everywhere, kinds, takesVersions = false }: { range?: typeof everywhere; kinds?: string[]; takesVersions?: boolean } = {}): CodeAction[] {
  const checked = { uri, version: 7, result: fileOf('tariff.md', tariff, findings), lint: lintOf(findings) };
  return actionsIn(checked, range, kinds, { texts, skills: { takesVersions }, locale: 'ru' });
}

/** The script after an action, as an editor makes its edits. */
function after(action: CodeAction): string {
  const edits: TextEdit[] = action.edit?.changes?.[uri] ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 7, tariff), edits);
}

const fix = (applicability: 'safe' | 'unsafe', words: string, text: string): Finding['fix'] => ({ applicability, edits: [{ range: rangeOf(tariff, words), text }] });

describe('code actions', () => {
  it('are fixes and suggestions with edits; a safe fix is preferred', () => {
    const finding = findingAt(tariff, 'Удобно сейчас', {
      fix: fix('safe', 'Удобно', 'Вам удобно'),
      suggestions: [{ desc: 'Скажите\u001b «Можно?»', edits: [{ range: rangeOf(tariff, 'Удобно сейчас говорить'), text: 'Можно' }] }, { desc: 'Назовите причину', edits: [] }],
    });
    const found = actions([finding]);
    expect(found.map(({ title, kind, isPreferred }) => ({ title, kind, isPreferred }))).toEqual([
      { title: 'Исправить: time-before-reason', kind: 'quickfix', isPreferred: true },
      { title: 'Скажите␛ «Можно?»', kind: 'quickfix', isPreferred: false },
    ]);
    expect(found.map(after)).toEqual([tariff.replace('Удобно', 'Вам удобно'), tariff.replace('Удобно сейчас говорить', 'Можно')]);
    expect(found[0].diagnostics).toMatchObject([{ code: 'time-before-reason', range: editorRange(finding.position) }]);
  });

  it('are those of the place that is asked about', () => {
    const findings = [findingAt(tariff, 'Удобно', { fix: fix('unsafe', 'Удобно', 'Можно') }), findingAt(tariff, 'Клиент', { fix: fix('unsafe', 'Клиент', 'Покупатель') })];
    const cursor = editorRange(findings[1].position).start;
    const [action, ...others] = actions(findings, { range: { start: cursor, end: cursor } });
    expect(others).toEqual([]);
    expect(action).toMatchObject({ title: 'Исправить (проверьте смысл): time-before-reason', isPreferred: false });
    expect(after(action)).toBe(tariff.replace('Клиент', 'Покупатель'));
  });

  it('mend the whole file only when asked to, by safe fixes that do not meet', () => {
    const findings = [
      findingAt(tariff, 'Удобно', { fix: fix('safe', 'Удобно сейчас', 'Можно') }),
      findingAt(tariff, 'сейчас', { fix: fix('safe', 'сейчас', 'теперь') }),
      findingAt(tariff, 'Клиент', { fix: fix('safe', 'Клиент', 'Покупатель') }),
      findingAt(tariff, 'Ромашки', { fix: fix('unsafe', 'Ромашки', 'Лютика') }),
    ];
    expect(actions(findings).map(({ kind }) => kind)).not.toContain(FIX_ALL);
    for (const kinds of [['source.fixAll'], [FIX_ALL], ['source']]) {
      const [all, ...others] = actions(findings, { kinds });
      expect(others).toEqual([]);
      expect(after(all)).toBe(tariff.replace('Удобно сейчас', 'Можно').replace('Клиент', 'Покупатель'));
    }
    expect(actions(findings, { kinds: ['refactor'] })).toEqual([]);
    expect(actions([findings[3]], { kinds: ['source.fixAll'] })).toEqual([]);
  });

  it('name the version that they were made for, where the editor takes it', () => {
    const [{ edit }] = actions([findingAt(tariff, 'Удобно', { fix: fix('safe', 'Удобно', 'Можно') })], { takesVersions: true });
    expect(edit).toMatchObject({ documentChanges: [{ textDocument: { uri, version: 7 }, edits: [{ newText: 'Можно' }] }] });
  });
});
