import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import {
  createProtocolConnection, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, DidSaveTextDocumentNotification,
  ExitNotification, InitializedNotification, InitializeRequest, PublishDiagnosticsNotification, ShowMessageNotification, ShutdownRequest,
  StreamMessageReader, StreamMessageWriter, type Diagnostic, type InitializeParams, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { BIN } from '../cli/callint.js';

/** An editor that has `callint lsp` running, as far as the protocol goes. */
export interface Editor {
  connection: ProtocolConnection;
  hello: InitializeResult;
  /** Messages that the server showed. */
  shown: string[];
  uri(name: string): string;
  open(name: string, text: string, languageId?: string): void;
  change(name: string, version: number, text: string): void;
  save(name: string): void;
  close(name: string): void;
  /** The diagnostics of a file that hold next; of a version when one is given. */
  diagnostics(name: string, version?: number): Promise<Diagnostic[]>;
  /** Says goodbye; gives the exit status of the server. */
  leave(): Promise<number | null>;
}

const running: ChildProcessWithoutNullStreams[] = [];

/** Ends servers that a failed test left behind. */
export function endServers(): void {
  for (const child of running.splice(0)) child.kill();
}

/** A server to which nobody has said hello yet. */
export function startSilent(folder: string, args: readonly string[] = []) {
  const child = spawn(process.execPath, [BIN, 'lsp', '--stdio', ...args], { cwd: folder, env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' } });
  running.push(child);
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  const uri = (name: string) => (name.includes(':') ? name : pathToFileURL(join(folder, name)).href);
  const greet = async (params: Partial<InitializeParams> = {}): Promise<InitializeResult> => {
    const hello = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid, rootUri: null, workspaceFolders: [{ uri: uri(''), name: 'calls' }],
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } }, ...params,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return hello;
  };
  return { child, connection, uri, greet };
}

/** Starts the server as an editor does. */
export async function startEditor(folder: string, { args = [], ...params }: Partial<InitializeParams> & { args?: string[] } = {}): Promise<Editor> {
  const { child, connection, uri, greet } = startSilent(folder, args);
  const published: PublishDiagnosticsParams[] = [];
  const waiting: (() => void)[] = [];
  const shown: string[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, (told) => {
    published.push(told);
    for (const wake of waiting.splice(0)) wake();
  });
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  const hello = await greet(params);
  const send = <Params>(type: Parameters<ProtocolConnection['sendNotification']>[0], sent: Params) => void connection.sendNotification(type as string, sent);

  return {
    connection, hello, shown, uri,
    open: (name, text, languageId = name.endsWith('.md') ? 'markdown' : 'yaml') => send(DidOpenTextDocumentNotification.method, { textDocument: { uri: uri(name), languageId, version: 1, text } }),
    change: (name, version, text) => send(DidChangeTextDocumentNotification.method, { textDocument: { uri: uri(name), version }, contentChanges: [{ text }] }),
    save: (name) => send(DidSaveTextDocumentNotification.method, { textDocument: { uri: uri(name) } }),
    close: (name) => send(DidCloseTextDocumentNotification.method, { textDocument: { uri: uri(name) } }),
    async diagnostics(name, version) {
      for (;;) {
        const at = published.findIndex((one) => one.uri === uri(name) && (version === undefined || one.version === version));
        if (at >= 0) return published.splice(at, 1)[0].diagnostics;
        await new Promise<void>((wake) => waiting.push(wake));
      }
    },
    async leave() {
      await connection.sendRequest(ShutdownRequest.type);
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await connection.sendNotification(ExitNotification.type);
      const status = await ended;
      connection.dispose();
      return status;
    },
  };
}
