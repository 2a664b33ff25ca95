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

/**
 * What a reader makes of a word of a newer host, where neither null nor a word of the list says that it is not known. No
 * host sends it: a word means the same for ever, and new ones are added without raising the protocol's number.
 */
export type UnknownWord = 'unknown';

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
  scope: Scope | UnknownWord;
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
  /** Null while open. A socket in TIME_WAIT, or in FIN_WAIT_2 with no process holding it, is a closed connection. */
  closedAtMs: number | null;
  rttMs: number | null;
  minRttMs: number | null;
  bytesSent: number | null;
  bytesReceived: number | null;
  /** The interface that has the local address. */
  interface: string | null;
  /**
   * The interface that its packets leave by now, as the system's routes lead from its own address, port and bound
   * device: another one than `interface` where the connection is older than the tunnel. Null where that was not asked.
   */
  routeInterface: string | null;
  /** Null for a non-public address and for one that is in no database. */
  place: Place | null;
  network: Network | null;
  /** What the database says of the remote address; empty where it says nothing. */
  traits: AddressTrait[];
};

/**
 * Answered from many places; the exit of an anonymising service; reached by satellite (`is_anycast`,
 * `is_anonymous_proxy`, `is_satellite_provider` of GeoIP2's `traits`).
 */
export type AddressTrait = 'anycast' | 'anonymous-proxy' | 'satellite';

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
  | 'rows-unreadable'
  /** Something about connections could not be read (programs, services, interfaces); each is shown with what is known. */
  | 'details-unreadable'
  /** There are more problems than a message lists: `count` of them are left out. */
  | 'problems-omitted'
  /** A message of `type` had `bytes` bytes, more than browsers accept, and was not sent. */
  | 'message-too-long'
  /** The Node that would run the host is too old: it runs nothing but the launcher's words for this, and says it first. */
  | 'node-too-old';

/**
 * An error as a code with facts; the UI that shows it adds the sentence and the next step. In a `problem` message
 * the fact `over: true` says that it no longer applies.
 */
export type Problem = { code: ProblemCode; [fact: string]: string | number | boolean | null };

export type DatabaseRole = 'city' | 'network';

export type Database = {
  role: DatabaseRole | UnknownWord;
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
  kind: InterfaceKind | UnknownWord;
  sourceAddress: string;
  gateway: string | null;
  /**
   * Whether the packet goes through a tunnel of a VPN; where it is 'perhaps', the egress's `reasons` say why. Never
   * 'yes' for what is known not to encrypt.
   */
  tunnel: 'yes' | 'perhaps' | 'no';
  /**
   * Whether the interface encrypts what leaves by it for another computer that forwards it: true for WireGuard, OpenVPN
   * and the like; false for hardware, for tunnels without encryption (6in4, GRE, IPIP) and for translators (464XLAT);
   * null where the program behind it is not known.
   */
  encrypts: boolean | null;
};

/**
 * Closed and append-only, like the problem codes. `interface` is one's name, `family` 4 or 6; `tunnel` tells whether
 * the interface that is named is judged to be a tunnel.
 */
