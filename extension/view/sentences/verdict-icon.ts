import type { Verdict, VerdictKind } from '../../exit/verdict.ts';
import type { MessageKey } from '../../text/message.ts';

/** What a verdict is shown as at a glance: its kind, or that something leaks where the kind alone would look well. */
export type VerdictIcon = VerdictKind | 'leaks';

export function iconOf({ overall, leaks }: Pick<Verdict, 'overall' | 'leaks'>): VerdictIcon {
  const looksWell = overall === 'as-expected' || overall === 'no-expectation';
  return looksWell && leaks.length > 0 ? 'leaks' : overall;
}

/** Each mark in a word or two, as part of a sentence. */
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
