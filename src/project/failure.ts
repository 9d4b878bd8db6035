import type { Bilingual } from '../rule/index.js';

/** The work could not be done because of what was asked for: told to the user in one sentence, exit status 2. */
export class UsageError extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}

/** The reason of a failed disk operation, in words. Takes whatever was thrown. */
export function diskReason(thrown: unknown): Bilingual {
  const code = errorCode(thrown);
  const known = code === undefined ? undefined : REASONS[code];
  if (known) return known;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { ru: message, en: message };
}

function errorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}

const REASONS: Record<string, Bilingual> = {
  EACCES: { ru: 'нет прав доступа', en: 'permission denied' },
  EPERM: { ru: 'нет прав доступа', en: 'permission denied' },
  ENOENT: { ru: 'такого файла нет', en: 'no such file' },
  EISDIR: { ru: 'это папка, а не файл', en: 'it is a folder, not a file' },
  ENOTDIR: { ru: 'часть пути — файл, а не папка', en: 'a part of the path is a file, not a folder' },
  ELOOP: { ru: 'ссылки ведут по кругу', en: 'the links go in a circle' },
  EMFILE: { ru: 'открыто слишком много файлов', en: 'too many open files' },
  ENOSPC: { ru: 'на диске нет места', en: 'no space left on the disk' },
  EDQUOT: { ru: 'квота на диске исчерпана', en: 'the disk quota is used up' },
  EFBIG: { ru: 'файл вышел бы больше, чем здесь можно', en: 'the file would be larger than is allowed here' },
  ENDLESS: { ru: 'это не файл, конца у него не видно', en: 'it is no file and there is no end to it' },
  EROFS: { ru: 'диск доступен только для чтения', en: 'the disk is read-only' },
};
