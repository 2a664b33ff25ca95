import type { Problem } from '../protocol.ts';
import { printableText } from './printable-text.ts';

/** A problem as one line for a terminal: what is wrong, what can be done, and the facts. */
export function problemText({ code, ...facts }: Problem): string {
  return printableText(`${SENTENCES[code]} (${[code, factsText(facts)].filter(Boolean).join(', ')})`);
}

const SENTENCES: Record<Problem['code'], string> = {
  'bad-request': 'A request was not understood.',
  'bad-address': 'Not an IP address.',
  'owners-hidden': 'Programs of other users are hidden by the system.',
  'sockets-unreadable': "Cannot read this computer's network sockets.",
  'events-lost': 'Some short-lived connections may be missing.',
  'namespace-unreadable': 'Connections in another network namespace cannot be read.',
  'database-unusable': 'A location database cannot be read, or only in part. Download it again.',
  'database-missing': 'No usable location database. Rebuild or reinstall TapMap.',
  'database-old':
    'This location database is out of date; some locations may be wrong. TapMap uses a newer file if it finds one.',
  'egress-unreadable': "Cannot read this computer's Internet route.",
  'rows-unreadable': 'Some sockets could not be read and are not shown.',
};

/** The facts of an error for a person: `source netlink, errno 1`. */
export function factsText(facts: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}
