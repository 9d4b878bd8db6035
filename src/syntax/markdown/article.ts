/** Tells articles, READMEs and the like from scripts: text about something, in which nobody talks to a customer. */
import { speechScore } from '../directions.js';
import type { Convention } from './vote.js';
import type { Entry } from './entries.js';
import type { Inference } from '../nodes.js';

interface Weight {
  paragraphs: number;
  narrative: number;
  narrativeChars: number;
  spokenChars: number;
  chars: number;
  headings: number;
  longest: number;
}

const README =
  /(?:^|\n)\s*(?:npm (?:i|install|run)|yarn add|pnpm add|pip install|go get|cargo add|brew install|import .+ from ['"]|const .+ = require\(|docker run|git clone)|!\[[^\]]*\]\(https?:|\[!\[|(?:^|\n)#{1,3} (?:install(?:ation)?|usage|api|license|contributing|getting started|changelog|table of contents|dependencies|compatibility|security|use|types|syntax)\s*(?:\n|$)/i;

/** Says that a text is no script, and why; nothing when it may be one. */
export function notScript(text: string, entries: readonly Entry[], convention: Convention): Inference | undefined {
  const labelled = convention.agentLabels >= 1 && convention.customerLabels >= 1;
  if (labelled || convention.agentLabels >= 2) {
    if (!(README.test(text.slice(0, 20_000)) && convention.agentLabels < 3)) return undefined;
  }
  if (README.test(text.slice(0, 20_000)) && convention.conditions < 3) return { by: 'readme', confidence: 0.95 };
  const weight: Weight = { paragraphs: 0, narrative: 0, narrativeChars: 0, spokenChars: 0, chars: 0, headings: 0, longest: 0 };
  weigh(text, entries, weight);
  if (weight.paragraphs === 0) return weight.headings > 0 && convention.marked === 0 ? { by: 'headings only', confidence: 0.6 } : undefined;
  const told = weight.narrativeChars / Math.max(1, weight.chars);
  const average = weight.narrative > 0 ? weight.narrativeChars / weight.narrative : 0;
  if (convention.marked === 0 && weight.spokenChars < weight.narrativeChars * 0.15 && weight.narrativeChars > 300) return { by: 'narrative', confidence: 0.8 };
  if (told > 0.7 && average > 220 && weight.narrative >= 3) return { by: 'narrative', confidence: 0.8 };
  if (told > 0.5 && weight.longest > 700 && weight.narrative >= 5 && convention.marked * 3 < weight.paragraphs) return { by: 'narrative', confidence: 0.7 };
  return undefined;
}

/** Speech is quoted, dashed, labelled, or sounds spoken; narrative is the rest of some length. */
function weigh(text: string, entries: readonly Entry[], weight: Weight): void {
  for (const entry of entries) {
    if (entry.kind === 'heading') weight.headings += 1;
    if (entry.kind !== 'line') continue;
    const { piece } = entry;
    const length = piece.end - piece.start;
    weight.chars += length;
    weight.paragraphs += 1;
    const spoken = piece.quoted !== undefined || piece.dash !== undefined || piece.label?.kind === 'speaker' || piece.label?.kind === 'say';
    const score = spoken ? 3 : speechScore(text.slice(piece.start, Math.min(piece.end, piece.start + 400)));
    if (score > 1.5 && !(length > 450 && !spoken)) weight.spokenChars += length;
    else if (length > 60) {
      weight.narrative += 1;
      weight.narrativeChars += length;
      weight.longest = Math.max(weight.longest, length);
    }
    weigh(text, entry.children, weight);
  }
}
