import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command as a user runs it. */
export const BIN = fileURLToPath(new URL('../../bin/callint.js', import.meta.url));

/** What a run of the command gave. */
export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Where and with what the command is run. */
export interface Circumstances {
  folder?: string;
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** Runs the command in English, without colours, unless told otherwise. */
export function callint(args: readonly string[], { folder, input = '', env = {} }: Circumstances = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder, input, encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...env },
  });
  return { status, stdout, stderr };
}

/** A new folder with these files, by their names. */
export function folderWith(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'callint-cli-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Takes the folders away again. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const made: string[] = [];

/** A call with nothing to be said against it that a reader could find: two speakers, a reason, an end. */
export const CLEAN = `# Доставка дивана

direction: outbound

## Начало

Оператор: Здравствуйте, {имя}! Меня зовут {оператор}, магазин «Уют».

Оператор: Ваш диван приедет во вторник, 12 мая, с 10 до 12 часов.

Клиент: Хорошо, буду дома.

Оператор: Спасибо! До свидания.
`;

/** YAML in which a number sign would cut a sentence short: an error that the reader itself reports. */
export const FAULTY = `script: "1"
id: tariff
title: Тариф
language: ru
stages:
  - id: start
    title: Начало
    steps:
      - agent: Тариф #1 стоит 500 рублей в месяц.
      - end: done
`;
