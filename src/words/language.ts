import type { Language } from './tokens.js';

/** The language of a piece of text by its letters; `fallback` when it has none. */
export function languageOf(text: string, fallback: Language = 'en'): Language {
  let cyrillic = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x400 && unit <= 0x4ff) cyrillic += 1;
    else if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) latin += 1;
  }
  if (cyrillic + latin === 0) return fallback;
  // product names are often Latin within Russian speech, hardly ever the other way round
  return cyrillic * 2 >= latin ? 'ru' : 'en';
}
