import { message, type MessageKey } from '../../text/message.ts';
import type { BadgeName } from '../list/rows/badges-of.ts';
import { ConnectionBadges } from '../list/rows/connection-badges.tsx';

/** All shapes on the map and all marks in the list with their meaning: the map's own legend has only those in use. */
export function HelpSymbols() {
  return (
    <section>
      <h3>{message('helpSymbols')}</h3>
      <ul class="help-symbols">
        {symbols.map(({ shape, says }) => (
          <li key={shape}>
            <span class="glyph" data-shape={shape} />
            {message(says)}
          </li>
        ))}
      </ul>
      <h4 class="small muted">{message('helpMarks')}</h4>
      <ul class="help-symbols marks">
        {marks.map(({ name, says }) => (
          <li key={name}>
            <span aria-hidden="true">
              <ConnectionBadges names={[name]} anycast={null} />
            </span>
            {message(says)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const symbols: readonly { shape: string; says: MessageKey }[] = [
  { shape: 'city', says: 'helpSymbolCity' },
  { shape: 'area', says: 'helpSymbolArea' },
  { shape: 'doubtful', says: 'helpSymbolDoubtful' },
  { shape: 'attempt', says: 'helpSymbolAttempt' },
  { shape: 'closed', says: 'helpSymbolClosed' },
  { shape: 'server', says: 'helpSymbolServer' },
  { shape: 'exit', says: 'helpSymbolExit' },
];

/** An impossible location is marked as an unlikely one is. */
const marks: readonly { name: BadgeName; says: MessageKey }[] = [
  { name: 'new', says: 'helpMarkNew' },
  { name: 'unlikely', says: 'helpMarkDoubtful' },
  { name: 'anycast', says: 'helpMarkCdn' },
  { name: 'outlier', says: 'markOutlier' },
  { name: 'handed-out', says: 'markHandedOut' },
  { name: 'anonymous-proxy', says: 'helpMarkProxy' },
  { name: 'satellite', says: 'helpMarkSatellite' },
];
