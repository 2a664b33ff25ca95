export type PortRange = { readonly first: number; readonly last: number };

/** `/proc/sys/net/ipv4/ip_local_port_range`: two port numbers, both included. @returns null when the text has another form */
export function parsePortRange(text: string): PortRange | null {
  const [, first, last] = /^\s*(\d{1,5})\s+(\d{1,5})\s*$/.exec(text) ?? [];
  return first === undefined || last === undefined ? null : { first: Number(first), last: Number(last) };
}

export const isInRange = ({ first, last }: PortRange, port: number): boolean => port >= first && port <= last;
