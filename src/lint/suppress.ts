import type { Bilingual } from '../rule/index.js';
import { lineText, type Range, type Source } from '../source/index.js';
import type { Tree } from '../syntax/index.js';
import { DIRECTIVE_WORDS, directivesIn, type Directive } from './directive.js';
import type { Edit, FileResult, Finding } from './finding.js';
import { didYouMean, nearest } from './nearest.js';
import { withoutDirective, withoutRule } from './removal.js';

/** What must be known to tell which directives are of use. */
export interface SuppressionFacts {
  /** Every id that may be named. */
  known: readonly string[];
  /** The ids whose findings would be here: of others nobody knows whether there are any. */
  ran: ReadonlySet<string>;
  /** The day, as `2027-01-31`; without it no directive ends. */
  today?: string;
  /** There may be more rules with a namespace (`acme/goodbye`): what brings them was left out. */
  lacksRules?: boolean;
}

/** Something to be told of a directive. */
export interface DirectiveNotice {
  code: string;
  range: Range;
  data: Record<string, string>;
  hint?: Bilingual;
  fix?: { applicability: 'safe' | 'unsafe'; edits: Edit[] };
}

/** Findings parted by the directives of their file, and what is to be told of the directives themselves. */
export interface Parted {
  kept: Finding[];
  suppressed: FileResult['suppressed'];
  notices: DirectiveNotice[];
}

/** Where one rule is turned off by one directive. */
interface Cover {
  directive: Directive;
  index: number;
  rule: string;
  covers(finding: Finding): boolean;
  /** The narrower cover of two is the one that is of use. */
  rank: number;
}

/** Takes out the findings that directives turn off. A file that could not be read at all is always told of. */
export function partSuppressed(source: Source, tree: Tree, findings: readonly Finding[], facts: SuppressionFacts): Parted {
  const directives = directivesIn(source, tree);
  if (directives.length === 0) return { kept: [...findings], suppressed: [], notices: [] };
  const covers = coversOf(source, tree, directives, facts);
  const used = new Set<Cover>();
  const parted: Parted = { kept: [], suppressed: [], notices: [] };
  for (const finding of findings) {
    const cover = finding.fatal ? undefined : narrowest(covers.filter((one) => one.rule === finding.ruleId && one.covers(finding)));
    if (!cover) {
      parted.kept.push(finding);
      continue;
    }
    used.add(cover);
    const { reason, until } = cover.directive;
    parted.suppressed.push({ ...finding, suppressions: [{ kind: 'inSource', justification: reason, ...(until && { until: until.name }) }] });
  }
  parted.notices.push(...noticesOf(source, directives, used, facts));
  return parted;
}

function narrowest(covers: readonly Cover[]): Cover | undefined {
  return covers.reduce<Cover | undefined>((best, cover) => (best === undefined || cover.rank >= best.rank ? cover : best), undefined);
}

function coversOf(source: Source, tree: Tree, directives: readonly Directive[], facts: SuppressionFacts): Cover[] {
  return directives.flatMap((directive, at) => {
    const { kind } = directive;
    if (kind === undefined || kind === 'enable' || isUndated(directive) || isExpired(directive, facts)) return [];
    return directive.rules.map(({ name }, index): Cover => ({ directive, index, rule: name, ...reach(name, kind, at) }));
  });

  function reach(rule: string, kind: NonNullable<Directive['kind']>, at: number): Pick<Cover, 'covers' | 'rank'> {
    const directive = directives[at];
    if (kind === 'disable-file') return { rank: 0, covers: () => true };
    if (kind === 'disable') {
      const end = directives.slice(at + 1).find((later) => later.kind === 'enable' && enables(later, rule))?.range.start ?? Infinity;
      return { rank: 1, covers: ({ range }) => range.start >= directive.range.start && range.start < end };
    }
    const { from, to } = linesOf(source, tree, directives, directive);
    return { rank: kind === 'disable-line' ? 3 : 2, covers: ({ position }) => position.start.line >= from && position.start.line <= to };
  }
}

/** A directive for a line or the next one, with the lines (from 1, both ends included) in which it turns findings off. */
export interface LineDirective {
  directive: Directive;
  from: number;
  to: number;
}

/** The directives of a file that are for a line or the next one. */
export function lineDirectives(source: Source, tree: Tree): LineDirective[] {
  const directives = directivesIn(source, tree);
  return directives.filter(({ kind }) => kind === 'disable-line' || kind === 'disable-next-line').map((directive) => ({ directive, ...linesOf(source, tree, directives, directive) }));
}

function linesOf(source: Source, tree: Tree, directives: readonly Directive[], directive: Directive): { from: number; to: number } {
  if (directive.kind === 'disable-line') return { from: directive.line, to: Math.max(directive.endLine, blockEnd(source, tree, directive.line)) };
  const from = lineBelow(source, directives, directive);
  return { from, to: blockEnd(source, tree, from) };
}

function enables({ rules }: Directive, rule: string): boolean {
  return rules.length === 0 || rules.some(({ name }) => name === rule);
}

