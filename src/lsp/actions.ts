import { CodeActionKind, type CodeAction, type Range, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { Edit, Finding } from '../lint/index.js';
import type { EditorTexts } from '../report/index.js';
import type { Locale } from '../rule/index.js';
import type { Checked } from './desk.js';
import { diagnosticsOf } from './diagnostics.js';
import { editorEdits, editorRange, meet, overlap } from './places.js';

/** Mends everything in a file that can be mended without a person. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.callint`;

/** What an editor needs to know to make edits: whether it takes them with the version that they were made for. */
export interface EditorSkills {
  takesVersions: boolean;
}

/** The repairs on offer in a range: fixes, suggestions with edits and, when asked for, all safe fixes of the file at once. */
export function actionsIn(checked: Checked, range: Range, kinds: readonly string[] | undefined, texts: EditorTexts, skills: EditorSkills, locale: Locale): CodeAction[] {
  const wants = (kind: string) => kinds === undefined || kinds.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const diagnostics = diagnosticsOf(checked, texts, locale);
    checked.result.findings.forEach((finding, index) => {
      if (!meet(editorRange(finding.position), range)) return;
      for (const { title, edits, isPreferred } of repairsOf(finding, texts, locale)) {
        actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostics[index]], isPreferred, edit: workspaceEdit(checked, edits, skills) });
      }
    });
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
