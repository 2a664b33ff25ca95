import type { Connection } from '../../../native-host/protocol.ts';
import { countBy } from '../../connection/count-by.ts';
import { rateOf, type Marker } from '../../map/markers/markers-of.ts';
import { formatCount, formatRate } from '../../text/format-number.ts';
import { formatDuration } from '../../text/format-time.ts';
import type { HostsOf } from '../../sites/connection-hosts.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message, messageOf } from '../../text/message.ts';
import { placeName } from '../../text/place-name.ts';
import { programName } from '../../text/program-name.ts';
import { programOf } from '../../connection/program-of.ts';
import { traitName } from '../../text/trait-name.ts';
import { doubtOf } from './doubt-of.ts';
import type { MapModel } from './map-model.ts';

type Props = { marker: Marker; x: number; y: number; width: number; model: MapModel };

/**
 * What a marker stands for, next to it. An element of its own rather than Plotly's, so that every name is plain text.
 */
export function MapHover({ marker, x, y, width, model }: Props) {
  const toTheLeft = x > width - 300;
  const open = marker.places.flatMap((total) => total.open);
  const hosts = hostNames(open, model.hostsOf.value);
  return (
    <div
      class="map-hover"
      style={{ top: `${y + 14}px`, ...(toTheLeft ? { right: `${width - x + 10}px` } : { left: `${x + 10}px` }) }}
    >
      <h2>{titleOf(marker)}</h2>
      <p class="muted">{countsOf(marker)}</p>
      {marker.open > 0 && <p class="muted">{[...lastingOf(marker, model)].join(' · ')}</p>}
      {hosts !== '' && <p>{hosts}</p>}
      {marker.mixed ? <Colours marker={marker} model={model} /> : <Programs marker={marker} />}
      {[...notesOf(marker)].map((note) => (
        <p class="note">{note}</p>
      ))}
      {doubtOf(marker, open.map(model.factsOf.value)) !== null && (
        <p class="note doubt">{doubtOf(marker, open.map(model.factsOf.value))}</p>
      )}
    </div>
  );
}

/** Host names of these connections, as far as there is room. */
function hostNames(open: readonly Connection[], hostsOf: HostsOf): string {
  const all = [...new Set(open.flatMap((connection) => hostsOf(connection).names))];
  const names = all.slice(0, MAX).map(foreignText);
  if (all.length > MAX) names.push(message('rowMoreHosts', { count: formatCount(all.length - MAX) }));
  return names.join(', ');
}

function titleOf({ places }: Marker): string {
  const [first] = places;
  if (first === undefined) return '';
  if (places.length === 1) return placeName(first.place);
  return messageOf('mapPlacesAround', places.length, { place: placeName(first.place) });
}

function countsOf({ open, closed, phase }: Marker): string {
  if (open === 0) return message(phase === 'attempt' ? 'mapAttemptFailed' : 'mapClosed');
  const counts = [phase === 'attempt' ? messageOf('mapAttempts', open) : messageOf('connections', open)];
  if (phase === 'closing') counts.push(message('mapClosing'));
  if (closed > 0) counts.push(messageOf('mapClosedLately', closed));
  return counts.join(' · ');
}

function* lastingOf({ places }: Marker, model: MapModel): Generator<string> {
  const open = places.flatMap((total) => total.open);
  const firstMs = open.reduce((first, { firstSeenMs }) => Math.min(first, firstSeenMs), Infinity);
  const { takenAtMs, rates } = model.shown.value;
  if (takenAtMs !== null) {
    const duration = formatDuration(takenAtMs - firstMs);
    yield open.length === 1 ? message('mapOpenFor', { duration }) : message('mapOpenForUpTo', { duration });
  }
  const perS = rateOf(open, rates);
  if (perS >= 1) yield formatRate(perS);
}

function* notesOf({ places, kind, outlier }: Marker): Generator<string> {
  const [first] = places;
  if (first === undefined) return;
  const { precision, accuracyRadiusKm } = first.place;
  if (kind === 'area') yield message(precision === 'region' ? 'mapRegionOnly' : 'mapCountryOnly');
  if (kind === 'point' && accuracyRadiusKm !== null && accuracyRadiusKm > 0) {
    yield message('mapRadius', { km: formatCount(accuracyRadiusKm) });
  }
  const traits = new Set(places.flatMap(({ open }) => open.flatMap((connection) => connection.traits)));
  if (traits.size > 0) yield message('mapTraits', { traits: [...traits].map(traitName).join(', ') });
  if (outlier) yield message('mapOutlier');
  if (kind === 'merged') yield message('mapOpensOnClick');
}

function Programs({ marker }: { marker: Marker }) {
  const programs = countBy(
    marker.places.flatMap(({ open, closed }) => (marker.open > 0 ? open : closed)),
    programOf,
  );
  return (
    <>
      <ul>
        {programs.slice(0, MAX).map(({ key, connections }) => (
          <li key={key}>
            <span>{programName(key)}</span>
            <span>{formatCount(connections)}</span>
          </li>
        ))}
      </ul>
      {programs.length > MAX && <p class="muted">{messageOf('mapMorePrograms', programs.length - MAX)}</p>}
    </>
  );
}

/** What the colours of a marker's connections stand for, if there are several. */
function Colours({ marker, model }: { marker: Marker; model: MapModel }) {
  const { categories, categoryOf } = model.scheme.value;
  const counts = countBy(
    marker.places.flatMap(({ open, closed }) => (marker.open > 0 ? open : closed)),
    (connection) => categoryOf(connection).id,
  );
  return (
    <ul>
      {counts.slice(0, MAX).map(({ key, connections }) => {
        const category = categories.find(({ id }) => id === key);
        return (
          <li key={key}>
            <span>
              <span class="swatch" style={{ background: category?.colour ?? '' }} /> {category?.label}
            </span>
            <span>{formatCount(connections)}</span>
          </li>
        );
      })}
    </ul>
  );
}

const MAX = 5;
