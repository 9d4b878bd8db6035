/** What word processors and web pages leave in a text that is pasted from them: backslashes before marks, characters that nobody sees, and angles for arrows. */

/** Zero-width spaces and marks of direction; the joiner holds emoji together and stays. */
const UNSEEN = '\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069';
const HAS_UNSEEN = new RegExp(`[${UNSEEN}]`);
/** At the edges of lines and labels; within words they are letters of them to a reader of words. */
const AT_EDGE = new RegExp(String.raw`(?<=^|[\s>*_•.)\]${UNSEEN}-])[${UNSEEN}]+|[${UNSEEN}]+(?=[\s*_:]|$)`, 'gmu');
/** «\- Алло.», `1\. Greeting`, `\_\_\_\_`, `\[Имя\]` as Google Docs exports them. */
const DASH = /^([ \t>]*)\\-(?=[ \t])/gm;
const NUMBER = /^([ \t>]*\d{1,3})\\([.)])(?=[ \t])/gm;
const BLANK = /(?:\\_){3,}/g;
const BRACKET = /\\(\[[^[\]\\\n]{1,60})\\\]/g;

/** `YES >> STEP 2` */
const ANGLES = /(?<=\S[ \t]*)>>(?=[ \t]*(?:(?:to|на|к)[ \t]+)?(?:шаг|этап|блок|пункт|step|stage|block|section)\p{Ll}*[ \t]*№?[ \t]*\d)/giu;

/** `YES >> GREETING`, `>> ЗАВЕРШЕНИЕ`, up to the end of the line. */
const NAMED_ANGLES = />>(?=[ \t]*([\p{L}\d][^\n>]{0,59}?)[ \t.]*$)/gmu;
/** A line that holds nothing but a name, with its marks of a heading. */
const ALONE = /^[ \t#*_=[]*(?:\d{1,2}[.)]?[ \t]+)?([\p{L}\d][^\n]{0,59}?)[ \t\]*_:=.]*$/gmu;

/** Angles are arrows where they lead to a name that stands on a line of its own. */
function withArrows(text: string): string {
  const led = text.replace(ANGLES, '->');
  if (!led.includes('>>')) return led;
  const names = new Set([...led.matchAll(ALONE)].map(([, name]) => name.toLowerCase()));
  return led.replace(NAMED_ANGLES, (angles, name: string) => (names.has(name.toLowerCase()) ? '->' : angles));
}

/** The same text with these marks replaced, each place as before: a dash, a number, a blank, brackets and an arrow stand for themselves. */
export function withoutExportMarks(text: string): string {
  const seen = HAS_UNSEEN.test(text) ? text.replace(AT_EDGE, (run) => ' '.repeat(run.length)) : text;
  const led = seen.includes('>>') ? withArrows(seen) : seen;
  if (!led.includes('\\')) return led;
  return led
    .replace(DASH, '$1— ')
    .replace(NUMBER, '$1$2 ')
    .replace(BLANK, (run) => '_'.repeat(run.length))
    .replace(BRACKET, '\0$1]\0');
}
