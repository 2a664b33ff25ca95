import type { Connection, Scope } from '../../native-host/protocol.ts';

/** A TCP state in plain letters: "established", "time wait". */
export function stateName(state: string): string {
  return state.toLowerCase().replaceAll('_', ' ');
}

/** A scope in words that say where it is. */
export function scopeName(scope: string): string {
  return new Map<string, string>(Object.entries(scopes)).get(scope) ?? scope;
}

const scopes: Record<Scope, string> = {
  public: 'Internet',
  private: 'Local network',
  shared: 'Provider’s network',
  'link-local': 'Same link',
  loopback: 'This computer',
  multicast: 'Multicast',
  reserved: 'Reserved',
  unspecified: 'No remote address',
};

/** "TCP established, incoming": what a connection is, in one line. */
export function kindOfConnection({ protocol, state, direction }: Connection): string {
  const words = [protocol.toUpperCase(), state === null ? null : stateName(state)];
  if (direction === 'incoming') words.push('incoming');
  return words.filter((word) => word !== null).join(' · ');
}
