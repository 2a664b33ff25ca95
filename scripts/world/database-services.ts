/**
 * The two services that location databases are fetched from, and a third host that nobody should be led to with a key:
 * an HTTPS server that responds to each path as its standard input says (DatabaseReply), and writes every request to
 * its standard output (DatabaseRequest).
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { isRecord } from '../is-record.ts';
import { databasePort } from './database-port.ts';
import { readJsonLines } from './read-json-lines.ts';

export type DatabaseRequest = {
  readonly event: 'request';
  readonly host: string;
  readonly path: string;
  /** Names and values in turn, as they were sent. */
  readonly headers: readonly string[];
};

/** A response; the body is a file. Ranges are heeded as RFC 9110 asks, where `etag` is given. */
export type DatabaseReply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly etag?: string;
  /** After this many bytes of the body the connection is cut, or with `stalls` left as it is. */
  readonly sendBytes?: number;
  readonly stalls?: boolean;
  /** Says nothing of the length, as a server that packs on the way. */
  readonly hidesLength?: boolean;
  /** Sends the rest of whatever it has now, without looking at If-Range. */
  readonly ignoresIfRange?: boolean;
};

/** The responses of one path, each for one request and the last for all that follow. */
export type DatabaseReplies = {
  readonly host: string;
  readonly path: string;
  readonly replies: readonly DatabaseReply[];
};

const write = (event: DatabaseRequest | { event: 'ready' | 'set' }): boolean =>
  process.stdout.write(`${JSON.stringify(event)}\n`);

const [keyFile = '', certificateFile = ''] = process.argv.slice(2);
const paths = new Map<string, DatabaseReply[]>();
const certificate = { key: readFileSync(keyFile), cert: readFileSync(certificateFile) };

const server = createServer(certificate, (request, response) => {
  const { host = '' } = request.headers;
  const path = request.url ?? '';
  const replies = paths.get(`${host}${path}`) ?? [{ status: 404 }];
  const reply = replies.length > 1 ? replies.shift() : replies[0];
  write({ event: 'request', host, path, headers: request.rawHeaders });
  respond(request, response, reply ?? { status: 404 });
});
server.on('tlsClientError', () => undefined); // a client that does not accept the certificate
await new Promise((resolve) => server.listen(databasePort, '0.0.0.0', () => resolve(null)));
write({ event: 'ready' });

readJsonLines(
  process.stdin,
  (line): line is DatabaseReplies => isRecord(line) && Array.isArray(line['replies']),
  ({ host, path, replies }) => {
    paths.set(`${host}${path}`, [...replies]);
    write({ event: 'set' });
  },
);
process.stdin.on('end', () => process.exit(0));

function respond(request: IncomingMessage, response: ServerResponse, reply: DatabaseReply): void {
  const whole = reply.body === undefined ? Buffer.alloc(0) : readFileSync(reply.body);
  const start = startOf(request, reply);
  if (reply.etag !== undefined) response.setHeader('etag', reply.etag);
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (start !== null && start >= whole.length) {
    response.writeHead(416, { 'content-range': `bytes */${whole.length}` }).end();
    return;
  }
  const body = whole.subarray(start ?? 0);
  if (start !== null) {
    response.setHeader('content-range', `bytes ${start}-${whole.length - 1}/${whole.length}`);
    response.statusCode = 206;
  } else response.statusCode = reply.status ?? 200;
  if (reply.hidesLength !== true) response.setHeader('content-length', body.length);
  if (reply.sendBytes === undefined) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, reply.sendBytes), () => {
    if (reply.stalls !== true) request.socket.destroy();
  });
}

/** Where the response to a range begins; null for all of the file (RFC 9110, section 13.1.5). */
function startOf({ headers }: IncomingMessage, { etag, ignoresIfRange, status }: DatabaseReply): number | null {
  const [, digits] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? [];
  if (digits === undefined || etag === undefined || (status ?? 200) !== 200) return null;
  return headers['if-range'] === etag || ignoresIfRange === true ? Number(digits) : null;
}