export type EgressReasonCode =
  /** PPP, and no host route to a remote endpoint shows a tunnel: it may be the provider's line, next to a LAN. */
  | 'ppp-may-be-uplink'
  /** A tap device, and no host route to a remote endpoint shows a tunnel: it may be a virtual machine's bridge. */
  | 'tap-may-be-bridge'
  /** {interface, driver}: a tunnel that does not encrypt (6in4, GRE, IPIP, Teredo …). */
  | 'not-encrypted'
  /** {interface}: it only translates IPv4 to IPv6, which leaves as the computer's IPv6 does (464XLAT, RFC 6877). */
  | 'translator'
  /** {family, interface, driver}: the family's routes lead to an interface that leads nowhere, so there is no route. */
  | 'held-by-sink'
  /** {family, by: 'blackhole'|'unreachable'|'prohibit'}: a route or rule refuses the family's public addresses. */
  | 'held-by-route'
  /** {family, interface}: the family's only address there is valid on the link alone. */
  | 'only-link-local'
  /**
   * {family, interface, tunnel, protocol, port, count, of}: so many of the destinations asked leave, or may leave, by
   * another interface than the family's route. `protocol` (6 TCP, 17 UDP) and `port` where that is so for these packets
   * alone; null where it is so for all.
   */
  | 'destinations-elsewhere'
  /**
   * Marked packets are led elsewhere than an ordinary one of this user: {family, interface, tunnel, mark, mask, program,
   * marked}. `interface` is null where they are refused; `program` is the app that the mark is known of, or null.
   * `marked` says which packets have it: 'own', the VPN's own (and what the user excluded); 'chosen', those of programs
   * that the user chose; 'all'; null where that is not known.
   */
  | 'rule-by-mark'
  /**
   * {family, interface, tunnel, fromUid, toUid, own}: those of other users. `own`: the rule is for this user, and
   * `interface` is that of the others; else `interface` is that of the users it is for.
   */
  | 'rule-by-user'
  /** {family, interface, tunnel, side: 'remote'|'local', fromPort, toPort}: those to or from certain ports. */
  | 'rule-by-port'
  /** {family, interface, tunnel, protocol}: those of an IP protocol, by its number. */
  | 'rule-by-protocol'
  /** {family, interface, tunnel, source}: those of sockets bound to an address of this computer in that prefix. */
  | 'rule-by-source'
  /** {family, count}: so many rules more than were asked of. */
  | 'rules-not-asked'
  /** {app, shownBy: 'mark'|'table'|'interface', name}: a VPN app is active that blocks what is not in its tunnel. */
  | 'blocking-app'
  /** {family, table}: the family's route is one that strongSwan made for IPsec without an interface. */
  | 'ipsec-by-route';

export type EgressReason = { code: EgressReasonCode; [fact: string]: string | number | boolean | null };

export type Interface = {
  name: string;
  kind: InterfaceKind | UnknownWord;
  driver: string | null;
  up: boolean;
  addresses: string[];
  addressCount: number;
};

/** Where a list has a count, the list may be cut, and the count is that of the whole list. */
export type Egress = {
  takenAtMs: number;
  ipv4: EgressRoute | null;
  ipv6: EgressRoute | null;
  interfaces: Interface[];
  interfaceCount: number;
  resolver: Resolver;
  nameServers: NameServer[];
  nameServerCount: number;
  /**
   * While a tunnel is up: public addresses with a host route of their own outside of it, such as VPN clients add for
   * the remote endpoint of their tunnel. Empty where the client needs no such route, and on systems where it is not
   * read.
   */
  tunnelEndpoints: { address: string; interface: string }[];
  tunnelEndpointCount: number;
  /**
   * While a tunnel takes public traffic: public prefixes whose routes lead past every tunnel, other than those of
   * `tunnelEndpoints`. Empty on systems where the routes are not read.
   */
  bypasses: Bypass[];
  bypassCount: number;
  /**
   * True when routes for IPsec without an interface are in use (strongSwan's); null when nothing shows it, which does
   * not rule IPsec out: the policies themselves cannot be read without privileges.
   */
  ipsec: boolean | null;
  /** Why `tunnel` is 'perhaps' where it is, why there is no route, and what leaves by other routes than these. */
  reasons: EgressReason[];
};

/** What decides which name server is asked: 'other' asks as the system does, in an order that is not known. */
export type Resolver = 'resolv.conf' | 'systemd-resolved' | 'other';

export type NameServer = {
  address: string;
  /** The interface by which it is asked; null where that is not known. */
  interface: string | null;
  /** Whether it is asked before the others, together with all others of 'all', or only when those do not respond. */
  asked: 'first' | 'all' | 'fallback';
};

