import type { CdnNetwork } from '../evidence.ts';

/** How one content network names the site that served an answer. */
export type CdnHeader = {
  network: CdnNetwork;
  /** Of the response header, in small letters. */
  name: string;
  /** The site's code as the network writes it; null for whatever else stands there, since anybody may write anything. */
  codeOf: (value: string) => string | null;
  /** The code by which the table of places knows the site. */
  placeCodeOf: (code: string) => string;
};
