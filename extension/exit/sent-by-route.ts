import type { CheckResults, SeenAddress, UdpResult } from './evidence.ts';

/**
 * The addresses that UDP showed of the route. Others are shown to the user and are evidence of nothing: they came by
 * another interface, or nobody knows by which.
 */
export function sentByRoute({ udp }: CheckResults): SeenAddress[] {
  return udp.filter(
    (result): result is UdpResult & { kind: 'seen' } => result.kind === 'seen' && result.sentBy === 'route',
  );
}
