import type { Home } from '../../facts/home-of.ts';
import { message } from '../../text/message.ts';

/** Home, where the arcs begin, and how its location is known. */
export function HomeHover({ home, x, y }: { home: Home | null; x: number; y: number }) {
  if (home === null) return null;
  return (
    <div class="map-hover" style={{ top: `${y + 14}px`, left: `${x + 10}px` }}>
      <h2>{message('mapHome')}</h2>
      <p class="muted">{message(sentences[home.source])}</p>
    </div>
  );
}

const sentences = { hand: 'mapHomeByHand', exit: 'mapHomeByExit', 'time-zone': 'mapHomeByTimeZone' } as const;
