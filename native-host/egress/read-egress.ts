import { EgressUnreadable, type EgressReader } from './egress-reader.ts';
import { openLinuxEgress } from './linux/read-linux-egress.ts';
import { openMacosEgress } from './macos/read-macos-egress.ts';
import { openWindowsEgress } from './windows/read-windows-egress.ts';

const READERS: Partial<Record<NodeJS.Platform, () => EgressReader>> = {
  linux: openLinuxEgress,
  darwin: openMacosEgress,
  win32: openWindowsEgress,
};

/** The egress reader of this system. @throws {EgressUnreadable} when there is none or it does not work */
export function openEgressReader(): EgressReader {
  const open = READERS[process.platform];
  if (open === undefined) throw new EgressUnreadable({ platform: process.platform, reason: 'no reader' });
  return open();
}
