import type { Evidence } from '../../exit/evidence.ts';
import type { Contradiction } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { exitPlaceName } from './exit-place-name.ts';
import { exitSourceName } from './exit-source-text.ts';
import { formatShare } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';

/** Two pieces of evidence that contradict each other, in one sentence that does not say which of them is right. */
export function contradictionSentence(contradiction: Contradiction, check: Evidence['check']): string {
  if (contradiction.kind === 'pops-against') {
    const { expected, seen, share } = contradiction;
    return message('contradictionSites', {
      expected: countryName(expected),
      seen: countryName(seen),
      share: formatShare(share),
    });
  }
  const { first, second } = contradiction;
  return message('contradictionSources', {
    first: exitPlaceName(first),
    firstSource: exitSourceName(first.source, check),
    second: exitPlaceName(second),
    secondSource: exitSourceName(second.source, check),
  });
}
