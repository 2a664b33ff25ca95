import { locateAddresses } from '../location/locate-addresses.ts';
import { writeStdout } from '../messaging/claim-stdout.ts';
import type { LocatedAddress } from '../protocol.ts';
import { UsageError } from './command.ts';
import type { Command } from './command.ts';
import { openProgramLocator } from './open-locator.ts';
import { parseOptions } from './parse-options.ts';
import { placeText } from './place-text.ts';
import { problemText } from './problem-text.ts';
import { textTable } from './text-table.ts';

/** `tapmap locate ADDRESS… [--json]`: scope, place and network of addresses. No socket is read. */
export const locateCommand: Command = async (args) => {
  const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } }, 'operands');
  if (positionals.length === 0) throw new UsageError('Which addresses? Expected: tapmap locate ADDRESS…');
  const locator = openProgramLocator();
  try {
    const located = await locateAddresses(locator, positionals);
    if (values.json === true) return await writeStdout(`${JSON.stringify(located)}\n`);
    const table = textTable(['ADDRESS', 'SCOPE', 'PLACE', 'PRECISION', 'NETWORK'], located.results.map(row));
    await writeStdout([table, ...located.problems.map((problem) => `${problemText(problem)}\n`)].join(''));
  } finally {
    await locator.close();
  }
};

function row({ address, scope, place, network }: LocatedAddress): string[] {
  return [
    address,
    scope ?? 'no address',
    place === null ? (scope === 'public' ? 'unknown' : '') : placeText(place),
    place?.precision ?? '',
    network === null ? '' : `AS${network.asn} ${network.organisation ?? ''}`,
  ];
}
