/** What only the whole file tells of its lines, found pass by pass before the sections are read. */
import { withAcross } from './talk/across.js';
import { withAnswerLists } from './answers/answer-lists.js';
import { withAnswering } from './speakers/answering.js';
import { withArrowAnswers } from './answers/arrow-answers.js';
import { withAskedAnswered } from './answers/asked-answered.js';
import { withBareLabels } from './speakers/bare-labels.js';
import { withBoldNumbers } from './headings/bold-numbers.js';
import { withBulleted } from './talk/bulleted.js';
import { withBulletedAnswers } from './talk/bulleted-answers.js';
import { withCallouts } from './notes/callouts.js';
import { withCasesAmongWays } from './answers/cases-among-ways.js';
import { withCharts } from './charts/charts.js';
import { withChecklists } from './notes/checklists.js';
import { withCitations } from './notes/citations.js';
import { withClosedCases } from './answers/closed-cases.js';
import { withCodes } from './answers/codes.js';
import { withDashedHeads } from './answers/dashed-heads.js';
import { withDefinitions } from './answers/definitions.js';
import { withDetails } from './answers/details.js';
import { withDrawnHeads } from './headings/drawn-heads.js';
import { withEmphasised } from './talk/emphasised.js';
import { withEveryOther } from './talk/every-other.js';
import { withExamples } from './notes/examples.js';
import { withGlossaries } from './legends/glossaries.js';
import { withHeardHeads } from './headings/heard-heads.js';
import { withHeardPairs } from './answers/heard-pairs.js';
import { withIndents } from './answers/indents.js';
import { withLeaders } from './answers/leaders.js';
import { withLedRefrains } from './answers/led-refrains.js';
import { withLettered } from './headings/lettered.js';
import { withLongQuotations } from './talk/long-quotations.js';
import { withMacros } from './charts/macros.js';
import { withMarks } from './speakers/marks.js';
import { withMermaid } from './charts/mermaid.js';
import { withNamedStages } from './headings/named-stages.js';
import { withNodes } from './charts/nodes.js';
import { withNoteHeads } from './notes/note-heads.js';
import { withNumberedSteps } from './headings/numbered.js';
import { withObjections } from './answers/objections.js';
import { withOwnHeads } from './headings/own-heads.js';
import { withPairedQuotes } from './answers/paired-quotes.js';
import { withPartedWays } from './answers/parted.js';
import { withPeople } from './speakers/people.js';
import { withPicturedHeads } from './headings/pictured-heads.js';
import { withPicturedLines } from './speakers/pictured-lines.js';
import { withPlainWays } from './answers/plain-ways.js';
import { withPreambles } from './notes/preambles.js';
import { withPseudoCode } from './charts/pseudo-code.js';
import { withQuotedOver } from './answers/quoted-over.js';
import { withQuotedTalk } from './talk/quoted-talk.js';
import { withReactions } from './answers/reactions.js';
import { withRecords } from './charts/records.js';
import { withRefrains } from './answers/refrains.js';
import { withRemarked } from './answers/remarked.js';
import { withRomanHeads } from './headings/roman-heads.js';
import { withShapes } from './talk/shapes.js';
import { withSignedRemarks } from './notes/signed-remarks.js';
import { withStampedNames } from './speakers/stamped-names.js';
import { withStamps } from './speakers/stamps.js';
import { withStepTables } from './tables/step-tables.js';
import { withTags } from './legends/tags.js';
import { withTails } from './speakers/tails.js';
import { withTickedTalk } from './talk/ticked-talk.js';
import { withToldForms } from './legends/told-forms.js';
import { withToldWords } from './legends/told-words.js';
import { withToldSigns } from './legends/told-signs.js';
import { withTranscribed } from './speakers/transcribed.js';
import { withTurnLines } from './speakers/turn-lines.js';
import { withTwoForms } from './talk/two-forms.js';
import { withWays } from './answers/ways.js';
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
  withLedRefrains,
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
  withSignedRemarks,
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
  withHeardPairs,
  withQuotedOver,
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
  withRefrains,
  withCasesAmongWays,
  withWays,
  withPlainWays,
];

/** Entries with what only the whole file tells: names over lines, marks of speakers, macros. */
export function speakersFound(text: string, entries: readonly Entry[]): Entry[] {
  return PASSES.reduce((found, pass) => pass(text, found), [...entries]);
}
