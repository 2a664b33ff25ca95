/** A host name that the browser got responses from, by address and tab: what is kept of the responses themselves. */
export type SeenHost = {
  /** As a URL has it: in ASCII, without brackets. */
  host: string;
  /** Of the server, as RFC 5952 writes it. */
  address: string;
  port: number;
  /** -1 for requests of no tab: of a service worker, an extension, or the browser itself. */
  tabId: number;
  firstAtMs: number;
  lastAtMs: number;
  /** Number of responses. */
  count: number;
};

/** One response, before it is counted. */
export type SeenResponse = Pick<SeenHost, 'host' | 'address' | 'port' | 'tabId'> & { atMs: number };
