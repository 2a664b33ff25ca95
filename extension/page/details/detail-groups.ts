import { message } from '../../text/message.ts';
import type { DetailGroup, DetailSources } from './detail.ts';
import { howDetails } from './how-details.ts';
import { timeDetails } from './time-details.ts';
import { trafficDetails } from './traffic-details.ts';
import { whereDetails } from './where-details.ts';
import { whoDetails } from './who-details.ts';

/**
 * All that is known of one connection, in words. Unknown values are left out, or explained where a user would look for
 * them.
 */
export function detailGroups(sources: DetailSources): DetailGroup[] {
  const groups = [
    { title: message('detailsWhere'), details: whereDetails(sources) },
    { title: message('detailsWho'), details: whoDetails(sources) },
    { title: message('detailsHow'), details: howDetails(sources) },
    { title: message('detailsTraffic'), details: trafficDetails(sources) },
    { title: message('detailsTime'), details: timeDetails(sources) },
  ];
  return groups.filter(({ details }) => details.length > 0);
}
