import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CodeActionRequest, DidChangeWatchedFilesNotification, ErrorCodes, HoverRequest, type CodeAction, type Diagnostic, type MarkupContent, type Range, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, describe, expect, it } from 'vitest';
import { callint, FAULTY, folderWith, removeFolders } from '../cli/callint.js';
import { endServers, startEditor, startSilent } from './editor.js';

afterAll(endServers);
afterAll(removeFolders);

const CALL = [
  '# Смена тарифа', '', 'Оператор: 👩🏽‍💻 Добрый день! Это Анна, компания «Ромашка». Вам удобно сейчас говорить?', 'Клиент: Да.', 'Оператор: До свидания.', '',
].join('\r\n');
const BETTER = CALL.replace('Вам удобно сейчас говорить?', 'С 3 марта ваш тариф подорожает на 50 рублей в месяц.');
const MANUAL = '# Install\n\nRun `npm install`, then read the manual.\n';

const codes = (diagnostics: Diagnostic[]) => diagnostics.map(({ code }) => code);

/** The words of a text in a range, as an editor counts it. */
function wordsIn(text: string, { start, end }: Range): string {
  const line = text.split('\r\n')[start.line];
  expect(end.line).toBe(start.line);
  return line.slice(start.character, end.character);
}

describe('callint lsp', () => {
  it('says what it can do, and leaves when it is told to', async () => {
    const editor = await startEditor(folderWith({}));
    expect(editor.hello).toMatchObject({
      capabilities: { hoverProvider: true, codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.callint'] } },
      serverInfo: { name: 'callint' },
    });
    expect(await editor.leave()).toBe(0);
  });

  it('refuses requests until the editor has introduced itself', async () => {
    const editor = startSilent(folderWith({}));
    const textDocument = { uri: editor.uri('call.md') };
    for (const [method, params] of [['textDocument/hover', { textDocument, position: { line: 0, character: 0 } }], ['textDocument/codeAction', { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, context: { diagnostics: [] } }], ['shutdown', undefined], ['no/such', {}]] as const) {
      await expect(editor.connection.sendRequest(method, params)).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    }
    await editor.greet();
    await expect(editor.connection.sendRequest('no/such', {})).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
  });

  it.each([['textDocument/hover', null], ['textDocument/codeAction', {}], ['textDocument/hover', { textDocument: { uri: 'file:///call.md' } }], ['initialize', null]] as const)('refuses %s without what it asks about: %j', async (method, params) => {
    const editor = startSilent(folderWith({}));
    if (method !== 'initialize') await editor.greet();
    await expect(editor.connection.sendRequest(method, params)).rejects.toMatchObject({ code: ErrorCodes.InvalidParams, message: 'the request lacks its parameters' });
  });

  it('answers what is no JSON, and goes on', async () => {
    const editor = startSilent(folderWith({}));
    await editor.greet();
    const raw = new Promise<string>((resolve) => editor.child.stdout.on('data', (data: Buffer) => data.includes('"id":null') && resolve(data.toString())));
    editor.child.stdin.write('Content-Length: 5\r\n\r\n{bad}');
    expect(await raw).toContain(`"code":${ErrorCodes.ParseError}`);
    await expect(editor.connection.sendRequest('no/such', {})).rejects.toMatchObject({ code: ErrorCodes.MethodNotFound });
  });

  it('refuses requests after its goodbye, and ends with the stream', async () => {
    const editor = startSilent(folderWith({}));
    await editor.greet();
    await expect(editor.greet()).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
    await editor.connection.sendRequest('shutdown');
    for (const method of ['textDocument/hover', 'shutdown', 'no/such', 'initialize']) await expect(editor.connection.sendRequest(method, null)).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
    const ended = new Promise((resolve) => editor.child.once('exit', resolve));
    editor.child.stdin.end();
    expect(await ended).toBe(0);
  });

  it('underlines what is wrong as it is typed, exactly, and stops when it is mended or closed', async () => {
    const editor = await startEditor(folderWith({}));
    editor.open('call.md', CALL);
    const asked = (await editor.diagnostics('call.md', 1)).find(({ code }) => code === 'time-ask-before-reason');
    expect(asked).toMatchObject({ severity: 1, source: 'callint' });
    expect(asked?.message).toMatch(/^Оператор спрашивает «удобно сейчас говорить».*\nСкажите иначе, например: /);
    expect(asked && wordsIn(CALL, asked.range)).toBe('удобно сейчас говорить');
    expect(asked?.relatedInformation?.[0].message).toMatch(/^Оператор: «/);
    editor.change('call.md', 2, BETTER);
    expect(codes(await editor.diagnostics('call.md', 2))).not.toContain('time-ask-before-reason');
    editor.close('call.md');
    expect(await editor.diagnostics('call.md')).toEqual([]);
    expect(await editor.leave()).toBe(0);
  });

  it('is not disturbed by plugins that print while they load and check, or end the process', async () => {
    const rule = (check: string) => `console.log('loading');\nprocess.stdout.write('still loading');\nexport default { category: 'clarity', severity: 'warning', summary: { ru: 'a', en: 'a' }, messages: { said: { ru: 'сказано', en: 'said' } }, *check(script) { ${check} } };\n`;
    const folder = folderWith({
      'package.json': '{"type": "module"}', 'callint.config.yaml': 'extends: []\nlocale: en\nplugins: [./house]\n',
      'house/loud/index.js': rule('console.log("checking"); process.stdout.write("still checking"); yield { at: script.agentTurns[0].range, message: "said" };'), 'house/loud/README.md': '',
      'house/rash/index.js': rule('process.exit(0);'), 'house/rash/README.md': '',
    });
    const editor = await startEditor(folder);
    editor.open('call.md', CALL);
    expect(codes(await editor.diagnostics('call.md', 1))).toEqual(['house/loud']);
    expect(editor.shown).toEqual(['call.md: the rule “house/rash” broke (it called process.exit).']);
    expect(await editor.leave()).toBe(0);
  });

  it('shows the page of the rule on hover, in the language of the message', async () => {
    const editor = await startEditor(folderWith({}));
    editor.open('call.md', CALL);
    const [asked] = (await editor.diagnostics('call.md')).filter(({ code }) => code === 'time-ask-before-reason');
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: editor.uri('call.md') }, position: asked.range.start });
    const { kind, value } = hover?.contents as MarkupContent;
    expect(kind).toBe('markdown');
    expect(value).toMatch(/^\*\*ошибка\*\* Оператор спрашивает /);
    expect(value).toContain('\n# time-ask-before-reason\n');
    expect(value).toMatch(/^## Почему/m);
    expect(value).not.toContain('```findings');
    expect(await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: editor.uri('call.md') }, position: { line: 0, character: 3 } })).toBeNull();
    await editor.leave();
  });

  it('shows the page of a rule that a comment or the configuration names', async () => {
    const editor = await startEditor(folderWith({}), { locale: 'ru' });
    const hover = (name: string, line: number, character: number) => editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri: editor.uri(name) }, position: { line, character } });
    editor.open('callint.config.yaml', 'rules:\n  overpromise: warning\n');
    expect(await hover('callint.config.yaml', 1, 5)).toMatchObject({ contents: { value: expect.stringMatching(/^# overpromise\n/) }, range: { start: { character: 2 }, end: { character: 13 } } });
    expect(await hover('callint.config.yaml', 1, 17)).toBeNull();
    editor.open('call.md', `<!-- callint-disable-next-line late-call-reason -- закон -->\n${CALL}`);
    expect(await hover('call.md', 0, 40)).toMatchObject({ contents: { value: expect.stringMatching(/^# late-call-reason\n/) } });
    await editor.leave();
  });

  it('finds the configuration near a file, and checks anew when it is saved', async () => {
    const folder = folderWith({ 'callint.config.yaml': 'rules:\n  time-ask-before-reason: off\n', 'drafts/call.md': CALL });
    const editor = await startEditor(folder);
    editor.open('call.md', CALL);
    expect(codes(await editor.diagnostics('call.md'))).not.toContain('time-ask-before-reason');
    writeFileSync(join(folder, 'callint.config.yaml'), 'ignores: [drafts/]\nrules:\n  time-ask-before-reason: warning\n');
    editor.open('callint.config.yaml', '');
    editor.save('callint.config.yaml');
    const [asked] = (await editor.diagnostics('call.md')).filter(({ code }) => code === 'time-ask-before-reason');
    expect(asked.severity).toBe(2);
    editor.open('drafts/call.md', CALL);
    editor.change('call.md', 2, CALL);
    await editor.diagnostics('call.md', 2);
    editor.close('drafts/call.md');
    expect(await editor.diagnostics('drafts/call.md')).toEqual([]);
    await editor.leave();
  });

  it('marks a mistake in the configuration at its line, says it once, and takes it back', async () => {
    const folder = folderWith({ 'callint.config.yaml': 'rules:\n  time-ask-befor-reason: off\n' });
    const editor = await startEditor(folder, { locale: 'ru-RU' });
    editor.open('call.md', CALL);
    const [mistake] = await editor.diagnostics('callint.config.yaml');
    expect(mistake).toMatchObject({ severity: 1, source: 'callint', range: { start: { line: 1, character: 2 } } });
    expect(mistake.message).toContain('time-ask-before-reason');
    editor.change('call.md', 2, BETTER);
    await editor.diagnostics('callint.config.yaml');
    expect(editor.shown).toHaveLength(1);
    expect(editor.shown[0]).toContain('callint.config.yaml:2:3');
    writeFileSync(join(folder, 'callint.config.yaml'), 'rules:\n  time-ask-before-reason: error\n');
    editor.open('callint.config.yaml', '');
    editor.save('callint.config.yaml');
    expect(await editor.diagnostics('callint.config.yaml')).toEqual([]);
    expect(await editor.diagnostics('call.md', 2)).toBeDefined();
    await editor.leave();
  });

  it('leaves out what is on record in the second folder that is open', async () => {
    const folder = folderWith({ 'one/call.md': CALL, 'two/call.md': CALL });
    expect(callint(['--suppress-all'], { folder: join(folder, 'two') }).status).toBe(0);
    const folders = ['one', 'two'].map((name) => ({ uri: pathToFileURL(join(folder, name)).href, name }));
    const editor = await startEditor(folder, { workspaceFolders: folders });
    for (const name of ['one/call.md', 'two/call.md']) editor.open(name, CALL);
    expect((await editor.diagnostics('one/call.md')).length).toBeGreaterThan(0);
    expect(await editor.diagnostics('two/call.md')).toEqual([]);
  });

  it('checks a text on another machine as one that was never saved', async () => {
    const editor = await startEditor(folderWith({}));
    editor.open('file://server/share/call.md', CALL);
    expect(codes(await editor.diagnostics('file://server/share/call.md'))).toContain('time-ask-before-reason');
    expect(editor.shown).toEqual([]);
  });

  it('leaves out what is on record, until the record changes', async () => {
    const folder = folderWith({ 'call.md': CALL });
    expect(callint(['call.md', '--suppress-all'], { folder }).status).toBe(0);
    const editor = await startEditor(folder);
    editor.open('call.md', CALL);
    expect(await editor.diagnostics('call.md')).toEqual([]);
    editor.change('call.md', 2, CALL.replace('До свидания.', 'Вы должны заполнить анкету. До свидания.'));
    const found = codes(await editor.diagnostics('call.md', 2));
    expect(found).toContain('directive-language');
    expect(found).not.toContain('time-ask-before-reason');
    rmSync(join(folder, 'callint-suppressions.json'));
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: editor.uri('callint-suppressions.json'), type: 3 }] });
    expect(codes(await editor.diagnostics('call.md', 2))).toContain('time-ask-before-reason');
    await editor.leave();
  });

  it('tells softly that a page is no script', async () => {
    const editor = await startEditor(folderWith({}));
    editor.open('readme.md', MANUAL);
    expect(await editor.diagnostics('readme.md')).toMatchObject([{ code: 'parse-not-a-script', severity: 4 }]);
    await editor.leave();
  });

  it('checks what was never saved, by its language', async () => {
    const editor = await startEditor(folderWith({}));
    editor.open('untitled:Untitled-1', FAULTY, 'yaml');
    expect(codes(await editor.diagnostics('untitled:Untitled-1'))).toContain('parse-yaml-comment-in-speech');
    await editor.leave();
  });

  it('speaks the language that it is told to', async () => {
    const editor = await startEditor(folderWith({}), { args: ['--locale', 'en'] });
    editor.open('call.md', CALL);
    const [asked] = (await editor.diagnostics('call.md')).filter(({ code }) => code === 'time-ask-before-reason');
    expect(asked.message).toMatch(/^The agent asks “удобно сейчас говорить” before/);
    await editor.leave();
  });

  it('offers to mend what can be mended, here and in the whole file', async () => {
    const text = CALL.replace('Клиент: Да.', '<!-- callint-disable-next-line overpromise -- так велит закон -->\r\nКлиент: Да.');
    const editor = await startEditor(folderWith({}));
    editor.open('call.md', text);
    const diagnostics = await editor.diagnostics('call.md');
    const unused = diagnostics.find(({ code }) => code === 'suppression-unused');
    const ask = (range: Range, only?: string[]) =>
      editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: editor.uri('call.md') }, range, context: { diagnostics: [], only } }) as Promise<CodeAction[]>;
    const [fix] = await ask(unused?.range ?? diagnostics[0].range);
    expect(fix).toMatchObject({ title: 'Исправить: suppression-unused', kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'suppression-unused' }] });
    expect(fix.edit?.documentChanges).toMatchObject([{ textDocument: { uri: editor.uri('call.md'), version: 1 } }]);
    const [all] = await ask({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, ['source.fixAll']);
    expect(all).toMatchObject({ title: 'Fix all that can be fixed without a person', kind: 'source.fixAll.callint' });
    const [change] = all.edit?.documentChanges ?? [];
    const edits = 'edits' in change ? change.edits.filter((edit): edit is TextEdit => 'newText' in edit) : [];
    const mended = TextDocument.applyEdits(TextDocument.create('', 'markdown', 1, text), edits);
    expect(mended).not.toContain('callint-disable');
    expect(mended).toContain('Клиент: Да.');
    editor.change('call.md', 2, mended);
    expect(codes(await editor.diagnostics('call.md', 2))).toEqual(codes(diagnostics).filter((code) => code !== 'suppression-unused'));
    await editor.leave();
  });

  it('offers to hide a finding, and nothing where nothing is wrong', async () => {
    const editor = await startEditor(folderWith({}));
    editor.open('call.md', CALL);
    const [{ range }] = (await editor.diagnostics('call.md')).filter(({ code }) => code === 'time-ask-before-reason');
    const ask = (place: Range) =>
      editor.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri: editor.uri('call.md') }, range: place, context: { diagnostics: [] } }) as Promise<CodeAction[]>;
    const [hide] = await ask({ start: range.start, end: range.start });
    expect(hide).toMatchObject({ title: 'Скрыть time-ask-before-reason здесь (впишите причину)', kind: 'quickfix', isPreferred: false });
    const [change] = hide.edit?.documentChanges ?? [];
    expect('edits' in change && change.edits).toMatchObject([{ newText: '<!-- callint-disable-next-line time-ask-before-reason -- причина -->\r\n' }]);
    expect(await ask({ start: { line: 0, character: 0 }, end: { line: 0, character: 2 } })).toEqual([]);
    await editor.leave();
  });
});
