/** Makes the nodes of the tree from ranges of the source. */
import { append } from '../../find.js';
import { actionName, directionSense } from '../../directions.js';
import { readInlines, textNodes, trimmed, unquoted } from '../../inline.js';
import { positionOf } from '../../../source/index.js';
import type { Action, Condition, Direction, End, Handler, Inference, Inline, Jump, Label, Option, Prose, Role, Text, Turn } from '../../nodes.js';
import type { LabelMatch } from '../../labels.js';
import type { EndMatch, GotoMatch } from '../../gotos.js';
import type { Position, Range, Source } from '../../../source/index.js';
import { severalPlaces } from '../../several-places.js';

/** What a turn is made of. */
export interface TurnParts {
  role: Role;
  words: Range;
  label?: LabelMatch;
  /** Where the line begins, when a time stamp or mark stands before its label. */
  from?: number;
  /** The whole line, where what stands around the words tells when or how they are said. */
  around?: Range;
  inferred?: Inference;
}

/** Node maker for one source, whose comments are masked. */
export class Builder {
  constructor(readonly source: Source) {}

  at(range: Range): Position {
    return positionOf(this.source, range);
  }

  slice(range: Range): string {
    return this.source.text.slice(range.start, range.end);
  }

  turn({ role, words, label, from, around, inferred }: TurnParts): Turn {
    const inner = this.bare(words);
    const children: Inline[] = label ? this.beforeWords(label, from ?? label.label.start) : [];
    if (around) append(children, this.asides({ start: around.start, end: words.start }));
    append(children, readInlines(this.source, inner.start, inner.end));
    if (around) append(children, this.asides({ start: words.end, end: around.end }));
    const start = Math.min(from ?? words.start, label?.label.start ?? words.start, around?.start ?? words.start);
    return {
      type: 'turn',
      role,
      ...(label ? { label: this.label(label) } : {}),
      waits: false,
      verbatim: false,
      ...(inferred ? { inferred } : {}),
      position: this.at({ start, end: Math.max(words.end, label?.label.end ?? 0, around?.end ?? 0) }),
      children,
    };
  }

