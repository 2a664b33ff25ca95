import type { Connection } from '../../../native-host/protocol.ts';
import type { Settings } from '../../contract/settings.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { programName } from '../../text/program-name.ts';
import { networkKey, networkName } from '../../connection/network-name.ts';
import { programOf } from '../../connection/program-of.ts';
import type { Facts } from '../../facts/facts-of.ts';
import { stageOf, type Stage } from '../../connection/stage-of.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** How connections are sorted into colours. */
export type ColourKeys = {
  keyOf: (connection: Connection) => string;
  labelOf: (connection: Connection) => string;
  /** The place in the palette that a key always has, -1 for the colour of the rest; absent where keys come and go. */
  fixed?: ReadonlyMap<string, number>;
  /** Keys that one connection is enough for to give a marker of many its colour, the most urgent first. */
  urgent?: readonly string[];
  /** What a marker of several keys is called, where none of them has most of its connections. */
  mixed: MessageKey;
};

export function colourKeys(by: Settings['colourBy'], factsOf: (connection: Connection) => Facts): ColourKeys {
  switch (by) {
    case 'program':
      return {
        keyOf: (connection) => programOf(connection) ?? '',
        labelOf: (connection) => programName(programOf(connection)),
        mixed: 'legendMixed',
      };
    case 'network':
      return {
        keyOf: ({ network }) => (network === null ? '' : networkKey(network)),
        labelOf: networkLabel,
        mixed: 'legendMixedNetworks',
      };
    case 'state':
      return {
        keyOf: stageOf,
        labelOf: (connection) => stageName(stageOf(connection)),
        fixed: stageSlots,
        urgent: ['failed', 'opening'] satisfies Stage[],
        mixed: 'legendMixedStates',
      };
    case 'newness':
      return {
        keyOf: (connection) => (factsOf(connection).isNew ? 'new' : 'known'),
        labelOf: (connection) => message(factsOf(connection).isNew ? 'colourNew' : 'colourKnown'),
        fixed: newnessSlots,
        urgent: ['new'],
        mixed: 'legendMixed',
      };
  }
}

function networkLabel({ network }: Connection): string {
  return network === null ? message('colourNetworkUnknown') : foreignText(networkName(network));
}

/** What a stage is called. */
export function stageName(stage: Stage): string {
  return message(stageTexts[stage]);
}

const stageTexts = {
  opening: 'stageOpening',
  established: 'stageEstablished',
  closing: 'stageClosing',
  failed: 'stageFailed',
  closed: 'stageClosed',
  udp: 'stageUdp',
  listening: 'stageListening',
} as const;

/** Blue lives, green comes, yellow goes, red failed; what is over has the colour of the rest. */
const stageSlots: ReadonlyMap<string, number> = new Map<Stage, number>([
  ['established', 0],
  ['failed', 1],
  ['opening', 2],
  ['listening', 3],
  ['udp', 4],
  ['closing', 5],
  ['closed', -1],
]);

const newnessSlots: ReadonlyMap<string, number> = new Map([
  ['known', 0],
  ['new', 1],
]);
