import type { Connection } from '../../../native-host/protocol.ts';
import { placeName } from '../../text/place-name.ts';
import type { ColumnName } from '../../contract/column-names.ts';
import { endpointOf } from '../../connection/endpoint-text.ts';
import { columns, columnText } from '../columns/columns.ts';
import { ConnectionBadges } from './connection-badges.tsx';
import { stateOfConnection } from '../../view/sentences/connection-words.ts';
import type { ListContext } from '../columns/column-context.ts';
import type { Layout } from '../columns/visible-columns.ts';
import { foreignText } from '../../text/foreign-text.ts';

type Props = {
  connection: Connection;
  context: ListContext;
  layout: Layout;
  columns: readonly ColumnName[];
  sortedBy: ColumnName | null;
};

/** The cells of one connection: a table row, or two lines where there is little room. */
export function ConnectionCells(props: Props) {
  return props.layout === 'wide' ? <WideCells {...props} /> : <NarrowCells {...props} />;
}

function WideCells({ connection, context, columns: shown }: Props) {
  return (
    <>
      {shown.map((column, index) => (
        <span key={column} role="gridcell" class={classOf(column, connection)} data-column={column}>
          <span class="text">{wideText(column, connection, context, shown)}</span>
          {index === 0 && <ConnectionBadges connection={connection} facts={context.factsOf(connection)} />}
        </span>
      ))}
    </>
  );
}

/** The port and the direction are left out of other columns if they have a column of their own. */
function wideText(
  column: ColumnName,
  connection: Connection,
  context: ListContext,
  shown: readonly ColumnName[],
): string {
  if (column === 'address' && shown.includes('port')) return foreignText(connection.remoteAddress ?? '');
  if (column !== 'state' || connection.closedAtMs !== null) return columnText(column, connection, context);
  const direction = shown.includes('direction') ? 'outgoing' : connection.direction; // the usual one goes without saying
  return stateOfConnection({ ...connection, direction });
}

function classOf(column: ColumnName, { processName, service }: Connection): string {
  if (column === 'address' || column === 'local') return 'endpoint';
  if (column === 'program' && processName === null && service === null) return 'muted';
  return columns[column].isNumber ? 'number' : '';
}

/** First line: program and destination; second line: network, state, and the value that the list is sorted by. */
function NarrowCells({ connection, context, sortedBy }: Props) {
  const sorted = sortedBy === null || isAlwaysShown.has(sortedBy) ? '' : columnText(sortedBy, connection, context);
  return (
    <>
      <span role="gridcell" class={`program ${classOf('program', connection)}`}>
        <span class="text">{columnText('program', connection, context)}</span>
        <ConnectionBadges connection={connection} facts={context.factsOf(connection)} />
      </span>
      <span role="gridcell" class="endpoint">
        {foreignText(endpointOf(connection))}
      </span>
      <span role="gridcell" class="muted network">
        {whereabouts(connection, context)}
      </span>
      <span role="gridcell" class="muted state">
        {sorted !== '' && <strong class="sorted">{sorted}</strong>}
        <span class="text">{stateOfConnection(connection)}</span>
      </span>
    </>
  );
}

const isAlwaysShown: ReadonlySet<ColumnName> = new Set([
  'program',
  'address',
  'port',
  'network',
  'state',
  'protocol',
  'direction',
]);

/** A closed connection is not listed under its place, so it names it; one without a network names its interface. */
function whereabouts(connection: Connection, context: ListContext): string {
  const { closedAtMs, place } = connection;
  const where = closedAtMs !== null && place !== null ? placeName(place) : '';
  const network = columnText('network', connection, context) || columnText('interface', connection, context);
  return [where, network].filter((part) => part !== '').join(' · ');
}
