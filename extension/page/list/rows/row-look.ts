import type { Connection } from '../../../../native-host/protocol.ts';
import type { ColumnName } from '../../../contract/column-names.ts';
import type { ListContext } from '../../columns/column-context.ts';
import type { Within } from '../list-entries.ts';
import type { BadgeName } from './badges-of.ts';
import type { ColourOf } from './shared-colour.ts';

/** What the rows of the list need in addition to their own entry. */
export type RowLook = {
  context: ListContext;
  /** Marks that are left out, since many connections have them. */
  common: ReadonlySet<BadgeName>;
  colourOf: ColourOf;
  /** Of the table; ignored where an entry takes two lines. */
  columns: readonly ColumnName[];
  sortedBy: ColumnName | null;
};

export type CellProps = { connection: Connection; within: Within; look: RowLook };
