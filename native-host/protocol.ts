/**
 * The wire contract between the native host and the extension: types only, imports nothing.
 *
 * The host writes these shapes; the extension parses what it receives and imports this file for types alone, so that
 * a skew between the two (they are updated separately) shows up as a wrong `protocol`, never as a wrong field.
 * Times are milliseconds since the epoch, round trips are milliseconds, sizes are bytes.
 */

/** Raised whenever a shape below changes in a way that an older reader would misread. */
export type ProtocolNumber = 1;

/** The system interface that the sockets are read from. */
export type SocketSource = 'netlink' | 'procfs' | 'libproc' | 'lsof' | 'iphlpapi' | 'netstat';

/** TCP states by their RFC 9293 names (section 3.3.2), with underscores. */
export type TcpState =
  | 'LISTEN'
  | 'SYN_SENT'
  | 'SYN_RECEIVED'
  | 'ESTABLISHED'
  | 'FIN_WAIT_1'
  | 'FIN_WAIT_2'
  | 'CLOSE_WAIT'
  | 'CLOSING'
  | 'LAST_ACK'
  | 'TIME_WAIT'
  | 'CLOSED';

/** Kind of address by IANA's special-purpose registries; 'shared' is carrier-grade NAT (RFC 6598). */
export type Scope =
  'public' | 'private' | 'shared' | 'link-local' | 'loopback' | 'multicast' | 'reserved' | 'unspecified';

export type Direction = 'outgoing' | 'incoming' | 'listening' | 'unknown';

/** How exactly a place is known. A 'country' place has the coordinates of the country's centre. */
export type Precision = 'city' | 'region' | 'country';

export type Place = {
  /** ISO 3166-1 alpha-2. */
  countryCode: string;
  region: string | null;
  city: string | null;
  latitude: number;
  longitude: number;
  precision: Precision;
  accuracyRadiusKm: number | null;
};

/** The autonomous system that announces an address. */
export type Network = { asn: number; organisation: string | null };

export type Connection = {
  /** Stable for the life of the socket, unique in the machine (Linux: the socket cookie). */
  id: string;
  protocol: 'tcp' | 'udp';
  /** Family of the addresses shown; an IPv4-mapped address is shown as IPv4. */
  family: 4 | 6;
  /** Canonical text, RFC 5952. */
  localAddress: string;
  localPort: number;
  /** Null for a listening or unconnected socket. */
  remoteAddress: string | null;
  /** Also null for a connection that was reset before any poll saw it: the kernel forgets the port then. */
  remotePort: number | null;
  /** Null for UDP. A connection that closed in SYN_SENT was a failed attempt: refused, or never answered. */
  state: TcpState | null;
  direction: Direction;
  /** Of the remote address; 'unspecified' where there is none. */
  scope: Scope;
  /** Null where the system does not report which process owns the socket; never guessed. */
  pid: number | null;
  /** The executable's file name, or the kernel's short name where the path can't be read. */
  processName: string | null;
  executable: string | null;
  /** User that owns the socket. */
  owner: string | null;
  /** The systemd unit, app or container that the process runs in. */
  service: string | null;
  /** Network namespace; null for the host's own. */
  namespace: string | null;
  firstSeenMs: number;
  lastSeenMs: number;
  /** Null while open. A socket in TIME_WAIT is a closed connection. */
  closedAtMs: number | null;
  rttMs: number | null;
  minRttMs: number | null;
  bytesSent: number | null;
  bytesReceived: number | null;
  /** The interface that has the local address. */
  interface: string | null;
  /** Null for a non-public address and for one that is in no database. */
  place: Place | null;
  network: Network | null;
};

/** Closed and append-only: a code, once published, keeps its meaning. */
export type ProblemCode =
  | 'bad-request'
  | 'bad-address'
  | 'owners-hidden'
  | 'sockets-unreadable'
  | 'events-lost'
  | 'namespace-unreadable'
  | 'database-unusable'
  | 'database-missing'
  | 'database-old'
  | 'egress-unreadable'
  /** Some rows of a table were truncated or in an unknown format; all others are shown. */
  | 'rows-unreadable';

/**
 * An error as a code with facts; the UI that shows it adds the sentence and the next step. In a `problem` message
 * the fact `over: true` says that it no longer applies.
 */
export type Problem = { code: ProblemCode; [fact: string]: string | number | boolean | null };

export type DatabaseRole = 'city' | 'network';

export type Database = {
  role: DatabaseRole;
  path: string;
  /** `database_type` of the file's own metadata. */
  type: string;
  builtAtMs: number;
  /** True for the data that TapMap ships, false for the user's own file. */
  builtIn: boolean;
  attribution: { text: string; url: string };
};

