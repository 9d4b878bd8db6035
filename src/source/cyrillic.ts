/** Encodings in which Russian files of one byte a letter come: of Windows, of old mail and Unix, of DOS. */
export type CyrillicEncoding = 'windows-1251' | 'koi8-r' | 'ibm866';

// letters in a thousand of Russian speech; і, ї, є and ў of its neighbours are there so that their files are not taken for noise
const OFTEN: Readonly<Record<string, number>> = {
  о: 109, е: 85, а: 80, и: 74, н: 67, т: 63, с: 55, р: 47, в: 45, л: 44, к: 35, м: 32, д: 30, п: 28, у: 26, я: 20, ы: 19, ь: 17, г: 17, з: 16, б: 16,
  ч: 14, й: 12, х: 10, ж: 9, ш: 7, ю: 6, ц: 5, щ: 4, э: 3, ф: 3, ё: 2, ъ: 0.5, і: 50, ї: 6, є: 6, ў: 6,
};

// typographic signs say nothing for or against an encoding that has them
const SIGN = /[«»„“”’—–…№°·•\u00a0]/;
const SIGN_OFTEN = 10;

/** How often frames, accents and letters of other alphabets stand in Russian speech. */
const STRANGE_OFTEN = 0.2;

/** What a capital inside a word is worth: so text looks that was read with the wrong alphabet. */
const CAPITAL_INSIDE_OFTEN = 0.05;

/** How seldom a letter is a capital, mildly: whole scripts come in capitals too. */
const CAPITAL_SHARE = 0.7;

/** A few hundred letters tell; more only take time. */
const SAMPLED_BYTES = 4096;

/** Which encoding bytes are in that are Cyrillic text of one byte a letter; undefined when they are not. */
export function cyrillicEncoding(bytes: Uint8Array): CyrillicEncoding | undefined {
  const isWindowsOrKoi = isCyrillic(bytes, (byte) => byte >= 0xc0 || byte === 0xa8 || byte === 0xb8 || byte === 0xa3 || byte === 0xb3);
  const isDos = inLongWords(bytes, (byte) => byte >= 0x80 && (byte <= 0xaf || byte >= 0xe0) && byte <= 0xf1);
  const possible = [...(isWindowsOrKoi ? ['windows-1251', 'koi8-r'] as const : []), ...(isDos ? ['ibm866'] as const : [])];
  if (possible.length < 2) return possible[0];
  const high = sampleOf(bytes);
  const scores = possible.map((encoding) => likeness(new TextDecoder(encoding).decode(high)));
  return possible[scores.indexOf(Math.max(...scores))];
}

/** Cyrillic stands in words of several high letters; in Western text a high letter stands alone. */
function isCyrillic(bytes: Uint8Array, isLetter: (byte: number) => boolean): boolean {
  let letters = 0;
  let neighbours = 0;
  let before = false;
  for (const byte of bytes) {
    const letter = isLetter(byte);
    if (letter) letters += 1;
    if (letter && before) neighbours += 1;
    before = letter;
  }
  return letters > 0 && neighbours >= letters * 0.4;
}

/** The letters of DOS are signs in Western text, of which two stand side by side (`…”`), hardly three. */
function inLongWords(bytes: Uint8Array, isLetter: (byte: number) => boolean): boolean {
  let letters = 0;
  let inWords = 0;
  let run = 0;
  for (const byte of bytes) {
    run = isLetter(byte) ? run + 1 : 0;
    if (run > 0) letters += 1;
    if (run === 3) inWords += 3;
    else if (run > 3) inWords += 1;
  }
  return inWords > 0 && inWords >= letters * 0.5;
}

/** Bytes with high ones among them: a long English beginning tells nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(first, first + SAMPLED_BYTES);
}

/** How much a text is like Russian: the higher, the more. */
function likeness(text: string): number {
  let sum = 0;
  let isAfterSmall = false;
  for (const letter of text) {
    if (letter < '\x80') {
      isAfterSmall = false;
      continue;
    }
    const small = letter.toLowerCase();
    const isCapital = small !== letter;
    const often = OFTEN[small] ?? (SIGN.test(letter) ? SIGN_OFTEN : STRANGE_OFTEN);
    sum += Math.log(isCapital ? (isAfterSmall ? CAPITAL_INSIDE_OFTEN : often * CAPITAL_SHARE) : often);
    isAfterSmall = !isCapital && OFTEN[small] !== undefined;
  }
  return sum;
}
