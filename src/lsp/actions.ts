import { CodeActionKind, type CodeAction, type Diagnostic, type Range, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { Edit, Finding } from '../lint/index.js';
import type { EditorTexts } from '../report/index.js';
import type { Locale } from '../rule/index.js';
import type { Checked } from './desk.js';
import { diagnosticsOf } from './diagnostics.js';
import { hidingEdit, type TryOut } from './hide.js';
import { editorEdits, editorRange, meet, overlap } from './places.js';

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
  tryOut: TryOut;
}

/** The repairs on offer in a range: fixes, suggestions with edits, comments that hide and, when asked for, all safe fixes of the file at once. */
export async function actionsIn(checked: Checked, range: Range, kinds: readonly string[] | undefined, { texts, skills, locale, tryOut }: Tools): Promise<CodeAction[]> {
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
      const edit = await hidingEdit(finding, checked.result, texts.say('hideWhy', language), tryOut);
      if (edit) actions.push(quickFix({ title: texts.say('hide', language, { rule: finding.ruleId }), edits: [edit], isPreferred: false }, diagnostic));
    }
  }
  const safe = safeEdits(checked.result.findings);
  // unless asked for by name it would stand among the repairs of the place under the cursor
  if (kinds !== undefined && wants(FIX_ALL) && safe.length > 0) {
    actions.push({ title: texts.say('fixAll', locale), kind: FIX_ALL, edit: workspaceEdit(checked, safe, skills) });
  }
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

/** The edits of all safe fixes, without fixes that would change what another one changes. */
function safeEdits(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const { fix } of findings) {
    if (fix?.applicability !== 'safe') continue;
    if (fix.edits.some((edit) => taken.some((other) => overlap(edit.range, other.range)))) continue;
    taken.push(...fix.edits);
  }
  return taken;
}

function workspaceEdit({ uri, version, result }: Checked, edits: readonly Edit[], { takesVersions }: EditorSkills): WorkspaceEdit {
  const made = editorEdits(result.text, edits);
  return takesVersions ? { documentChanges: [{ textDocument: { uri, version }, edits: made }] } : { changes: { [uri]: made } };
}
