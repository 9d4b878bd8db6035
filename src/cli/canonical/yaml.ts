import { Document, isMap, isScalar, isSeq, Scalar, stringify, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DataMap } from './canonical-data.js';

/** Prints a map as YAML that a person would write: no needless quotation marks, short lists on one line, `>-` for text that YAML would misread. */
export function printYaml(data: DataMap): string {
  const document = new Document(data);
  visit(document, {
    Seq: (_, list) => {
      hangComments(list);
    },
    Pair: (_, { key, value }) => {
      if (isScalar(key) && isSeq(value) && ONE_LINE.has(String(key.value))) value.flow = true;
    },
    Scalar: (key, scalar) => {
      if (key !== 'key') dress(scalar);
    },
  });
  return document.toString({ lineWidth: 0, nullStr: '' });
}

const ONE_LINE = new Set(['examples', 'acts', 'values', 'aliases', 'scope']);

/** Turns `#` entries of a list into comments before the entry that follows. */
function hangComments(list: YAMLSeq): void {
  const kept: unknown[] = [];
  let waiting: string[] = [];
  for (const item of list.items) {
    const comment = isMap(item) ? commentIn(item) : undefined;
    if (comment !== undefined) waiting.push(` ${comment}`);
    else {
      if (waiting.length > 0 && isMap(item)) item.commentBefore = waiting.join('\n');
      waiting = [];
      kept.push(item);
    }
  }
  list.items = kept;
  if (waiting.length > 0) list.comment = waiting.join('\n');
}

function commentIn(map: YAMLMap): string | undefined {
  const text = map.get('#');
  return typeof text === 'string' ? text : undefined;
}

// other programs take an unquoted date or time for something else than text
const DATE_OR_TIME = /^\d{4}-\d\d|^\d{1,2}:\d\d/;

function dress(scalar: Scalar): void {
  const { value } = scalar;
  if (typeof value !== 'string') return;
  if (DATE_OR_TIME.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  if (!/\s/.test(value)) return;
  if (/^["']/.test(stringify(value, { lineWidth: 0 }))) scalar.type = Scalar.BLOCK_FOLDED;
}
