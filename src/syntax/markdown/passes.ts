/** What only the whole file tells of its lines, found pass by pass before the sections are read. */
import { withAcross } from './across.js';
import { withAnswerLists } from './answer-lists.js';
import { withAnswering } from './answering.js';
import { withArrowAnswers } from './arrow-answers.js';
import { withAskedAnswered } from './asked-answered.js';
import { withBareLabels } from './bare-labels.js';
import { withBoldNumbers } from './bold-numbers.js';
import { withBulleted } from './bulleted.js';
import { withBulletedAnswers } from './bulleted-answers.js';
import { withCallouts } from './callouts.js';
import { withCasesAmongWays } from './cases-among-ways.js';
import { withCharts } from './charts.js';
import { withChecklists } from './checklists.js';
import { withCitations } from './citations.js';
import { withClosedCases } from './closed-cases.js';
import { withCodes } from './codes.js';
import { withDashedHeads } from './dashed-heads.js';
import { withDefinitions } from './definitions.js';
import { withDetails } from './details.js';
import { withDrawnHeads } from './drawn-heads.js';
import { withEmphasised } from './emphasised.js';
import { withEveryOther } from './every-other.js';
import { withExamples } from './examples.js';
import { withGlossaries } from './glossaries.js';
import { withHeardHeads } from './heard-heads.js';
import { withIndents } from './indents.js';
import { withLeaders } from './leaders.js';
import { withLettered } from './lettered.js';
import { withLongQuotations } from './long-quotations.js';
import { withMacros } from './macros.js';
import { withMarks } from './marks.js';
import { withMermaid } from './mermaid.js';
import { withNamedStages } from './named-stages.js';
import { withNodes } from './nodes.js';
import { withNoteHeads } from './note-heads.js';
import { withNumberedSteps } from './numbered.js';
import { withObjections } from './objections.js';
import { withOwnHeads } from './own-heads.js';
import { withPairedQuotes } from './paired-quotes.js';
import { withPartedWays } from './parted.js';
import { withPeople } from './people.js';
import { withPicturedHeads } from './pictured-heads.js';
import { withPicturedLines } from './pictured-lines.js';
import { withPlainWays } from './plain-ways.js';
import { withPreambles } from './preambles.js';
import { withPseudoCode } from './pseudo-code.js';
import { withQuotedTalk } from './quoted-talk.js';
import { withReactions } from './reactions.js';
import { withRecords } from './records.js';
import { withRemarked } from './remarked.js';
import { withRomanHeads } from './roman-heads.js';
import { withShapes } from './shapes.js';
import { withStampedNames } from './stamped-names.js';
import { withStamps } from './stamps.js';
import { withStepTables } from './step-tables.js';
import { withTags } from './tags.js';
import { withTails } from './tails.js';
import { withTickedTalk } from './ticked-talk.js';
import { withToldForms } from './told-forms.js';
import { withToldWords } from './told-words.js';
import { withToldSigns } from './told-signs.js';
import { withTranscribed } from './transcribed.js';
import { withTurnLines } from './turn-lines.js';
import { withTwoForms } from './two-forms.js';
import { withWays } from './ways.js';
import type { Entry } from './entries.js';

/** In this order: structure first, then marks and names of speakers, then shapes. */
const PASSES: readonly ((text: string, entries: readonly Entry[]) => Entry[])[] = [
  withTurnLines,
  withDetails,
  withDrawnHeads,
  withHeardHeads,
  withPicturedHeads,
  withPicturedLines,
  withPseudoCode,
  withNoteHeads,
  withCitations,
  withGlossaries,
  withToldForms,
  withToldWords,
  withDefinitions,
  withToldSigns,
  withMermaid,
  withCharts,
  withTags,
  withCallouts,
  withDashedHeads,
  withChecklists,
  withLeaders,
  withCodes,
  withTickedTalk,
  withAcross,
  withLettered,
  withIndents,
  withTranscribed,
  withBareLabels,
  withStamps,
  withStampedNames,
  withAskedAnswered,
  withRecords,
  withMacros,
  withMarks,
  withRemarked,
  withRomanHeads,
  withBoldNumbers,
  withNumberedSteps,
  withStepTables,
  withNodes,
  withArrowAnswers,
  withClosedCases,
  withReactions,
  withAnswerLists,
  withObjections,
  withLongQuotations,
  withPreambles,
  withTails,
  withAnswering,
  withBulletedAnswers,
  withShapes,
  withQuotedTalk,
  withEmphasised,
  withBulleted,
  withPeople,
  withOwnHeads,
  withPartedWays,
  withTwoForms,
  withEveryOther,
  withNamedStages,
  withExamples,
  withPairedQuotes,
  withCasesAmongWays,
  withWays,
  withPlainWays,
];

/** Entries with what only the whole file tells: names over lines, marks of speakers, macros. */
export function speakersFound(text: string, entries: readonly Entry[]): Entry[] {
  return PASSES.reduce((found, pass) => pass(text, found), [...entries]);
}
