import type { HostRequest, Problem } from '../protocol.ts';

const MIN_INTERVAL_MS = 100;
const MAX_INTERVAL_MS = 60_000;
/** For one `locate`: enough for any page, and the reply fits into one message. */
const MAX_ADDRESSES = 1000;
/** Far longer than any IPv6 address with a zone. */
const MAX_ADDRESS_LENGTH = 100;

export type ParsedRequest = { request: HostRequest } | { problem: Problem };

/** The request in one message, or what is wrong with it: the `reason`, and the `field` with what was expected. */
export function parseRequest(bytes: Uint8Array): ParsedRequest {
  const message = parseJson(bytes);
  if (message === undefined) return bad('not-json', {});
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return bad('not-an-object', {});
  const type: unknown = Reflect.get(message, 'type');
  switch (type) {
    case 'subscribe':
      return parseSubscribe(Reflect.get(message, 'intervalMs'));
    case 'unsubscribe':
      return { request: { type } };
    case 'locate':
      return parseLocate(Reflect.get(message, 'requestId'), Reflect.get(message, 'addresses'));
    case 'reload-database':
      return { request: { type } };
    default:
      return bad('unknown-type', { got: described(type) });
  }
}

function parseSubscribe(intervalMs: unknown): ParsedRequest {
  if (typeof intervalMs === 'number' && intervalMs >= MIN_INTERVAL_MS && intervalMs <= MAX_INTERVAL_MS) {
    return { request: { type: 'subscribe', intervalMs } };
  }
  const expected = `a number from ${MIN_INTERVAL_MS} to ${MAX_INTERVAL_MS}`;
  return bad('wrong-field', { request: 'subscribe', field: 'intervalMs', expected, got: described(intervalMs) });
}

function parseLocate(requestId: unknown, addresses: unknown): ParsedRequest {
  const wrong = (field: string, expected: string, got: unknown): ParsedRequest =>
    bad('wrong-field', { request: 'locate', field, expected, got: described(got) });
  if (typeof requestId !== 'number' || !Number.isSafeInteger(requestId)) {
    return wrong('requestId', 'an integer', requestId);
  }
  const expected = `at most ${MAX_ADDRESSES} texts of at most ${MAX_ADDRESS_LENGTH} characters`;
  if (!Array.isArray(addresses) || addresses.length > MAX_ADDRESSES) return wrong('addresses', expected, addresses);
  const texts = addresses.filter((address): address is string => isShortText(address));
  if (texts.length < addresses.length)
    return wrong(
      'addresses',
      expected,
      addresses.find((address) => !isShortText(address)),
    );
  return { request: { type: 'locate', requestId, addresses: texts } };
}

const isShortText = (value: unknown): boolean => typeof value === 'string' && value.length <= MAX_ADDRESS_LENGTH;

function bad(reason: string, facts: Omit<Problem, 'code'>): ParsedRequest {
  return { problem: { code: 'bad-request', reason, ...facts } };
}

/** Describes an invalid value for whoever debugs the sender; shortened, since it may be huge. */
function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return JSON.stringify(value.length <= 80 ? value : `${value.slice(0, 79)}…`);
  return JSON.stringify(value); // a number, a boolean or null
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined; // not JSON, not UTF-8
    throw error;
  }
}
