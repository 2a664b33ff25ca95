import type { Connection } from '../../../native-host/protocol.ts';
import type { MessageKey } from '../../text/message.ts';
import type { ListContext } from './column-context.ts';

/** All that the list knows of one of its columns. */
export type Column = {
  title: MessageKey;
  /** What it is sorted by; null, where there is nothing of the kind, comes last in either direction. */
  value: (connection: Connection, context: ListContext) => string | number | null;
  /** What it shows, where that is not its value. */
  text?: (connection: Connection, context: ListContext) => string | null | undefined;
  /** 1 for the column that has room first, each number once. */
  importance: number;
  /** The least that it takes, and its share of the room that is left, if it takes one. */
  width: { minPx: number; share?: number };
  /** It holds numbers, which stand at its right edge so that they can be compared. */
  isNumber?: true;
  /** Mostly asked for with the largest on top, which is what the first click on its head does. */
  largestFirst?: true;
};