/** `prefix` in CIDR notation: '128.0.0.0/1'. */
export type Bypass = { prefix: string; interface: string };

/** A snapshot without its connections. */
export type SnapshotHead = {
  takenAtMs: number;
  source: SocketSource | UnknownWord;
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
  /**
   * The system's clock was set by so much since the previous poll (less than zero: back): every time reported before
   * moves by it, and ages and durations remain. Absent when it was not set. The times in this message are by the clock
   * as it is set now.
   */
  clockStepMs?: number;
  opened: Connection[];
  changed: ConnectionChange[];
  closed: ConnectionClose[];
};

/** Of one requested address; all null, and no traits, when the text is not an address. */
export type LocatedAddress = {
  address: string;
  scope: Scope | UnknownWord | null;
  place: Place | null;
  network: Network | null;
  traits: AddressTrait[];
};

// Host → extension. `hello` is always the first.

export type HelloMessage = {
  type: 'hello';
  protocol: ProtocolNumber;
  version: string;
  platform: string;
  source: SocketSource | UnknownWord;
  /** Of the Node that runs the host, as `node -v` prints it; the first hosts did not say. */
  nodeVersion?: string;
  databases: Database[];
  capabilities: string[];
  /** The browser's own process; null where that is not known, as behind a desktop portal. The first hosts did not say. */
  browserPid?: number | null;
};
/**
 * The processes of this browser that own sockets, whenever those change: Chromium's network service is another process
 * than the one that started the host. All that still run are among them, and maybe some that have ended.
 */
export type BrowserMessage = { type: 'browser'; pids: number[] };
/** Where this computer itself has the name of an address from. */
export type NameSource = 'hosts-file' | 'dns-cache' | 'neighbour';
/** `seenAtMs`: when the name was learnt; null where it always applies. */
export type KnownName = { address: string; name: string; source: NameSource | UnknownWord; seenAtMs: number | null };
/** One numbered part of the names, like a snapshot's; all of them again where they have changed. */
export type NamesMessage = { type: 'names'; part: number; parts: number; names: KnownName[] };
/** One numbered part of a snapshot; `part` counts from 1, every part repeats the head. */
export type SnapshotMessage = { type: 'snapshot'; part: number; parts: number } & Snapshot;
export type ChangesMessage = { type: 'changes' } & Changes;
export type EgressMessage = { type: 'egress' } & Egress;
/** One numbered part of the results, like a snapshot's; mostly there is only one. */
export type LocatedMessage = {
  type: 'located';
  requestId: number;
  part: number;
  parts: number;
  problems: Problem[];
  results: LocatedAddress[];
};
/**
 * Which files are in use; after `hello`, since opening them takes time, and again when that changes. `updateTimer`: whether
 * the timer that updates them weekly is installed; absent where that is not known.
 */
export type DatabaseMessage = {
  type: 'database';
  databases: Database[];
  problems: Problem[];
  updateTimer?: boolean;
};
export type ProblemMessage = { type: 'problem' } & Problem;

export type HostMessage =
  | HelloMessage
  | BrowserMessage
  | NamesMessage
  | SnapshotMessage
  | ChangesMessage
  | EgressMessage
  | LocatedMessage
  | DatabaseMessage
  | ProblemMessage;

// Extension → host.

/** Start watching, or change its interval; `intervalMs` from 100 to 60 000. Answered by a snapshot, then changes. */
export type SubscribeRequest = { type: 'subscribe'; intervalMs: number };
export type UnsubscribeRequest = { type: 'unsubscribe' };
/** Answered by `located` with the same requestId. */
export type LocateRequest = { type: 'locate'; requestId: number; addresses: string[] };
export type ReloadDatabaseRequest = { type: 'reload-database' };

export type HostRequest = SubscribeRequest | UnsubscribeRequest | LocateRequest | ReloadDatabaseRequest;
