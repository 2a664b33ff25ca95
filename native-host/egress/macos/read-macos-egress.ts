import { statSync } from 'node:fs';
import { FfiUnavailable } from '../../system/load-koffi.ts';
import { RoutingMessageError } from './parse-routing-messages.ts';
import { SysctlError, loadSysctl } from '../../system/macos/sysctl.ts';
import { ProgramFailed, runProgramNow } from '../../system/run-program.ts';
import { EgressUnreadable, type EgressReader } from '../egress-reader.ts';
import { describeEgress, type MacosEgressSystem } from './describe-egress.ts';
import { parseInterfaceList } from './parse-interface-list.ts';
import { routeSignature } from './route-signature.ts';
import { ROUTES, INTERFACES } from './sysctl-names.ts';

/**
 * macOS: interfaces and changes from sysctl, the kernel's route lookup from route(8), name servers from scutil(8),
 * which interfaces are Wi-Fi from ifconfig(8). Sends no packet. Not yet tested on a Mac.
 *
 * @throws {EgressUnreadable}
 */
export function openMacosEgress(): EgressReader {
  return createMacosEgress({
    sysctl: orUnreadable(loadSysctl),
    run: (path, args) => runProgramNow(path, args, LIMIT_MS),
    resolverChangedAtMs,
  });
}

const LIMIT_MS = 2000;

/** Checking reads two tables by sysctl, which the kernel generates again for each call. */
const PACE_MS = 1000;

/** The same with given system calls and programs, for tests. */
export function createMacosEgress(system: MacosEgressSystem): EgressReader {
  let last = orUnreadable(() => signature(system));
  return {
    read: (takenAtMs) => orUnreadable(() => describeEgress(system, takenAtMs)),
    hasChanged() {
      const now = orUnreadable(() => signature(system));
      const changed = now !== last;
      last = now;
      return changed;
    },
    paceMs: PACE_MS,
    close: () => undefined,
  };
}

/** Reads from the kernel and a file's time only: no program is started to find that nothing changed. */
function signature({ sysctl, resolverChangedAtMs }: MacosEgressSystem): string {
  const interfaces = JSON.stringify(parseInterfaceList(sysctl(INTERFACES)));
  return [interfaces, routeSignature(sysctl(ROUTES)), resolverChangedAtMs()].join('\n');
}

/** macOS writes this file whenever its name servers change (and does not read it). */
const RESOLV_CONF = '/var/run/resolv.conf';

function resolverChangedAtMs(): number | null {
  return statSync(RESOLV_CONF, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function orUnreadable<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof SysctlError) throw new EgressUnreadable({ call: 'sysctl', errno: error.errno }, error);
    if (error instanceof ProgramFailed) throw new EgressUnreadable(error.facts, error);
    if (error instanceof RoutingMessageError || error instanceof FfiUnavailable) {
      throw new EgressUnreadable({ reason: error.message }, error);
    }
    throw error;
  }
}
