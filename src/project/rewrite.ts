import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import type { Bilingual } from '../rule/index.js';
import { decode, encode, storageOf } from '../source/index.js';
import { diskReason } from './failure.js';
import { writeWhole } from './write.js';

/**
 * Puts a new text in place of a file's, stored as the old one was. Gives the reason when that cannot be done without loss: then the file
 * is as it was.
 */
export function rewrite(path: string, before: string, after: string): Bilingual | undefined {
  try {
    const bytes = readFileSync(path);
    // what is put in place of a file leaves its other names at the old one
    if (statSync(path).nlink > 1) return { ru: 'у файла есть жёсткие ссылки, исправилась бы лишь одна из них', en: 'the file has hard links, of which one alone would be mended' };
    if (decode(bytes).text !== before) return { ru: 'за это время файл изменился, запустите ещё раз', en: 'the file has changed meanwhile, run again' };
    const storage = storageOf(bytes);
    if (!storage) return { ru: 'в файле есть повреждённые байты, при записи они бы пропали', en: 'the file holds damaged bytes, which would be lost' };
    const stored = encode(after, storage);
    if (!stored) return { ru: `в кодировке ${storage.encoding} нет нужного знака, сохраните файл в UTF-8`, en: `${storage.encoding} lacks a character that is needed, save the file as UTF-8` };
    // a file put in its place would not ask for this permission
    accessSync(path, constants.W_OK);
    writeWhole(path, stored);
    return undefined;
  } catch (error) {
    return diskReason(error);
  }
}
