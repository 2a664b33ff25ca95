import { useMemo } from 'preact/hooks';
import type { Connection } from '../../native-host/protocol.ts';
import { countBy } from '../map/count-by.ts';
import { formatCount } from '../view/format-count.ts';
import { programName } from '../view/program-name.ts';
import { programOf } from '../view/program-of.ts';

/** The programs with the most open connections; listening sockets are no connections. */
export function TopPrograms({ connections }: { connections: Connection[] }) {
  const top = useMemo(() => {
    const open = connections.filter(({ closedAtMs, direction }) => closedAtMs === null && direction !== 'listening');
    return countBy(open, programOf).slice(0, 5);
  }, [connections]);
  return (
    <section aria-label="Top programs">
      <h2>Top programs</h2>
      {top.length === 0 && <p class="muted">None at the moment</p>}
      <ul>
        {top.map(({ key, connections: count }) => (
          <li key={key ?? ''} data-program={key ?? ''} data-count={count}>
            <span title={programName(key)}>{programName(key)}</span>
            <span class="muted">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
