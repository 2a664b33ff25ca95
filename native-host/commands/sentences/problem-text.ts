import type { Problem } from '../../protocol.ts';
import { printableText } from '../printable-text.ts';

/** A problem as one line for a terminal: what is wrong, what can be done, and the facts. */
export function problemText({ code, ...facts }: Problem): string {
  return `${sentenceOf(code, facts)} (${[code, factsText(facts)].filter(Boolean).join(', ')})`;
}

/** The same of a problem with a database, as a host reports it that may be of another version. */
export function databaseProblemText(code: string, facts: HostFacts): string {
  const known = ['database-missing', 'database-unusable', 'database-old'] as const;
  const found = known.find((one) => one === code);
  return found === undefined ? `The host reports: ${printableText(code)}.` : problemText({ ...facts, code: found });
}

type HostFacts = Readonly<Record<string, string | number | boolean | null>>;

function sentenceOf(code: Problem['code'], facts: Record<string, unknown>): string {
  if (code !== 'database-unusable') return SENTENCES[code];
  if (facts['builtIn'] === true) return 'A location database of TapMap is damaged. Rebuild or reinstall TapMap.';
  return UNUSABLE.get(String(facts['reason'])) ?? SENTENCES[code];
}

/** By reason: a valid file that is of no use is not to be downloaded again. */
const UNUSABLE: ReadonlyMap<string, string> = new Map([
  [
    'countries-only',
    'A location database has countries but no cities and is not used for locations. Use one with cities, such as ' +
      'GeoLite2-City, DB-IP City or IPinfo Location.',
  ],
  [
    'wrong-kind',
    'A location database does not contain the expected data. Use one with cities (such as GeoLite2-City) or networks ' +
      '(such as GeoLite2-ASN).',
  ],
  [
    'wide-record',
    'A location database has one entry for a large part of the Internet: it was built wrongly. Get it from another source.',
  ],
]);

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
    'This location database is out of date; some locations may be wrong. TapMap uses a newer file if it finds one: "tapmap database update" fetches one.',
  'egress-unreadable': "Cannot read this computer's Internet route.",
  'rows-unreadable': 'Some sockets could not be read and are not shown.',
  'details-unreadable': 'Some programs, services or interfaces could not be read. TapMap keeps trying.',
  'problems-omitted': 'There are more problems than are listed.',
  'message-too-long': 'A message was too long for the browser and was not sent.',
  'node-too-old': 'Node is too old. Install Node 20.11 or later, then run "tapmap install".',
};

/** The facts of an error for a person: `source netlink, errno 1`. */
export function factsText(facts: Readonly<Record<string, string | number | boolean | null>>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${printableText(String(value))}`)
    .join(', ');
}
