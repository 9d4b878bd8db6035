import { createConnection, DidChangeWatchedFilesNotification, ErrorCodes, ProposedFeatures, ResponseError, TextDocuments, TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { loadEditorTexts } from '../report/index.js';
import type { Locale } from '../rule/index.js';
import { actionsIn, FIX_ALL, type EditorSkills } from './actions.js';
import { createDesk, pathIn, SETTINGS_FILES, type Checked, type Desk } from './desk.js';
import { diagnosticsOf } from './diagnostics.js';
import { hoverAt, namedRuleAt } from './hover.js';
import { createTroubles, type Troubles } from './troubles.js';
import { LACKS_PARAMETERS, messageStrategy, wireOf } from './wire.js';

/** Typing is left alone for so long before the script is checked anew. */
const PAUSE_MS = 150;

/** What a language server starts with. */
export interface ServerStart {
  version: string;
  /** Folder to work in when the editor opens none. */
  workingFolder: string;
  /** Language of its own sentences when the editor names none. */
  locale: Locale;
  /** Language of messages when it is not to follow each script. */
  messages?: Locale | 'auto';
  config?: string;
  /** Ends the process. */
  leave(status: number): void;
}

/** Serves an editor by the Language Server Protocol until it goes away; then the process ends. */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, start: ServerStart): void {
  const { reader, writer } = wireOf(input, output);
  const connection = createConnection(ProposedFeatures.all, reader, writer, { messageStrategy });
  const documents = new TextDocuments(TextDocument);
  let bench: Bench | undefined;
  let watches = false;
  let isLeaving = false;
  // the editor went away without a word, or after its goodbye
  for (const event of ['end', 'close']) input.once(event, () => start.leave(isLeaving ? 0 : 1));

  connection.onInitialize((params) => {
    if (bench) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize comes once');
    bench = benchFor(params, start, connection);
    watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    return initializeResult(start.version);
  });
  connection.onInitialized(async () => {
    if (!watches) return;
    const watchers = SETTINGS_FILES.map((name) => ({ globPattern: `**/${name}` }));
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onDidChangeWatchedFiles(checkAnew);
  // an editor that watches no files still tells what it saves
  documents.onDidSave(({ document: { uri } }) => {
    if (isSettings(uri)) checkAnew();
  });

  const waiting = new Map<string, NodeJS.Timeout>();
  const begun = new Map<string, number>();
  const checked = new Map<string, Checked>();
  documents.onDidOpen(({ document }) => void check(document));
  documents.onDidChangeContent(({ document }) => {
    // what was just opened is told here as well
    if (begun.get(document.uri) === document.version) return;
    clearTimeout(waiting.get(document.uri));
    waiting.set(document.uri, setTimeout(() => void check(document), PAUSE_MS));
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    for (const known of [waiting, begun, checked]) known.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.onHover(async ({ textDocument, position }) => {
    const { locale } = introduced();
    const document = documents.get(textDocument.uri);
    if (!document) return undefined;
    const line = document.getText({ start: { line: position.line, character: 0 }, end: { line: position.line + 1, character: 0 } });
    const named = line.includes('callint-') || isSettings(document.uri) ? namedRuleAt(line, position, locale) : undefined;
    if (named) return named;
    const found = await upToDate(document.uri);
    return found && hoverAt(found, position, await loadEditorTexts(), locale);
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const { skills, locale } = introduced();
    const found = await upToDate(textDocument.uri);
    return found ? actionsIn(found, range, context.only, { texts: await loadEditorTexts(), skills, locale }) : [];
  });
  connection.onShutdown(() => {
    introduced();
    isLeaving = true;
  });
  // what nothing else answers
  connection.onRequest((method, params) => {
    const isLacking = method === LACKS_PARAMETERS;
    if (!isLacking || isLeaving || !Array.isArray(params) || params[0] !== 'initialize') introduced();
    if (isLacking) throw new ResponseError(ErrorCodes.InvalidParams, 'the request lacks its parameters');
    throw new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`);
  });

  documents.listen(connection);
  connection.listen();

  /** What is at hand; the protocol wants all requests refused that come before the editor has introduced itself, or after its goodbye. */
  function introduced(): Bench {
    if (isLeaving) throw new ResponseError(ErrorCodes.InvalidRequest, 'after shutdown nothing but exit is answered');
    if (bench) return bench;
    throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');
  }

  async function check(document: TextDocument): Promise<Checked | undefined> {
    const { uri, version } = document;
    clearTimeout(waiting.get(uri));
    begun.set(uri, version);
    if (!bench) return undefined;
    const { desk, troubles, locale } = bench;
    const found = await troubles.around(() => desk.check(document));
    // closed or typed in while it was checked: a later check has the word
    if (documents.get(uri)?.version !== version) return undefined;
    if (!found) {
      if (checked.delete(uri)) await connection.sendDiagnostics({ uri, version, diagnostics: [] });
      return undefined;
    }
    checked.set(uri, found);
    troubles.tellBroken(found.result);
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(found, await loadEditorTexts(), locale) });
    return found;
  }

  function checkAnew(): void {
    bench?.desk.refresh();
    bench?.troubles.refresh();
    for (const document of documents.all()) void check(document);
  }

  async function upToDate(uri: string): Promise<Checked | undefined> {
    const document = documents.get(uri);
    const known = checked.get(uri);
    return document === undefined || known?.version === document.version ? known : check(document);
  }
}

/** What is at hand once the editor has introduced itself. */
interface Bench {
  desk: Desk;
  troubles: Troubles;
  skills: EditorSkills;
  locale: Locale;
}

function benchFor(params: InitializeParams, start: ServerStart, connection: Connection): Bench {
  const [folder = start.workingFolder, ...others] = foldersOf(params);
  const locale = params.locale === undefined ? start.locale : /^ru\b/i.test(params.locale) ? 'ru' : 'en';
  return {
    desk: createDesk([folder, ...others], { locale: start.messages, config: start.config }),
    troubles: createTroubles(connection, folder, locale),
    skills: { takesVersions: params.capabilities.workspace?.workspaceEdit?.documentChanges ?? false },
    locale,
  };
}

function isSettings(uri: string): boolean {
  return SETTINGS_FILES.some((name) => uri.endsWith(`/${name}`));
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return uris.flatMap((uri) => pathIn(uri) ?? []);
}

function initializeResult(version: string): InitializeResult {
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      hoverProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] },
    },
    serverInfo: { name: 'callint', version },
  };
}
