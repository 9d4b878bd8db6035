import { afterAll, describe, expect, it } from 'vitest';
import { callint, folderWith, removeFolders } from './callint.js';

const PROMISE = 'Оператор: Вы точно останетесь довольны.';

afterAll(removeFolders);

describe('a comment that turns a finding off', () => {
  it('hides it from the report and the exit status, and stands in JSON with its reason', () => {
    const folder = folderWith({ 'a.md': `<!-- callint-disable-next-line overpromise until=2999-12-31 -- wording of the contract -->\n${PROMISE}\n` });
    expect(callint(['--only', 'overpromise', 'a.md'], { folder })).toEqual({ status: 0, stdout: 'No problems: 1 file checked.\n1 problem is hidden at your request.\n', stderr: '' });
    const { results, summary } = JSON.parse(callint(['--only', 'overpromise', '-f', 'json', 'a.md'], { folder }).stdout);
    expect(results[0]).toMatchObject({ messages: [], suppressedMessages: [{ ruleId: 'overpromise', suppressions: [{ kind: 'inSource', justification: 'wording of the contract', until: '2999-12-31' }] }] });
    expect(summary).toMatchObject({ errors: 0, suppressed: 1 });
  });

  it('hides nothing once its day is over', () => {
    const folder = folderWith({ 'a.yaml': `steps:\n  - agent: Вы точно останетесь довольны. # callint-disable-line overpromise until=2024-02-29 -- campaign\n` });
    const { status, stdout } = callint(['--only', 'overpromise', '-f', 'compact', '--locale', 'ru', 'a.yaml'], { folder });
    expect(status).toBe(1);
    expect(stdout).toMatch(/line 2, col 15, Error .*\(overpromise\)\n.*Срок пометки вышел 2024-02-29.*\(suppression-expired\)/);
  });

  it('is a warning when it hides nothing, as grave as the flags and the configuration say', () => {
    const folder = folderWith({ 'a.md': '<!-- callint-disable-next-line overpromise -- old -->\nОператор: Добрый день!\n', 'off.yaml': 'extends: []\nrules: {overpromise: error, suppression-unused: off}\n' });
    const severities = (...args: string[]): string[] => {
      const { results } = JSON.parse(callint(['-f', 'json', '--only', 'overpromise', ...args, 'a.md'], { folder }).stdout);
      return results[0].messages.map(({ ruleId, severity }: { ruleId: string; severity: string }) => `${ruleId} ${severity}`);
    };
    expect(severities()).toEqual(['suppression-unused warning']);
    expect(severities('--report-unused-disable-directives', 'error')).toEqual(['suppression-unused error']);
    expect(severities('-c', 'off.yaml')).toEqual([]);
    expect(callint(['--report-unused-disable-directives', 'eror', 'a.md'], { folder })).toMatchObject({ status: 2, stderr: '--report-unused-disable-directives does not take “eror”. Did you mean “error”? It takes error, warning, info, off.\n' });
  });

  it('must say why where that is asked for', () => {
    const folder = folderWith({ 'a.md': `<!-- callint-disable-next-line overpromise -->\n${PROMISE}\n` });
    expect(callint(['--only', 'overpromise', 'a.md'], { folder }).status).toBe(0);
    const { status, stdout } = callint(['--only', 'overpromise', '--require-disable-reason', '-f', 'compact', 'a.md'], { folder });
    expect([status, stdout]).toEqual([1, expect.stringContaining('(suppression-no-reason)')]);
  });

  it('is explained', () => {
    expect(callint(['explain', 'suppression-unused', '--locale', 'ru']).stdout).toMatch(/^# suppression-unused\n\nwarning/);
  });
});
