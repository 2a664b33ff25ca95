import type { Problem } from '../protocol.ts';
import { factsText } from './facts-text.ts';
import { printableText } from './printable-text.ts';

/** A problem as one line for a terminal: what it is, with its facts, and what can be done. */
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
