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
 * macOS: interfaces and changes by sysctl, the kernel's look-up of routes by route(8), name servers by scutil(8), what
 * is Wi-Fi by ifconfig(8). No packet is sent. Never run on a Mac yet.
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

/** Two tables by sysctl, which the kernel writes anew for each asking. */
const PACE_MS = 1000;

/** The same over any system, for tests. */
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

/** Asks the kernel only: no program is started to find that nothing changed. */
function signature({ sysctl, resolverChangedAtMs }: MacosEgressSystem): string {
  const interfaces = JSON.stringify(parseInterfaceList(sysctl(INTERFACES)));
  return [interfaces, routeSignature(sysctl(ROUTES)), resolverChangedAtMs()].join('\n');
}

/** The system writes this file whenever its name servers change (and does not read it). */
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
