import { describe, expect, it } from 'vitest';
import { github } from '../../src/report/github.js';
import type { Severity } from '../../src/rule/index.js';
import { fileOf, findingAt, runOf, tariff, tariffFinding } from './calls.js';
import { githubCommand } from './consumers.js';

const options = { color: false, locale: 'ru' } as const;
const commandsIn = (shown: string) => shown.trimEnd().split('\n').flatMap((line) => githubCommand(line) ?? []);
const many = (count: number, severity: Severity) => Array.from({ length: count }, (_, index) => findingAt(tariff, 'Клиент', { severity, ruleId: `${severity}-${index}` }));

describe('github', () => {
  it('annotates the words at fault', () => {
    expect(commandsIn(github(runOf([fileOf('scripts/a, б: в.md', tariff, [tariffFinding])]), options))).toEqual([{
      command: 'error',
      properties: { file: 'scripts/a, б: в.md', line: '5', endLine: '5', col: '17', endColumn: '40', title: 'time-before-reason' },
      message: `${tariffFinding.message}\nСкажите иначе: ${tariffFinding.suggestions[0].desc}`,
    }]);
  });

  it('gives columns only within one line', () => {
    const [{ properties }] = commandsIn(github(runOf([fileOf('a.md', tariff, [findingAt(tariff, { start: 0, end: 40 })])]), options));
    expect(properties).toEqual({ file: 'a.md', line: '1', endLine: '3', title: 'time-before-reason' });
  });

  it('names files from the root of the repository', () => {
    const [{ properties }] = commandsIn(github(runOf([fileOf('a.md', tariff, [tariffFinding])], { cwd: '/work/repo/calls', root: '/work/repo/' }), options));
    expect(properties.file).toBe('calls/a.md');
  });

  it('puts errors first, ten of each level, and lists the rest in the log', () => {
    const shown = github(runOf([fileOf('a.md', tariff, [...many(11, 'info'), ...many(12, 'warning')]), fileOf('b.md', tariff, many(14, 'error'))]), options);
    expect(commandsIn(shown).map(({ command }) => command)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), ...Array(10).fill('notice')]);
    const lines = shown.trimEnd().split('\n').slice(30);
    expect(lines[0]).toBe('Ещё 7 замечаний — GitHub столько пометок не показывает:');
    expect(lines.slice(1, 8).map((line) => /\((\S+)\)$/.exec(line)?.[1])).toEqual(['error-10', 'error-11', 'error-12', 'error-13', 'warning-10', 'warning-11', 'info-10']);
    expect(lines[1]).toBe(`- b.md:4:1 ошибка ${tariffFinding.message} (error-10)`);
    expect(lines.slice(8)).toEqual(['Проблем: 37 (ошибок 14, предупреждений 12, советов 11) в 2 файлах из 2']);
  });

  it('annotates a broken rule and calls nothing clean', () => {
    const shown = github(runOf([fileOf('a.md', tariff, [], { broken: [{ ruleId: 'dead-end', error: 'TypeError' }] })]), options);
    expect(commandsIn(shown)).toMatchObject([{ command: 'error', properties: { file: 'a.md', title: 'dead-end' } }]);
    expect(shown).not.toContain('Замечаний нет');
  });

  it('lets no words of a script or name of a file become a command', () => {
    const evil = '::error::взлом\n::add-mask::тариф ##[error]взлом %0A::debug::да';
    const findings = many(12, 'error').map((finding) => ({ ...finding, message: evil, ruleId: evil }));
    const shown = github(runOf([fileOf(evil, tariff, findings)]), options);
    const commands = commandsIn(shown);
    expect(commands).toHaveLength(10);
    for (const { command, message, properties } of commands) {
      expect(command).toBe('error');
      expect(message).toBe('::error::взлом ::add-mask::тариф ##[error]взлом %0A::debug::да');
      expect(Object.keys(properties)).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
    }
    const rest = shown.split('\n').filter((line) => !githubCommand(line)).join('\n');
    expect(rest).not.toContain('##[');
    expect(rest).not.toMatch(/^\s*::/m);
  });
});