  /** Words without the quotation marks around all of them, in emphasis as well: `**"Let me look."**`. */
  private bare({ start, end }: Range): Range {
    const { text } = this.source;
    const [marks] = /^[*_]{1,3}(?=["«“„])/u.exec(text.slice(start, start + 4)) ?? [''];
    if (marks === '' || text.indexOf(marks, start + marks.length) !== end - marks.length) return unquoted(text, start, end);
    const words = { start: start + marks.length, end: end - marks.length };
    const said = unquoted(text, words.start, words.end);
    return said.start > words.start ? said : { start, end };
  }

  /** Words that tell of a line and are no part of what is said in it. */
  asides(range: Range): Direction[] {
    return /[\p{L}\d]/u.test(this.slice(range)) ? [this.direction(trimmed(this.source.text, range.start, range.end), 'note')] : [];
  }

  label(match: LabelMatch): Label {
    return { type: 'label', value: match.name, position: this.at(match.label) };
  }

  /** A time stamp before a label and a stage direction after it are said by nobody. */
  private beforeWords(label: LabelMatch, from: number): Inline[] {
    const found: Inline[] = [];
    const stamp = trimmed(this.source.text, from, label.label.start);
    if (/[\p{L}\d]/u.test(this.slice(stamp))) found.push({ type: 'direction', kind: 'note', position: this.at(stamp), children: this.texts(stamp) });
    if (label.direction) found.push(this.direction(label.direction));
    else if (/[\p{L}\d]/u.test(this.source.text.slice(label.label.end, label.rest))) found.push(this.direction({ start: label.label.end, end: label.rest }, 'note'));
    return found;
  }

  direction(range: Range, kind?: Direction['kind'], forbids = false, whole: Range = range): Direction {
    const inner = trimmed(this.source.text, range.start, range.end);
    const sense = directionSense(this.slice(inner));
    return {
      type: 'direction',
      kind: kind ?? sense.kind,
      ...(sense.seconds !== undefined && kind === undefined ? { seconds: sense.seconds } : {}),
      ...(forbids || sense.forbids ? { forbids: true } : {}),
      position: this.at(trimmed(this.source.text, whole.start, whole.end)),
      children: readInlines(this.source, inner.start, inner.end, { spoken: false }),
    };
  }

  /** A direction by itself: what the agent does with the call is an action. */
  aside(range: Range, forbids = false, whole: Range = range): Direction | Action {
    const direction = this.direction(range, undefined, forbids, whole);
    if (direction.kind !== 'action' || direction.forbids) return direction;
    const name = actionName(this.slice(range));
    if (name === 'other') return direction;
    const { seconds, position, children } = direction;
    return { type: 'action', name, ...(seconds !== undefined ? { seconds } : {}), position, children };
  }

  condition(kind: Condition['kind'], head: Range, examples: readonly Range[] = [], inferred?: Inference, label?: LabelMatch): Condition {
    const inner = kind === 'utterance' ? unquoted(this.source.text, head.start, head.end) : trimmed(this.source.text, head.start, head.end);
    const children: Inline[] = label ? [this.direction(label.label, 'note')] : [];
    append(children, readInlines(this.source, inner.start, inner.end, { spoken: kind === 'utterance' }));
    const start = label ? label.label.start : head.start;
    return {
      type: 'condition',
      kind,
      value: this.slice(inner).replace(/[\0*]/g, ''),
      ...(inferred ? { inferred } : {}),
      position: this.at({ start, end: head.end }),
      children,
      examples: examples.flatMap((range) => this.texts(range)),
    };
  }

  option(condition: Condition): Option {
    return { type: 'option', condition, position: condition.position, children: [] };
  }

  handler(condition: Condition, id: string): Handler {
    return { type: 'handler', id, kind: handlerKind(condition), condition, then: 'return', position: condition.position, children: [] };
  }

  jump(match: GotoMatch): Jump {
    return {
      type: 'jump',
      target: this.slice(match.target).replace(/^#/, ''),
      targetPosition: this.at(match.target),
      position: this.at({ start: match.start, end: match.end }),
    };
  }

  /** A goto for each of the places that a target names. */
  jumps(match: GotoMatch): Jump[] {
    const places = match.label ? undefined : severalPlaces(this.source.text, match.target);
    return places?.map((target, index) => this.jump({ ...match, start: index === 0 ? match.start : target.start, end: target.end, target })) ?? [this.jump(match)];
  }

  end(match: EndMatch): End {
    return { type: 'end', ...(match.outcome ? { outcome: this.slice(match.outcome) } : {}), position: this.at({ start: match.start, end: match.end }) };
  }

  prose(range: Range): Prose {
    const inner = trimmed(this.source.text, range.start, range.end);
    return { type: 'prose', value: this.slice(inner).replaceAll('\0', ''), position: this.at(inner), children: readInlines(this.source, inner.start, inner.end, { plain: true, spoken: false }) };
  }

  texts(range: Range): Text[] {
    return textNodes(this.source, range.start, range.end);
  }
}

function handlerKind(condition: Condition): Handler['kind'] {
  if (condition.kind === 'no_input') return 'no_input';
  if (condition.kind === 'else') return 'no_match';
  if (condition.kind === 'event') return 'interrupt';
  return /\?["»”]?$/.test(condition.value) ? 'question' : 'objection';
}

/** Stretches a parent over its children. */
export function spread(node: { position: Position }, children: readonly { position: Position }[]): void {
  for (const { position } of children) {
    if (position.end.offset > node.position.end.offset) node.position = { start: node.position.start, end: position.end };
    if (position.start.offset < node.position.start.offset) node.position = { start: position.start, end: node.position.end };
  }
}
