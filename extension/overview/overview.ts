import type { SmallMarker } from '../map/small/small-markers-of.ts';
import type { Totals } from '../connection/totals-of.ts';

/** All that a popup shows of the connections: counts, so that it stays small however many there are. */
export type Overview = {
  totals: Totals;
  /** The programs with the most open connections; null is one that the system does not report. */
  programs: { program: string | null; open: number }[];
  /** The countries with the most open connections, as ISO 3166-1 alpha-2 codes. */
  countries: { countryCode: string; open: number }[];
  markers: SmallMarker[];
};

/** How many hosts a tab of the browser had responses from since it was opened, and where they are. */
export type TabSummary = {
  /** The browser's number for it. */
  tabId: number;
  /** Host names; and the countries and networks of the connections that their responses came over. */
  hosts: number;
  countries: number;
  networks: number;
};

/** What was first seen since the last visit, the latest first. */
export type NewSinceVisit = {
  sinceMs: number;
  programs: string[];
  /** ISO 3166-1 alpha-2. */
  countries: string[];
};
