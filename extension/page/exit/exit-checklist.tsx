import type { ExitState } from '../../exit/exit-state.ts';
import type { ExitChoice } from '../../exit/verdict.ts';
import type { Permissions } from '../../browser/permissions.ts';
import type { OutsideProgram } from '../../exit/evidence.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { CdnEvidence } from './cdn-evidence.tsx';
import { exitRows, type ExitRow, type RowId } from './exit-rows.ts';
import { FamilyEvidence } from './family-evidence.tsx';
import { Fold } from './fold.tsx';
import { NameServers } from './name-servers.tsx';
import { OutsideEvidence } from './outside-evidence.tsx';
import { RouteEvidence } from './route-evidence.tsx';
import { RowRemarks } from './row-remarks.tsx';

type Props = {
  exit: ExitState;
  choice: ExitChoice;
  nowMs: number;
  permissions: Permissions;
  onList: (program: OutsideProgram) => void;
};

/** What the verdict is made of, in six lines, each of which opens its evidence. */
export function ExitChecklist(props: Props) {
  const { exit, choice, nowMs } = props;
  return (
    <div class="exit-rows">
      {exitRows(exit, choice, nowMs).map((row) => (
        <Fold
          key={row.id}
          id={row.id}
          title={row.id === 'ipv4' || row.id === 'ipv6' ? `IPv${row.id.at(-1)}` : message(titles[row.id])}
          value={row.value}
          standing={row.standing}
          remarks={<RowRemarks row={row} check={exit.evidence.check} />}
        >
          <RowEvidence row={row} {...props} />
        </Fold>
      ))}
    </div>
  );
}

const titles: Record<Exclude<RowId, 'ipv4' | 'ipv6'>, MessageKey> = {
  tunnel: 'exitRowTunnel',
  dns: 'exitRowNames',
  outside: 'exitOutside',
  pops: 'exitSites',
};

function RowEvidence({ row: { id }, exit, choice, nowMs, permissions, onList }: Props & { row: ExitRow }) {
  const { evidence, verdict } = exit;
  switch (id) {
    case 'tunnel':
      return <RouteEvidence evidence={evidence} nowMs={nowMs} />;
    case 'ipv4':
      return <FamilyEvidence family={4} verdict={verdict.ipv4} check={evidence.check} nowMs={nowMs} />;
    case 'ipv6':
      return <FamilyEvidence family={6} verdict={verdict.ipv6} check={evidence.check} nowMs={nowMs} />;
    case 'dns':
      return <NameServers evidence={evidence} />;
    case 'outside':
      return <OutsideEvidence evidence={evidence} onList={onList} />;
    case 'pops':
      return <CdnEvidence evidence={evidence} choice={choice} nowMs={nowMs} permissions={permissions} />;
  }
}
