import { CodeActionKind, type CodeAction, type Diagnostic, type Range, type WorkspaceEdit } from 'vscode-languageserver/node';
import { mend, type Edit, type Finding } from '../lint/index.js';
import type { EditorTexts } from '../report/index.js';
import type { Locale } from '../rule/index.js';
import type { Checked } from './desk.js';
import { diagnosticsOf } from './diagnostics.js';
import { hidingEdit } from './hide.js';
import { editorEdits, editorRange, meet } from './places.js';

/** Mends everything in a file that can be mended without a person. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.callint`;

/** What an editor needs to know to make edits: whether it takes them with the version that they were made for. */
export interface EditorSkills {
  takesVersions: boolean;
}

/** Of the findings at one place so many are offered to be hidden: each is tried out. */
const MAX_HIDDEN = 3;

/** What actions are made with. */
export interface Tools {
  texts: EditorTexts;
  skills: EditorSkills;
  locale: Locale;
}

/** The repairs on offer in a range: fixes, suggestions with edits, comments that hide and, when asked for, all safe fixes of the file at once. */
export function actionsIn(checked: Checked, range: Range, kinds: readonly string[] | undefined, { texts, skills, locale }: Tools): CodeAction[] {
  const wants = (kind: string) => kinds === undefined || kinds.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const diagnostics = diagnosticsOf(checked, texts, locale);
    const here = checked.result.findings.map((finding, index) => ({ finding, diagnostic: diagnostics[index] })).filter(({ finding }) => meet(editorRange(finding.position), range));
    const quickFix = ({ title, edits, isPreferred }: Repair, diagnostic: Diagnostic): CodeAction =>
      ({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred, edit: workspaceEdit(checked, edits, skills) });
    for (const { finding, diagnostic } of here) actions.push(...repairsOf(finding, texts, locale).map((repair) => quickFix(repair, diagnostic)));
    for (const { finding, diagnostic } of here.slice(0, MAX_HIDDEN)) {
      const language = texts.languageOf(finding.message, locale);
      const edit = hidingEdit(finding, checked.result, texts.say('hideWhy', language), checked.lint);
      if (edit) actions.push(quickFix({ title: texts.say('hide', language, { rule: finding.ruleId }), edits: [edit], isPreferred: false }, diagnostic));
    }
  }
  // unless asked for by name it would stand among the repairs of the place under the cursor
  const all = kinds !== undefined && wants(FIX_ALL) ? changeBetween(checked.result.text, mend(checked.result, checked.lint, { unsafe: false }).text) : undefined;
  if (all) actions.push({ title: texts.say('fixAll', locale), kind: FIX_ALL, edit: workspaceEdit(checked, [all], skills) });
  return actions;
}

interface Repair {
  title: string;
  edits: readonly Edit[];
  isPreferred: boolean;
}

function repairsOf(finding: Finding, { inline, languageOf, say }: EditorTexts, fallback: Locale): Repair[] {
  const locale = languageOf(finding.message, fallback);
  const { fix, suggestions } = finding;
  return [
    ...(fix ? [{ title: `${say(fix.applicability === 'safe' ? 'safeFix' : 'unsafeFix', locale)}: ${finding.ruleId}`, edits: fix.edits, isPreferred: fix.applicability === 'safe' }] : []),
    ...suggestions.filter(({ edits }) => edits.length > 0).map(({ desc, edits }) => ({ title: inline(desc), edits, isPreferred: false })),
  ];
}

/** The one edit that makes a text another, no longer than it must be; none when they are the same. */
function changeBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let left = 0;
  while (left < most - start && before[before.length - 1 - left] === after[after.length - 1 - left]) left += 1;
  return { range: { start, end: before.length - left }, text: after.slice(start, after.length - left) };
}

function workspaceEdit({ uri, version, result }: Checked, edits: readonly Edit[], { takesVersions }: EditorSkills): WorkspaceEdit {
  const made = editorEdits(result.text, edits);
  return takesVersions ? { documentChanges: [{ textDocument: { uri, version }, edits: made }] } : { changes: { [uri]: made } };
}
