import type { ColumnName } from '../../../contract/column-names.ts';
import { columnText } from '../../columns/columns.ts';
import { ConnectionBadges } from './connection-badges.tsx';
import { Endpoint } from './endpoint.tsx';
import type { CellProps } from './row-look.ts';
import { notableState } from './notable-state.ts';
import { remoteHostText } from './remote-host-text.ts';
import { rowBadges } from './row-badges.ts';

/**
 * One connection on two lines: its program, unless the group names it, whom it leads to, then the address; and what is
 * notable of its state, or the value that the list is sorted by.
 */
export function NarrowCells({ connection, within, look }: CellProps) {
  const { context, common, sortedBy } = look;
  const { ofLocation, others, anycast } = rowBadges(connection, within, context.factsOf, common);
  const isProgramAbove = within.group?.kind.by === 'program';
  const isUnknown = connection.processName === null && connection.service === null;
  const isSaid = sortedBy === null || isAlwaysShown.has(sortedBy) || (sortedBy === 'distance' && within.place !== null);
  const sorted = isSaid ? '' : columnText(sortedBy, connection, context);
  const host = (
    <>
      <span class="text">{remoteHostText(connection, within)}</span>
      <ConnectionBadges names={ofLocation} anycast={anycast} />
    </>
  );
  const state = (
    <>
      {sorted !== '' && <strong class="sorted">{sorted}</strong>}
      <span class="text">{notableState(connection)}</span>
    </>
  );
  if (isProgramAbove) {
    return (
      <>
        <span role="gridcell" class="first">
          {host}
          <ConnectionBadges names={others} anycast={anycast} />
        </span>
        <span role="gridcell" class="muted last">
          {state}
        </span>
        <span role="gridcell" class="endpoint second">
          <Endpoint connection={connection} hosts={context.hostsOf(connection)} orLocal isShort />
        </span>
        <span role="gridcell" class="muted last">
          {sortedBy === 'rate' ? '' : columnText('rate', connection, context)}
        </span>
      </>
    );
  }
  return (
    <>
      <span role="gridcell" class={`first ${isUnknown ? 'muted' : ''}`}>
        <span class="text">{columnText('program', connection, context)}</span>
        <ConnectionBadges names={others} anycast={anycast} />
      </span>
      <span role="gridcell" class="endpoint last">
        <Endpoint connection={connection} hosts={context.hostsOf(connection)} orLocal isShort />
      </span>
      <span role="gridcell" class="muted second">
        {host}
      </span>
      <span role="gridcell" class="muted last">
        {state}
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
