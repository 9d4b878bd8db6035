/** The protocol below the methods: what is no JSON, and requests that lack what they ask about. */
import { ErrorCodes, Message, StreamMessageReader, StreamMessageWriter, type MessageStrategy, type RequestMessage, type ResponseMessage } from 'vscode-languageserver/node';

/** A method that nobody asks for: a request that lacks its parameters is given on as one, with the method that it had. */
export const LACKS_PARAMETERS = 'callint/lacksParameters';

/** Reads and writes messages. One that is no JSON is answered at once, without the id that it may have had. */
export function wireOf(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): { reader: StreamMessageReader; writer: StreamMessageWriter } {
  const reader = new StreamMessageReader(input);
  const writer = new StreamMessageWriter(output);
  reader.onError((error) => {
    const answer: ResponseMessage = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message: error.message } };
    void writer.write(answer);
  });
  return { reader, writer };
}

/** Gives requests that lack what they ask about to nobody who would stumble over them. */
export const messageStrategy: MessageStrategy = {
  handleMessage(message, next) {
    if (!Message.isRequest(message) || isWhole(message)) return next(message);
    const lacking: RequestMessage = { ...message, method: LACKS_PARAMETERS, params: [message.method] };
    return next(lacking);
  },
};

/** True for a request whose parameters are of the shape that its method has, as far as these are read here. */
function isWhole({ method, params }: { method: string; params?: unknown }): boolean {
  if (method === 'initialize') return isObject(params);
  if (method === 'textDocument/hover') return namesDocument(params) && isPlace(params.position);
  if (method === 'textDocument/codeAction') return namesDocument(params) && isObject(params.range) && isPlace(params.range.start) && isPlace(params.range.end) && isObject(params.context);
  return true;
}

function namesDocument(params: unknown): params is Record<string, unknown> {
  return isObject(params) && isObject(params.textDocument) && typeof params.textDocument.uri === 'string';
}

function isPlace(value: unknown): boolean {
  return isObject(value) && typeof value.line === 'number' && typeof value.character === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