/** The line that a directive for the next line means: blank lines, directives and the ruler of a table lie in between. */
function lineBelow(source: Source, directives: readonly Directive[], { endLine }: Directive): number {
  for (let line = endLine + 1; line <= source.lineStarts.length; line += 1) {
    const others = directives.filter((other) => other.line <= line && line <= other.endLine);
    const text = others.reduce((rest, { range }) => rest.replace(source.text.slice(range.start, range.end), ''), lineText(source, line - 1));
    if (!/^[\s>]*(?:\|[\s:|-]*)?$/.test(text)) return line;
  }
  return endLine + 1;
}

/** The last line of what a line holds: the text of a YAML block belongs to the line that opens it. */
function blockEnd(source: Source, { document }: Tree, line: number): number {
  const opening = lineText(source, line - 1);
  if (document.format !== 'yaml' || !/(?:^|[\s:-])[>|][-+\d]*\s*(?:#.*)?$/.test(opening)) return line;
  // a bare item `- >-` may hold its text right under its words, a key `agent: >-` only further in
  const bare = opening.search(/-\s+[>|][-+\d]*\s*(?:#.*)?$/);
  const indent = bare >= 0 ? bare : opening.search(/[^\s-]/);
  let last = line;
  for (let below = line + 1; below <= source.lineStarts.length; below += 1) {
    const text = lineText(source, below - 1);
    if (text.trim() === '') continue;
    if (text.search(/\S/) <= indent) break;
    last = below;
  }
  return last;
}

function isExpired({ until }: Directive, { today }: SuppressionFacts): boolean {
  return until !== undefined && today !== undefined && isDate(until.name) && until.name < today;
}

/** Does a directive hold until a day that there is none of: what was to end must not hide something for ever. */
function isUndated({ until }: Directive): boolean {
  return until !== undefined && !isDate(until.name);
}

/** Is a text a day there is, as `2027-01-31`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function noticesOf(source: Source, directives: readonly Directive[], used: ReadonlySet<Cover>, facts: SuppressionFacts): DirectiveNotice[] {
  return directives.flatMap((directive) => {
    const { kind, range, rules, until, word, wordRange, reason } = directive;
    if (kind === undefined) {
      const meant = nearest(word, DIRECTIVE_WORDS);
      const fix: DirectiveNotice['fix'] = meant === undefined ? undefined : { applicability: 'unsafe', edits: [{ range: wordRange, text: meant }] };
      return [{ code: 'suppression-unknown-word', range, data: { word, words: DIRECTIVE_WORDS.map((one) => `callint-${one}`).join(', ') }, hint: didYouMean(word, DIRECTIVE_WORDS), ...(fix && { fix }) }];
    }
    if (kind === 'enable') return isIdle(directive) ? [{ code: 'suppression-idle-enable', range, data: {}, fix: removing(withoutDirective(source, directive)) }] : [];
    if (rules.length === 0) return [{ code: 'suppression-unnamed', range, data: { word }, fix: { applicability: reason === '' ? 'safe' : 'unsafe', edits: [withoutDirective(source, directive)] } }];
    const own: DirectiveNotice[] = rules.flatMap((_, index) => ruleNotice(directive, index));
    if (until && isUndated(directive)) own.push({ code: 'suppression-bad-date', range: rangeOf(until), data: { until: until.name } });
    if (reason === '') own.push({ code: 'suppression-no-reason', range, data: {} });
    return own;
  });

  function isIdle(directive: Directive): boolean {
    return !directives.some((earlier) => earlier.kind === 'disable' && earlier.range.start < directive.range.start && earlier.rules.some(({ name }) => enables(directive, name)));
  }

  function ruleNotice(directive: Directive, index: number): DirectiveNotice[] {
    const rule = directive.rules[index];
    if (!facts.known.includes(rule.name)) return facts.lacksRules && isForeign(rule.name) ? [] : [unknown(source, directive, index, facts.known)];
    if (isExpired(directive, facts)) {
      return [{ code: 'suppression-expired', range: rangeOf(rule), data: { rule: rule.name, until: directive.until?.name ?? '' }, fix: removing(withoutRule(source, directive, index)) }];
    }
    if (isUndated(directive)) return [];
    const isUsed = [...used].some((cover) => cover.directive === directive && cover.index === index);
    if (isUsed || !facts.ran.has(rule.name)) return [];
    return [{ code: 'suppression-unused', range: rangeOf(rule), data: { rule: rule.name }, fix: removing(withoutRule(source, directive, index)) }];
  }
}

function rangeOf({ start, end }: Range): Range {
  return { start, end };
}

function removing(edit: Edit): NonNullable<DirectiveNotice['fix']> {
  return { applicability: 'safe', edits: [edit] };
}

/** Is a name that of a rule which a plugin or a configuration brings. */
function isForeign(name: string): boolean {
  return name.includes('/');
}

/** A comment that somebody gave a reason for, or that is about another's rule, goes only when a person says so. */
function unknown(source: Source, directive: Directive, index: number, known: readonly string[]): DirectiveNotice {
  const { name, start, end } = directive.rules[index];
  const meant = nearest(name, known);
  const fix: DirectiveNotice['fix'] = meant === undefined
    ? { applicability: isForeign(name) || (directive.rules.length < 2 && directive.reason !== '') ? 'unsafe' : 'safe', edits: [withoutRule(source, directive, index)] }
    : { applicability: 'unsafe', edits: [{ range: { start, end }, text: meant }] };
  return { code: 'suppression-unknown-rule', range: { start, end }, data: { rule: name }, hint: didYouMean(name, known), fix };
}
