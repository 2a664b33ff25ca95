import type { IncomingMessage } from 'node:http';
import { hostVersion } from '../version.ts';
import { idleLimit, idleSeconds } from './idle-limit.ts';
import { networkFailure } from './network-failure.ts';
import { UpdateFailed } from './update-failed.ts';

/** What a request carries that tells who asks; sent to `origin` in the first request alone. */
export type Credential = { readonly origin: string; readonly authorization: string };

export type Response = { readonly message: IncomingMessage; readonly host: string };

/**
 * Asks for a file by HTTPS, and follows redirects to other addresses by HTTPS. The certificate is always checked,
 * whatever NODE_TLS_REJECT_UNAUTHORIZED says. The credential goes along no redirect, not even to its own origin: the
 * address that is redirected to is chosen by somebody else.
 *
 * This is the only place of TapMap that opens a connection to another computer.
 *
 * @throws {UpdateFailed} no connection, no response in time, a bad redirect
 */
export async function openResponse(
  address: string,
  headers: Readonly<Record<string, string>>,
  credential: Credential | null,
): Promise<Response> {
  let target = new URL(address);
  for (let redirects = 0; redirects <= maxRedirects; redirects++) {
    const isTrusted = redirects === 0 && credential?.origin === target.origin;
    const own = isTrusted ? { authorization: credential.authorization } : {};
    const message = await ask(target, { ...headers, ...own });
    if (!redirectStatus.has(message.statusCode ?? 0)) return { message, host: target.host };
    message.destroy();
    target = redirectTarget(target, message.headers.location);
  }
  throw new UpdateFailed('too-many-redirects', { host: target.host });
}

/** Each part of a body as it comes. @throws {UpdateFailed} it stops, or the connection breaks */
export async function* bodyOf({ message, host }: Response): AsyncGenerator<Buffer> {
  const limit = idleLimit(() => message.destroy(new UpdateFailed('no-progress', { host, seconds: idleSeconds })));
  try {
    limit.start();
    for await (const part of message) {
      limit.stop();
      if (Buffer.isBuffer(part)) yield part;
      limit.start();
    }
  } catch (error) {
    throw error instanceof Error ? networkFailure(error, host, true) : error;
  } finally {
    limit.stop();
    message.destroy();
  }
}

async function ask(target: URL, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  // Loaded here: it takes milliseconds at each start, and a host that serves a browser has no use for it.
  const { request } = await import('node:https');
  const { host } = target;
  return new Promise((resolve, reject) => {
    const asked = request(target, {
      headers: { 'user-agent': `TapMap/${hostVersion}`, accept: '*/*', 'accept-encoding': 'identity', ...headers },
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      agent: false,
    });
    const limit = idleLimit(() => asked.destroy(new UpdateFailed('no-progress', { host, seconds: idleSeconds })));
    asked.on('error', (error) => {
      limit.stop();
      reject(networkFailure(error, host, false));
    });
    asked.once('response', (message) => {
      limit.stop();
      resolve(message);
    });
    limit.start();
    asked.end();
  });
}

/** @throws {UpdateFailed} */
function redirectTarget(from: URL, location: string | undefined): URL {
  const target = location !== undefined && URL.canParse(location, from.href) ? new URL(location, from) : null;
  // A name and password in an address would be sent as a credential.
  if (target === null || target.protocol !== 'https:' || target.username !== '' || target.password !== '') {
    throw new UpdateFailed('bad-redirect', { host: from.host });
  }
  return target;
}

const redirectStatus = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 5;
