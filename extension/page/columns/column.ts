import type { Connection } from '../../../native-host/protocol.ts';
import type { MessageKey } from '../../text/message.ts';
import type { ListContext } from './column-context.ts';

export type Column = {
  title: MessageKey;
  /** The value to sort by; null if there is none: it comes last in either direction. */
  value: (connection: Connection, context: ListContext) => string | number | null;
  /** The text to show, if it is not the value. */
  text?: (connection: Connection, context: ListContext) => string | null | undefined;
  /** Rank by which columns are given room: 1 comes first. Each number occurs once. */
  importance: number;
  /** Minimum width, and the share of the remaining room, if any. */
  width: { minPx: number; share?: number };
  /** Another column says as much: it is shown only where the list is sorted by it. */
  isExtra?: true;
  /** Numbers are right-aligned so that they can be compared. */
  isNumber?: true;
  /** Usually wanted in descending order, so the first click on its header sorts that way. */
  largestFirst?: true;
};
