import { locateAddresses } from '../location/locate-addresses.ts';
import type { LocatedAddress, Problem } from '../protocol.ts';
import { UsageError, type Command } from './command.ts';
import { openProgramLocator } from './open-locator.ts';
import { readOptions } from './read-options.ts';
import { placeText } from './connection-table.ts';
import { problemText } from './sentences/problem-text.ts';
import { printJson, printText } from './terminal/print.ts';
import { textTable } from './text-table.ts';

/** `tapmap locate ADDRESS… [--json]`: scope, place and network of addresses. Reads no sockets. */
export const locateCommand: Command = async (args) => {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } }, 'operands');
  if (positionals.length === 0) throw new UsageError('No address given. Usage: tapmap locate ADDRESS…');
  const locator = openProgramLocator();
  try {
    const located = await locateAddresses(locator, positionals);
    await (values.json === true ? printJson(located) : printText(locatedText(located)));
  } finally {
    await locator.close();
  }
};

function locatedText({ problems, results }: { problems: Problem[]; results: LocatedAddress[] }): string {
  const table = textTable(['ADDRESS', 'SCOPE', 'LOCATION', 'PRECISION', 'NETWORK', 'MARKED AS'], results.map(row));
  return [table, ...problems.map((problem) => `${problemText(problem)}\n`)].join('');
}

function row({ address, scope, place, network, traits }: LocatedAddress): string[] {
  return [
    address,
    scope ?? 'invalid',
    place === null ? (scope === 'public' ? 'unknown' : '') : placeText(place),
    place?.precision ?? '',
    network === null ? '' : `AS${network.asn} ${network.organisation ?? ''}`,
    traits.join(', '),
  ];
}
