import { useState } from 'preact/hooks';
import type { Database } from '../../../native-host/protocol.ts';
import type { HostState } from '../../contract/host-state.ts';
import type { PageProblem } from '../../contract/state-updates.ts';
import { formatTime } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';
import { ProblemList } from '../../view/components/problem-list.tsx';
import { DatabaseCard } from './database-card.tsx';
import { DatabaseUpdate } from './database-update.tsx';

type Props = {
  databases: readonly Database[];
  problems: readonly PageProblem[];
  host: HostState;
  /** Whether the weekly timer is installed; null where that is not known. */
  updateTimer: boolean | null;
  onReload: () => void;
};

/** Which databases locate addresses, how old they are, and how to get newer ones. */
export function DatabaseSettings({ databases, problems, host, updateTimer, onReload }: Props) {
  /** The databases as they were when the user asked to reload them. */
  const [before, setBefore] = useState<readonly Database[] | null>(null);
  const isRead = before !== null && before !== databases;
  return (
    <>
      <p class="muted">{message('settingsDatabasesWhat')}</p>
      {databases.length === 0 && host.kind !== 'running' && <p>{message('settingsDatabasesNone')}</p>}
      {databases.map((database) => (
        <DatabaseCard key={`${database.role} ${database.path}`} database={database} nowMs={Date.now()} />
      ))}
      <ProblemList problems={problems.filter(({ code }) => codes.has(code))} />
      <DatabaseUpdate timer={updateTimer} />
      <div class="actions">
        <button
          type="button"
          data-action="reload-databases"
          disabled={host.kind !== 'running'}
          onClick={() => {
            setBefore(databases);
            onReload();
          }}
        >
          {message('settingsDatabasesReload')}
        </button>
        <span class="muted" role="status" data-reloaded={isRead}>
          {before !== null &&
            (isRead
              ? message('settingsDatabasesReloaded', { time: formatTime(Date.now()) })
              : message('settingsDatabasesReloading'))}
        </span>
      </div>
    </>
  );
}

/** Without `database-old`: the card of an old database has its own warning. */
const codes = new Set<string>(['database-unusable', 'database-missing']);
