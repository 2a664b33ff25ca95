import type { Problem } from '../protocol.ts';
import { factsText } from './facts-text.ts';
import { printableText } from './printable-text.ts';

/** A problem as one line for a terminal: what it is, with its facts, and what can be done. */
export function problemText({ code, ...facts }: Problem): string {
  return printableText(`${SENTENCES[code]} (${[code, factsText(facts)].filter(Boolean).join(', ')})`);
}

const SENTENCES: Record<Problem['code'], string> = {
  'bad-request': 'The request could not be understood.',
  'bad-address': 'This is no IP address.',
  'owners-hidden': 'Sockets of other users: the system does not tell you their programs.',
  'sockets-unreadable': 'The sockets of this computer cannot be read.',
  'events-lost': 'Some connections closed faster than they could be told of.',
  'namespace-unreadable': 'The connections of another network namespace cannot be read.',
  'database-unusable': 'This location database is not usable and was passed over. Download it again.',
  'database-missing': 'There is no usable location database. Build or install TapMap again.',
  'database-old': 'This location database is old. Places may have changed; a newer file is used when it is found.',
  'egress-unreadable': 'The way out of this computer cannot be read.',
  'rows-unreadable': 'Some sockets could not be read and are not shown; all others are.',
};
