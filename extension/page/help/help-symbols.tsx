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
        {markNames.map((name) => (
          <li key={name}>
            <span aria-hidden="true">
              <ConnectionBadges names={[name]} anycast={null} />
            </span>
            {message(marks[name])}
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

/** In the order in which they are shown. An impossible location looks like an unlikely one. */
const marks: Record<Exclude<BadgeName, 'impossible'>, MessageKey> = {
  new: 'helpMarkNew',
  unlikely: 'helpMarkDoubtful',
  anycast: 'helpMarkCdn',
  outlier: 'markOutlier',
  'handed-out': 'markHandedOut',
  'anonymous-proxy': 'helpMarkProxy',
  satellite: 'helpMarkSatellite',
};
const markNames: readonly (keyof typeof marks)[] = [
  ...(['new', 'unlikely', 'anycast', 'outlier', 'handed-out', 'anonymous-proxy', 'satellite'] as const),
];
