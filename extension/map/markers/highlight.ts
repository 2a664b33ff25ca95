import type { Marker } from './markers-of.ts';

/** What may be picked out on the map, while the rest is dimmed. */
export const highlights = ['off', 'doubtful', 'closed', 'outlier'] as const;
export type Highlight = (typeof highlights)[number];

/** Whether a marker stands out under this choice; all do where nothing is picked out. */
export function isHighlighted({ doubtful, closed, outlier }: Marker, highlight: Highlight): boolean {
  switch (highlight) {
    case 'off':
      return true;
    case 'doubtful':
      return doubtful;
    case 'closed':
      return closed > 0;
    case 'outlier':
      return outlier;
  }
}
