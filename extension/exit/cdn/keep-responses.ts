import type { PopResponse } from '../evidence.ts';
import { isRecent, popsWindowMs } from '../not-stale.ts';
import { fairShares } from './fair-shares.ts';
import type { PageId } from './page-ids.ts';
import { popPlace } from './pop-places.ts';

/** A response with the page that it was for. */
export type KeptResponse = PopResponse & PageId;

/**
 * The responses of the last 15 minutes, oldest first, with one more added and those that are now too old removed. A
 * page with a hundred pictures is one observation, not a hundred: one response per page, PoP and second
 * counts. No page displaces what others have shown (fair-shares).
 *
 * @param nowMs milliseconds since the epoch
 * @returns the same list when nothing has changed
 */
export function keepResponses(
  responses: readonly KeptResponse[],
  response: KeptResponse | null,
  nowMs: number,
): readonly KeptResponse[] {
  const current = responses.filter(({ seenAtMs }) => isRecent(seenAtMs, nowMs, popsWindowMs));
  const kept = current.length === responses.length ? responses : current;
  if (response === null || !isRecent(response.seenAtMs, nowMs, popsWindowMs) || popPlace(response) === null)
    return kept;
  const second = secondOf(response);
  const isKnown = kept.some(
    (one) =>
      one.network === response.network &&
      one.code === response.code &&
      secondOf(one) === second &&
      one.page === response.page,
  );
  return isKnown ? kept : fairShares(kept, response);
}

const secondOf = ({ seenAtMs }: PopResponse) => Math.floor(seenAtMs / 1000);
