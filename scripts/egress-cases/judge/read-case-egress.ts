import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePretended } from '../parse-pretended.ts';
import {
  cutEgress,
  describeLinuxEgress,
  openNameServers,
  openRtnetlink,
  parseHostMessage,
  type Egress,
  type Rtnetlink,
} from './product.ts';

/**
 * The kernel's routing in this namespace. Links have the drivers that the case names where this kernel has none; all else
 * is the kernel's.
 */
export function openCaseKernel(filesDir: string): Rtnetlink {
  const path = join(filesDir, 'pretend');
  const pretended = new Map(
    parsePretended(existsSync(path) ? readFileSync(path, 'utf8') : '').map((one) => [
      one.link,
      { driverKind: one.driver, type: one.type },
    ]),
  );
  const real = openRtnetlink();
  return { ...real, links: () => real.links().map((link) => ({ ...link, ...pretended.get(link.name) })) };
}

/**
 * The egress, as the host describes it and the extension receives it.
 *
 * @throws {TypeError} when the extension does not understand the host
 */
export function readCaseEgress(kernel: Rtnetlink, nowMs: number): Egress {
  const egress = cutEgress(describeLinuxEgress(kernel, openNameServers().read(), nowMs));
  const parsed = parseHostMessage(JSON.parse(JSON.stringify({ type: 'egress', ...egress })));
  if (parsed.kind !== 'message' || parsed.message.type !== 'egress') throw new TypeError(JSON.stringify(parsed));
  return parsed.message;
}
