import type { Verdict, VerdictKind } from '../../exit/verdict.ts';
import type { MessageKey } from '../../text/message.ts';

/** The icon of a verdict: its kind, or "leaks" if there is a leak and the kind alone would look fine. */
export type VerdictIcon = VerdictKind | 'leaks';

export function iconOf({ overall, leaks }: Pick<Verdict, 'overall' | 'leaks'>): VerdictIcon {
  const looksWell = overall === 'as-expected' || overall === 'no-expectation';
  return looksWell && leaks.length > 0 ? 'leaks' : overall;
}

/** Each icon in a word or two, as part of a sentence. */
export const iconNames: Record<VerdictIcon, MessageKey> = {
  'as-expected': 'exitKindAsChosen',
  'unexpected-country': 'exitKindElsewhere',
  'no-tunnel': 'exitKindNoTunnel',
  'partly-outside': 'exitKindPartly',
  unknown: 'exitKindUnknown',
  'no-expectation': 'exitKindNotChosen',
  'no-route': 'exitKindNoWay',
  leaks: 'exitKindLeaks',
};
