import type { Act, Range, Utterance } from 'callint/rule';

/** Does the word by which somebody is called stand apart: between marks, at an edge of its sentence, or after «ну», "hi". */
export function isCalled(turn: Utterance, act: Act): boolean {
  const { firstToken, endToken } = turn.sentences[act.sentence];
  const tokens = turn.tokens.slice(firstToken, endToken);
  const first = tokens.findIndex(({ start }) => start >= act.start);
  const after = tokens.find(({ start }) => start >= act.end);
  const words = tokens.filter(({ kind }) => kind === 'word');
  const called = words.filter(({ start, end }) => start >= act.start && end <= act.end).length;
  if (called > LONGEST) return true;
  // alone it may be the answer to a question: «Хозяин.»
  if (called === words.length && turn.sentences.length > 1) return false;
  return (after === undefined || ENDS.test(after.text)) && (first <= 0 || tokens[first - 1].kind === 'mark' || turn.all('inconsistent-address/opener').some(({ start, end }) => start <= tokens[first - 1].start && end >= tokens[first - 1].end));
}

const ENDS = /^[,.!?…;)]/;

/** More words than these are a phrase of their own, not a name. */
const LONGEST = 2;

export interface NameCall extends Range {
  /** With a title and surname, or with a patronymic. */
  isFormal: boolean;
}

/** The names by which the customer is called in a turn. */
export function nameCalls(turn: Utterance): NameCall[] {
  return turn.entities.filter(({ type, who }) => type === 'name' && who !== 'agent').flatMap(({ start, end }): NameCall[] => {
    const words = turn.text.slice(start, end);
    if (FORMAL.test(words)) return [{ start, end, isFormal: true }];
    return /^\p{L}+$/u.test(words) && isSetOff(turn.text, start, end) ? [{ start, end, isFormal: false }] : [];
  });
}

const FORMAL = /^(?:mr|mrs|ms|miss|dr|doctor|professor|prof|sir|judge|captain|lord|lady)\b|(?:[оеь]вич|ич|[оеё]вна|[иы]нична|ична)$/iu;

function isSetOff(text: string, start: number, end: number): boolean {
  return /(?:^|[.,!?…—–:]\s*|(?:^|\s)(?:hi|hello|and|ну|а)\s+)$/iu.test(text.slice(0, start)) && /^\s*(?:[.,!?…—–]|$)/u.test(text.slice(end));
}
