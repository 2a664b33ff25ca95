import { exportFormat, exportFormatVersion, type ExportEnvelope } from './export-envelope.ts';
import type { Exported } from './exported.ts';
import { exportedHosts } from './exported-host.ts';
import { jsonText } from './json-text.ts';

/**
 * A JSON export (RFC 8259) in parts, one per connection: joined they are the file, one connection to a line.
 *
 * Every text survives the round trip, lone surrogates too, and is harmless in an editor (json-text.ts).
 */
export function* jsonParts(exported: Exported): Generator<string> {
  const opening = jsonText(headOf(exported), 1);
  yield `${opening.slice(0, -'\n}'.length)},\n "connections": [`;
  let before = '\n';
  for (const connection of exported.connections) {
    yield `${before}  ${jsonText(connection)}`;
    before = ',\n';
  }
  yield '\n ]\n}\n';
}

function headOf(exported: Exported): Omit<ExportEnvelope, 'connections'> {
  const { exportedAtMs, takenAtMs, hostVersion, filter, problems, databases, sites, connections } = exported;
  return {
    format: exportFormat,
    formatVersion: exportFormatVersion,
    exportedAtMs,
    takenAtMs,
    hostVersion,
    filter,
    problems: [...problems],
    databases: databases.map(({ role, type, builtAtMs, builtIn, attribution }) => ({
      role,
      type,
      builtAtMs,
      builtIn,
      attribution,
    })),
    hosts: exportedHosts(sites, connections),
    browserPids: [...exported.browserPids],
  };
}
