import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../src/source/index.js';

const greeting = 'Оператор: Добрый день! Это «Связь» — звоню насчёт ёмкости №5.\n';

describe('decode', () => {
  it('reads UTF-8 with and without a mark', () => {
    expect(decode(utf8(greeting))).toEqual({ text: greeting, encoding: 'utf-8', bom: false });
    expect(decode(utf8('\uFEFF' + greeting))).toEqual({ text: greeting, encoding: 'utf-8', bom: true });
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s with and without a mark', (encoding) => {
    for (const text of [greeting, 'Agent: Good morning!\r\nCustomer: Hello.\r\n']) {
      expect(decode(utf16(text, encoding))).toEqual({ text, encoding, bom: false });
      expect(decode(utf16('\uFEFF' + text, encoding))).toEqual({ text, encoding, bom: true });
    }
  });

  it('reads windows-1251', () => {
    expect(decode(windows1251(greeting))).toEqual({ text: greeting, encoding: 'windows-1251', bom: false });
    expect(decode(windows1251('say: Да, слушаю\n')).text).toBe('say: Да, слушаю\n');
  });

  it.each(['windows-1251', 'koi8-r', 'ibm866'] as const)('tells %s by its letters', (encoding) => {
    for (const text of ['Оператор: Добрый день! Чем помочь?\n', 'ОПЕРАТОР: ЗДРАВСТВУЙТЕ! ЭТО БАНК.\n', 'agent: Да, слушаю вас\n', 'steps:\n  - say: Привезём диван в субботу, с десяти до двух. Удобно?\n']) {
      expect(decode(oneByte(text, encoding))).toEqual({ text, encoding, bom: false });
      expect(encode(text, { encoding, bom: false })).toEqual(oneByte(text, encoding));
    }
  });

  it('takes two signs side by side in Western text for no letters of DOS', () => {
    expect(decode(Uint8Array.from([...utf8('Agent: Wait'), 0x85, 0x94, ...utf8(' is what he says.\n')]))).toMatchObject({ encoding: 'windows-1252' });
  });

  it('reads Western Windows text with typographic apostrophes', () => {
    const bytes = Uint8Array.from([...utf8('Agent: I'), 0x92, ...utf8('m calling about your caf'), 0xe9, 0x0a]);
    expect(decode(bytes)).toEqual({ text: 'Agent: I’m calling about your café\n', encoding: 'windows-1252', bom: false });
  });

  it('keeps UTF-8 in which one byte is damaged', () => {
    const bytes = utf8(greeting);
    bytes[bytes.length - 3] = 0xff;
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ encoding: 'utf-8' });
    expect(decoded.text).toContain('Добрый день');
  });

  it('tells binary files from text', () => {
    expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))).toEqual({ problem: 'binary' });
    expect(decode(Uint8Array.from({ length: 500 }, (_, index) => (index % 7) + 1))).toEqual({ problem: 'binary' });
    expect(decode(utf8('Agent: Hello\x0bthere\x0c'))).toMatchObject({ encoding: 'utf-8' });
  });

  it('tells an empty file, a mark alone included', () => {
    expect(decode(new Uint8Array())).toEqual({ problem: 'empty' });
    expect(decode(utf8('\uFEFF'))).toEqual({ problem: 'empty' });
    expect(decode(utf8('\n'))).toMatchObject({ text: '\n' });
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(encoding === 'utf-16le' ? bytes : bytes.swap16());
}

function windows1251(text: string): Uint8Array {
  return oneByte(text, 'windows-1251');
}

function oneByte(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from(text, (letter) => codes.get(letter) ?? 63);
}
