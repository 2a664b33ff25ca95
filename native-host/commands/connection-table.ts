import type { Connection, Place, Snapshot } from '../protocol.ts';
import { problemText } from './sentences/problem-text.ts';
import { textTable } from './text-table.ts';

const HEADING = ['PROGRAM', 'PID', 'PROTO', 'LOCAL', 'REMOTE', 'STATE', 'DIRECTION', 'LOCATION', 'NETWORK'];

/** A snapshot as a table: public connections first, then the rest by scope, each group by program. */
export function connectionTable({ connections, problems, source }: Snapshot): string {
  const sorted = [...connections].sort(
    (a, b) => rank(a) - rank(b) || order(programOf(a), programOf(b)) || order(a.id, b.id),
  );
  const open = connections.filter(({ closedAtMs }) => closedAtMs === null).length;
  const summary = `${open} open, ${connections.length - open} recently closed (source: ${source})`;
  return `${textTable(HEADING, sorted.map(row))}${[summary, ...problems.map(problemText)].join('\n')}\n`;
}

const SCOPES = ['public', 'shared', 'private', 'link-local', 'multicast', 'reserved', 'loopback', 'unspecified'];
const rank = ({ scope }: Connection): number => SCOPES.indexOf(scope);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** For a hidden program: the service it runs in, or at least its user. */
const programOf = ({ processName, service, owner }: Connection): string => {
  const hint = service ?? owner;
  return processName ?? (hint === null ? '?' : `? (${hint})`);
};

function row(connection: Connection): string[] {
  const { pid, protocol, family, localAddress, localPort, remoteAddress, remotePort } = connection;
  return [
    programOf(connection),
    pid === null ? '' : String(pid),
    `${protocol}${family}`,
    endpoint(localAddress, localPort),
    remoteAddress === null ? '*' : endpoint(remoteAddress, remotePort ?? 0),
    connection.state ?? '',
    connection.direction,
    connection.place === null
      ? connection.scope === 'public'
        ? 'unknown'
        : connection.scope
      : placeText(connection.place),
    connection.network === null ? '' : (connection.network.organisation ?? `AS${connection.network.asn}`),
  ];
}

const endpoint = (address: string, port: number): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;

/** The most precise known name of a place, with its country: `Paris, FR`; `FR` where only the country is known. */
export function placeText({ city, region, countryCode }: Place): string {
  return [city ?? region, countryCode].filter((part) => part !== null).join(', ');
}
