/** Above the first key there may be comments, blank lines and the mark of a document. */
const OPENING = String.raw`^(?:\s*#.*\n|\s*\n|%.*\n|---[ \t]*\n)*`;

// a key that only a script in YAML begins a line with, before anything that Markdown would be
const FIRST_KEY = new RegExp(`${OPENING}(?:script|id|title|stages|steps|скрипт|ид|название|этапы|шаги)\\s*:`, 'i');
const FRONT_MATTER = /^---\s*\n[\s\S]*?\n---\s*\n/;

/** `key:` at the margin; `- key:` in a list. */
const KEY = /^(?:"[^"\n]+"|'[^'\n]+'|[\p{L}\p{N}_$<][^:#\n]*?)[ \t]*:(?=[ \t]|$)/u;
const LISTED = /^-[ \t]+[\p{Ll}_][^:#\n]*:(?=[ \t]|$)/u;
/** A key that holds what is written below it: nothing after it, or an anchor. */
const OPEN = /:[ \t]*(?:&\S+[ \t]*)?(?:#.*)?$/;
const INNER = /^(?:[ \t]+(?:-[ \t]+)?|-[ \t]+)\{?[ \t]*(?:"[^"\n]+"|'[^'\n]+'|[\p{L}\p{N}_$<][^:\n]*?)[ \t]*:(?:[ \t]|$)/u;
const NO_TEXT = /^\s*(?:#.*)?$/;

/** Tells whether a text without a name is YAML: by its first key, or since keys hold keys in it and nothing else stands at its margin. */
export function looksLikeYaml(text: string): boolean {
  if (FRONT_MATTER.test(text)) return false;
  return FIRST_KEY.test(text) || holdsKeys(text.split(/\r\n?|\n/).filter((line) => !NO_TEXT.test(line) && !/^(?:---|\.\.\.|%)/.test(line)));
}

function holdsKeys(lines: readonly string[]): boolean {
  const atMargin = lines.filter((line) => !/^[\s\]}]/.test(line));
  const keys = atMargin.flatMap((line) => KEY.exec(line) ?? []);
  // a talk names its speakers again and again
  if (new Set(keys).size < keys.length) return false;
  if (keys.length > 0) return atMargin.every((line) => KEY.test(line) || line.startsWith('-')) && lines.some((line, index) => KEY.test(line) && OPEN.test(line) && INNER.test(lines[index + 1] ?? ''));
  return atMargin.length > 0 && atMargin.every((line) => LISTED.test(line)) && lines.some((line) => /^ +[\p{Ll}_][^:#\n]*:(?:[ \t]|$)/u.test(line));
}
