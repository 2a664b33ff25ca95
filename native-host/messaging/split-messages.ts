import type { Changes, KnownName, LocatedMessage, Snapshot } from '../protocol.ts';
import { cutProblems } from './cut-problems.ts';
import { MAX_MESSAGE_BYTES } from './frame.ts';
import { shortened } from './shortened.ts';

/** Room for the names and numbers around the entries. */
const MARGIN_BYTES = 200;
/** Far longer than any connection, and half of what a message holds besides its head. */
const MAX_ENTRY_BYTES = MAX_MESSAGE_BYTES / 2;

/** A snapshot as the JSON texts of numbered `snapshot` messages, each short enough for the browser. */
export function* snapshotMessages({ connections, ...head }: Snapshot): Generator<string> {
  const headText = JSON.stringify({ ...head, problems: cutProblems(head.problems) }).slice(1, -1);
  yield* numberedParts('snapshot', headText, 'connections', connections);
}

/** The results of one `locate` as the JSON texts of numbered `located` messages. */
export function* locatedMessages({
  requestId,
  problems,
  results,
}: Pick<LocatedMessage, 'requestId' | 'problems' | 'results'>): Generator<string> {
  const headText = JSON.stringify({ requestId, problems: cutProblems(problems) }).slice(1, -1);
  yield* numberedParts('located', headText, 'results', results);
}

/** All names as the JSON texts of numbered `names` messages. */
export const namesMessages = (names: readonly KnownName[]): Generator<string> =>
  numberedParts('names', '', 'names', names);

function* numberedParts(type: string, headText: string, list: string, all: readonly object[]): Generator<string> {
  const roomBytes = MAX_MESSAGE_BYTES - Buffer.byteLength(headText) - MARGIN_BYTES;
  const packs = pack(
    all.map((entry) => ({ json: entryText(entry) })),
    roomBytes,
  );
  for (const [index, part] of packs.entries()) {
    const numbers = `"part":${index + 1},"parts":${packs.length}`;
    const head = headText === '' ? '' : `${headText},`;
    yield `{"type":"${type}",${numbers},${head}"${list}":[${part.map(({ json }) => json).join(',')}]}`;
  }
}

const LISTS = ['opened', 'changed', 'closed'] as const;

/**
 * The changes of one look as the JSON texts of `changes` messages: several for the same look where one would be too
 * long. Each is whole in itself: what opened comes before what changed and what closed, each connection in one of them.
 */
export function* changesMessages(changes: Changes): Generator<string> {
  const entries = LISTS.flatMap((list) => changes[list].map((entry) => ({ list, json: entryText(entry) })));
  const packs = pack(entries, MAX_MESSAGE_BYTES - MARGIN_BYTES);
  for (const [index, part] of packs.entries()) {
    const lists = LISTS.map((list) => {
      const texts = part.filter((entry) => entry.list === list).map(({ json }) => json);
      return `"${list}":[${texts.join(',')}]`;
    });
    const step = index === 0 && changes.clockStepMs !== undefined ? `"clockStepMs":${changes.clockStepMs},` : '';
    yield `{"type":"changes","takenAtMs":${changes.takenAtMs},${step}${lists.join(',')}}`;
  }
}

/** One with texts that no system gives would fit into no message: they are shortened. */
function entryText(entry: object): string {
  const json = JSON.stringify(entry);
  // A UTF-16 unit has at most three bytes.
  if (json.length * 3 <= MAX_ENTRY_BYTES || Buffer.byteLength(json) <= MAX_ENTRY_BYTES) return json;
  return JSON.stringify(entry, (_name, value: unknown) => (typeof value === 'string' ? shortened(value) : value));
}

/**
 * Fills packs with JSON texts in their order, each pack at most `roomBytes` with one byte for the comma after each text.
 * At least one pack, and every text in exactly one: messages stay small by splitting, never by cutting.
 */
export function pack<E extends { json: string }>(entries: Iterable<E>, roomBytes: number): E[][] {
  let current: E[] = [];
  let usedBytes = 0;
  const packs = [current];
  for (const entry of entries) {
    const bytes = Buffer.byteLength(entry.json) + 1;
    if (usedBytes + bytes > roomBytes && current.length > 0) {
      current = [];
      usedBytes = 0;
      packs.push(current);
    }
    current.push(entry);
    usedBytes += bytes;
  }
  return packs;
}
