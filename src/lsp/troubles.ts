import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DiagnosticSeverity, MessageType, ShowMessageNotification, type Connection, type Diagnostic } from 'vscode-languageserver/node';
import type { FileResult } from '../lint/index.js';
import { ConfigError, UsageError, type ConfigProblem } from '../project/index.js';
import type { Locale } from '../rule/index.js';

/** Tells the person at the editor what keeps callint from its work, once each. */
export interface Troubles {
  /** Does some work. Where a configuration has mistakes they are shown at their lines, and the work gives nothing. */
  around<Result>(work: () => Promise<Result>): Promise<Result | undefined>;
  /** Names the rules that broke on a file. */
  tellBroken(result: FileResult): void;
  /** Takes back what was told of configurations: one of them has changed. */
  refresh(): void;
}

/** Sets up the telling. `folder` is what paths of configurations are relative to. */
export function createTroubles(connection: Connection, folder: string, locale: Locale): Troubles {
  const told = new Set<string>();
  const marked = new Set<string>();

  function tellOnce(text: string): void {
    if (told.has(text)) return;
    told.add(text);
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message: text });
  }

  function mark(problems: readonly ConfigProblem[]): void {
    const uris = new Set(problems.map(({ place }) => uriOf(place.file, folder)));
    for (const uri of uris) {
      const own = problems.filter(({ place }) => uriOf(place.file, folder) === uri);
      marked.add(uri);
      void connection.sendDiagnostics({ uri, diagnostics: own.map((problem) => diagnosticOf(problem, locale)) });
    }
  }

  return {
    async around(work) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof ConfigError) mark(error.problems);
        tellOnce(error instanceof UsageError ? error.text[locale] : String(error));
        return undefined;
      }
    },
    tellBroken({ filePath, broken }) {
      for (const { ruleId, error } of broken) {
        tellOnce(locale === 'ru' ? `${filePath}: правило «${ruleId}» сломалось (${error}).` : `${filePath}: the rule “${ruleId}” broke (${error}).`);
      }
    },
    refresh() {
      told.clear();
      for (const uri of marked) void connection.sendDiagnostics({ uri, diagnostics: [] });
      marked.clear();
    },
  };
}

function uriOf(file: string, folder: string): string {
  return pathToFileURL(resolve(folder, file)).href;
}

function diagnosticOf({ place: { line = 1, column = 1 }, text }: ConfigProblem, locale: Locale): Diagnostic {
  const start = { line: line - 1, character: column - 1 };
  return { range: { start, end: { line: start.line, character: start.character + 1 } }, severity: DiagnosticSeverity.Error, source: 'callint', message: text[locale] };
}
