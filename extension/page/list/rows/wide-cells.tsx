import type { Connection } from '../../../../native-host/protocol.ts';
import type { ColumnName } from '../../../contract/column-names.ts';
import { columns, columnText } from '../../columns/columns.ts';
import { ConnectionBadges } from './connection-badges.tsx';
import { Endpoint } from './endpoint.tsx';
import type { CellProps } from './row-look.ts';
import { notableState } from './notable-state.ts';
import { rowBadges } from './row-badges.ts';

/** The cells of one connection as a table row. Marks of its location are in the column that shows it, if any does. */
export function WideCells({ connection, within, look }: CellProps) {
  const { context, common, columns: shown } = look;
  const { ofLocation, others, anycast } = rowBadges(connection, within, context.factsOf, common);
  const located = shown.includes('place') ? 'place' : shown[0];
  const cellText = (column: ColumnName): string => {
    if (column === 'state') return notableState(connection, shown.includes('protocol'));
    // The line of the place says it once for all of them.
    return column === 'distance' && within.place !== null ? '' : columnText(column, connection, context);
  };
  return (
    <>
      {shown.map((column, index) => (
        <span key={column} role="gridcell" class={classOf(column, connection)} data-column={column}>
          {column === 'address' ? (
            <Endpoint
              connection={connection}
              hosts={context.hostsOf(connection)}
              withoutPort={shown.includes('port')}
            />
          ) : (
            <span class="text">{cellText(column)}</span>
          )}
          {column === located && <ConnectionBadges names={ofLocation} anycast={anycast} />}
          {index === 0 && <ConnectionBadges names={others} anycast={anycast} />}
        </span>
      ))}
    </>
  );
}

function classOf(column: ColumnName, { processName, service }: Connection): string {
  if (column === 'address' || column === 'local') return 'endpoint';
  if (column === 'program' && processName === null && service === null) return 'muted';
  return columns[column].isNumber ? 'number' : '';
}
