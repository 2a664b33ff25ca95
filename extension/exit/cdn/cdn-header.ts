import type { CdnNetwork } from '../evidence.ts';

/** How one CDN names the PoP that served a response. */
export type CdnHeader = {
  network: CdnNetwork;
  /** As the company writes it. */
  title: string;
  /** Of the response header, in lower case. */
  name: string;
  /** The PoP's code as the CDN writes it; null for any other value, since anyone can send a header of this name. */
  codeOf: (value: string) => string | null;
  /** The PoP's code in the table of places. */
  placeCodeOf: (code: string) => string;
};
