import type { Connection } from '../../native-host/protocol.ts';

/** Programs that move the traffic of rootless containers and virtual machines through sockets of their own. */
const relays: ReadonlySet<string> = new Set([
  'pasta',
  'pasta.avx2',
  'passt',
  'passt.avx2',
  'slirp4netns',
  'rootlessport',
  'rootlesskit',
  'vpnkit',
  'gvproxy',
]);

/**
 * Whether a connection relays that of another network namespace, whose own one may be listed as well: the same traffic,
 * twice.
 */
export const isContainerRelay = ({ processName, namespace }: Connection): boolean =>
  namespace === null && processName !== null && relays.has(processName);
