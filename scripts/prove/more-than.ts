import type { PacketCounts } from '../world/start-capture.ts';

/** What exceeds `reference`: TCP and UDP by number of packets, names and the rest by presence. */
export function moreThan(sent: PacketCounts, reference: PacketCounts): string[] {
  const isMore = ([purpose, count]: [string, number]): boolean => {
    const known = reference.get(purpose) ?? 0;
    return /^(tcp|udp) /.test(purpose) ? count > known : known === 0;
  };
  return [...sent].filter(isMore).map(([purpose]) => purpose);
}
