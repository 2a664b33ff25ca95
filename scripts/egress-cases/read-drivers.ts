import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../is-record.ts';
import type { CaseNamespace } from './case-namespace.ts';
import { parsePretended } from './parse-pretended.ts';
import { runCommand } from './run-command.ts';

/** The drivers of a case's interfaces, by name: the kernel's, or what the case names where the kernel has none. */
export async function readDrivers({ name, filesDir }: CaseNamespace): Promise<ReadonlyMap<string, string>> {
  const links: unknown = JSON.parse(await runCommand(['ip', '-n', name, '-json', '-details', 'link']));
  if (!Array.isArray(links)) throw new TypeError('ip printed no list of links.');
  const drivers = new Map<string, string>();
  for (const link of links.filter(isRecord)) {
    const kind = isRecord(link.linkinfo) ? link.linkinfo.info_kind : undefined;
    if (typeof link.ifname === 'string' && typeof kind === 'string') drivers.set(link.ifname, kind);
  }
  for (const { link, driver } of parsePretended(readFileSync(join(filesDir, 'pretend'), 'utf8'))) {
    drivers.set(link, driver ?? '-');
  }
  return drivers;
}
