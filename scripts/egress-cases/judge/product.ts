/**
 * All that the cases use of the product, from the kernel's routes to the verdict: the one file to mend when something
 * moves or is renamed.
 */
export { addressScope } from '../../../native-host/addresses/address-scope.ts';
export { describeLinuxEgress } from '../../../native-host/egress/linux/describe-linux-egress.ts';
export { linuxSocketRoutes } from '../../../native-host/egress/linux/linux-socket-routes.ts';
export { openNameServers } from '../../../native-host/egress/linux/names/open-name-servers.ts';
export { openRtnetlink, type Rtnetlink } from '../../../native-host/egress/linux/kernel/rtnetlink.ts';
export { userName } from '../../../native-host/system/user-name.ts';
export { createInterfaceLookup } from '../../../native-host/egress/interface-of-address.ts';
export { cutEgress } from '../../../native-host/messaging/cut-egress.ts';
export type { Connection, Egress, InterfaceKind, LocatedAddress, Place } from '../../../native-host/protocol.ts';
export { addressesIn, hostEvidence } from '../../../extension/background/exit/host-evidence.ts';
export { parseHostMessage } from '../../../extension/background/host/parse-host-message.ts';
export type { CheckResult, CheckResults, Evidence, Family } from '../../../extension/exit/evidence.ts';
export { verdictOf } from '../../../extension/exit/verdict-of.ts';
export type { Leak, VerdictKind } from '../../../extension/exit/verdict.ts';
export { initialState } from '../../../extension/store/app-state.ts';
