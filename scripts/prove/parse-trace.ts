/** What a program and those that it started asked of the system, as far as it concerns the network. */
export type Traced = {
  /** Internet addresses that it sent to or connected to, this computer's own included: `203.0.113.77:443`. */
  readonly reached: readonly string[];
  /** Internet addresses that it waited at for connections, or received at. */
  readonly bound: readonly string[];
  /** Paths of the programs that it started. */
  readonly started: readonly string[];
};

/**
 * Parses what strace(1) writes for `-f -e trace=connect,bind,sendto,sendmsg,sendmmsg,execve`. An address of a call is
 *
 *     {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("203.0.113.77")}
 *     {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), …}
 *
 * What netlink and Unix sockets are sent has other families, or none.
 */
export function parseTrace(text: string): Traced {
  const calls = [...text.matchAll(/^(?:\d+ +)?(\w+)\((.*)$/gm)];
  const addresses = (names: readonly string[]): string[] => [
    ...new Set(calls.flatMap(([, name = '', rest = '']) => (names.includes(name) ? addressesIn(rest) : []))),
  ];
  return {
    reached: addresses(['connect', 'sendto', 'sendmsg', 'sendmmsg']),
    bound: addresses(['bind']),
    started: [
      ...new Set(
        calls.flatMap(([, name, rest = '']) => {
          const path = name === 'execve' && rest.endsWith('= 0') ? /^"([^"]*)"/.exec(rest)?.[1] : undefined;
          return path === undefined ? [] : [path];
        }),
      ),
    ],
  };
}

const addressesIn = (call: string): string[] =>
  [...call.matchAll(/sa_family=AF_INET6?, sin6?_port=htons\((\d+)\)[^}]*?"([0-9a-fA-F.:]+)"/g)].map(
    ([, port = '', address = '']) => `${address.includes(':') ? `[${address}]` : address}:${port}`,
  );
