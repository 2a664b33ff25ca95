import type { Standing } from '../../exit/standing.ts';
import type { MessageKey } from '../../text/message.ts';

/** Each standing in a word or two, as part of a sentence. */
export const standingNames: Record<Standing, MessageKey> = {
  'as-expected': 'exitKindAsChosen',
  'unexpected-country': 'exitKindElsewhere',
  'no-tunnel': 'exitKindNoTunnel',
  'partly-outside': 'exitKindPartly',
  unknown: 'exitKindUnknown',
  'no-expectation': 'exitKindNotChosen',
  'no-route': 'exitKindNoWay',
  leaks: 'exitKindLeaks',
};
