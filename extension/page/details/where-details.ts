import type { Place } from '../../../native-host/protocol.ts';
import type { Facts } from '../../facts/facts-of.ts';
import { countryName } from '../../text/country-name.ts';
import { endpointText } from '../../connection/endpoint-text.ts';
import { networkKey, networkName } from '../../connection/network-name.ts';
import { formatCount } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';
import { placeName } from '../../text/place-name.ts';
import { reachSentence } from '../../view/sentences/reach-sentence.ts';
import { whereabouts } from '../../view/sentences/connection-words.ts';
import { traitName } from '../../text/trait-name.ts';
import { detail, type Detail, type DetailSources } from './detail.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { hostDetails } from './host-details.ts';

/** Where a connection leads: host names, address, place as precisely as known, doubts about it, and the network. */
export function whereDetails({ connection, facts, hosts, nowMs }: DetailSources): Detail[] {
  const { remoteAddress, remotePort, place, network, scope, traits } = connection;
  return [
    ...hostDetails({ hosts, nowMs }),
    ...detail(message('detailsRemote'), foreignText(endpointText(remoteAddress, remotePort)), {
      isCode: true,
      ...(remoteAddress !== null && { filter: { field: 'address', value: remoteAddress } }),
    }),
    ...(facts.handedOut
      ? detail(message('detailsPlace'), message('detailsHandedOut'), {
          notes: [message('detailsHandedOutNote', { interface: foreignText(connection.interface ?? '') })],
          filter: { field: 'is', value: 'handed-out' },
        })
      : place === null
        ? detail(message('detailsPlace'), scope === 'public' ? message('detailsNoPlace') : whereabouts(connection), {
            notes: scope === 'public' || scope === 'unspecified' ? [] : [message('detailsNotPublic')],
            filter: scope === 'public' ? { field: 'country', value: 'none' } : { field: 'scope', value: scope },
          })
        : detail(message('detailsPlace'), placeName(place), {
            notes: precisionNotes(place),
            filter: { field: 'country', value: place.countryCode },
          })),
    ...detail(message('detailsDoubt'), place && reachSentence(place, facts), { isDoubt: true }),
    ...distanceDetails(facts),
    ...detail(message('detailsTraits'), traits.map(traitName).join(', ')),
    ...(network === null
      ? []
      : detail(message('detailsNetwork'), foreignText(networkName(network)), {
          notes: [...(network.organisation === null ? [] : [networkKey(network)]), ...outlierNotes(facts)],
          filter: { field: 'asn', value: String(network.asn) },
        })),
  ];
}

function precisionNotes({ precision, countryCode, region, accuracyRadiusKm }: Place): string[] {
  if (precision === 'country') return [message('detailsCountryOnly', { country: countryName(countryCode) })];
  const within = accuracyRadiusKm === null ? [] : [message('detailsWithin', { km: formatCount(accuracyRadiusKm) })];
  if (precision === 'city' || region === null) return within;
  return [message('detailsRegionOnly', { region: foreignText(region) }), ...within];
}

function distanceDetails({ distanceKm, reach }: Facts): Detail[] {
  if (distanceKm === null) return [];
  const km = formatCount(distanceKm < 100 ? Math.round(distanceKm) : Math.round(distanceKm / 10) * 10);
  const notes = reach.kind === 'possible' ? [message('detailsPossible')] : [];
  return detail(message('detailsDistance'), message('detailsDistanceKm', { km }), { notes });
}

function outlierNotes({ outlier, isNew }: Facts): string[] {
  const notes = isNew ? [message('detailsNew')] : [];
  if (outlier === 'country') notes.push(message('detailsOutlierCountry'));
  if (outlier === 'network') notes.push(message('detailsOutlierNetwork'));
  return notes;
}