export type InterfaceKind = 'ethernet' | 'wifi' | 'tunnel' | 'bridge' | 'virtual' | 'loopback' | 'other';

/** The route that a packet to the public Internet would take now. */
export type EgressRoute = {
  interface: string;
  kind: InterfaceKind;
  sourceAddress: string;
  gateway: string | null;
  /** Whether the packet goes through a tunnel; where it is 'perhaps', the egress's `reasons` say why. */
  tunnel: 'yes' | 'perhaps' | 'no';
};

/** Closed and append-only, like the problem codes. Each has the fact `interface`. */
export type EgressReasonCode =
  /** PPP, and no host route to a remote endpoint shows a tunnel: it may be the provider's line, next to a LAN. */
  | 'ppp-may-be-uplink'
  /** A tap device, and no host route to a remote endpoint shows a tunnel: it may be a virtual machine's bridge. */
  | 'tap-may-be-bridge';

export type EgressReason = { code: EgressReasonCode; [fact: string]: string | number | boolean | null };

export type Interface = {
  name: string;
  kind: InterfaceKind;
  driver: string | null;
  up: boolean;
  addresses: string[];
};

export type Egress = {
  takenAtMs: number;
  ipv4: EgressRoute | null;
  ipv6: EgressRoute | null;
  interfaces: Interface[];
  nameServers: { address: string; interface: string | null }[];
  /**
   * While a tunnel is up: public addresses with a host route of their own outside of it, such as VPN clients add for
   * the remote endpoint of their tunnel. Empty where the client needs no such route, and on systems where it is not
   * read.
   */
  tunnelEndpoints: { address: string; interface: string }[];
  /**
   * True when routes for IPsec without an interface are in use (strongSwan's); null when nothing shows it, which does
   * not rule IPsec out: the policies themselves cannot be read without privileges.
   */
  ipsec: boolean | null;
  /** Why `tunnel` is 'perhaps' where it is. */
  reasons: EgressReason[];
};

/** A snapshot without its connections. */
export type SnapshotHead = {
  takenAtMs: number;
  source: SocketSource;
  platform: string;
  hostVersion: string;
  /** False when something could not be read; `problems` says what. */
  complete: boolean;
  problems: Problem[];
};

export type Snapshot = SnapshotHead & { connections: Connection[] };

/** The fields of a connection that differ from what was last reported. */
export type ConnectionChange = Partial<Connection> & { id: string };
export type ConnectionClose = Partial<Connection> & { id: string; closedAtMs: number };

/** A connection that opened and closed between two polls is only in `closed`, whole. */
export type Changes = {
  takenAtMs: number;
  opened: Connection[];
  changed: ConnectionChange[];
  closed: ConnectionClose[];
};

/** Scope, place and network of one requested address; all three null when the text is not an address. */
export type LocatedAddress = {
  address: string;
  scope: Scope | null;
  place: Place | null;
  network: Network | null;
};

// Host → extension. `hello` is always the first.

export type HelloMessage = {
  type: 'hello';
  protocol: ProtocolNumber;
  version: string;
  platform: string;
  source: SocketSource;
  databases: Database[];
  capabilities: string[];
};
/** One numbered part of a snapshot; `part` counts from 1, every part repeats the head. */
export type SnapshotMessage = { type: 'snapshot'; part: number; parts: number } & Snapshot;
export type ChangesMessage = { type: 'changes' } & Changes;
export type EgressMessage = { type: 'egress' } & Egress;
export type LocatedMessage = {
  type: 'located';
  requestId: number;
  problems: Problem[];
  results: LocatedAddress[];
};
/** Which files are in use; after `hello`, since opening them takes time, and again when that changes. */
export type DatabaseMessage = { type: 'database'; databases: Database[]; problems: Problem[] };
export type ProblemMessage = { type: 'problem' } & Problem;

export type HostMessage =
  HelloMessage | SnapshotMessage | ChangesMessage | EgressMessage | LocatedMessage | DatabaseMessage | ProblemMessage;

// Extension → host.

/** Start watching, or change its interval; `intervalMs` from 100 to 60 000. Answered by a snapshot, then changes. */
export type SubscribeRequest = { type: 'subscribe'; intervalMs: number };
export type UnsubscribeRequest = { type: 'unsubscribe' };
/** Answered by `located` with the same requestId. */
export type LocateRequest = { type: 'locate'; requestId: number; addresses: string[] };
export type ReloadDatabaseRequest = { type: 'reload-database' };

export type HostRequest = SubscribeRequest | UnsubscribeRequest | LocateRequest | ReloadDatabaseRequest;
