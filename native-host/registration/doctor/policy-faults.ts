import { hostName } from '../host-manifest.ts';
import type { BrowserStatus } from '../read-status.ts';
import type { Fault } from './fault.ts';
import type { MendingCommands } from './mending-commands.ts';
import { blocksHost, policyNames, type BrowserPolicy } from './policy.ts';

/**
 * Browsers that are here and may not start the host because the computer's administrator said so.
 *
 * @param policies by the browsers' names
 * @param canInstallForAll false on Windows, which has no such installation
 */
export function policyFaults(
  browsers: readonly BrowserStatus[],
  policies: ReadonlyMap<string, BrowserPolicy>,
  canInstallForAll: boolean,
  { editPolicy, installForAll }: MendingCommands,
): Fault[] {
  return browsers.flatMap(({ name, title, found, isSystemWide, shadowed }): Fault[] => {
    const policy = policies.get(name);
    if (policy === undefined || !found) return [];
    if (blocksHost(policy, hostName)) {
      const place = policy.places.blocked ?? '';
      return [
        { code: 'policy-blocks-host', browser: title, policy: policyNames.blocked, place, command: editPolicy(place) },
      ];
    }
    if (policy.userLevelHosts || isSystemWide || shadowed !== null) return [];
    const command = canInstallForAll ? installForAll : null;
    const place = policy.places.userLevelHosts ?? '';
    return [{ code: 'policy-forbids-user-hosts', browser: title, policy: policyNames.userLevelHosts, place, command }];
  });
}
