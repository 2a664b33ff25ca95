import { Fragment } from 'preact';
import type { Connection } from '../../../native-host/protocol.ts';
import { LookUps } from '../../view/components/look-ups.tsx';
import { message } from '../../text/message.ts';
import { placeName } from '../../text/place-name.ts';
import { programName } from '../../text/program-name.ts';
import { whereabouts } from '../../view/sentences/connection-words.ts';
import { programOf } from '../../connection/program-of.ts';
import { isNarrow } from '../narrow/is-narrow.ts';
import { PanelHeader } from '../panel-header.tsx';
import { ConnectionTabs } from './connection-tabs.tsx';
import { CopyButtons } from './copy-buttons.tsx';
import { detailGroups } from './detail-groups.ts';
import { DetailLine } from './detail-line.tsx';
import { earlierOf, turnsOf } from './earlier-of.ts';
import { usePanelFocus } from '../use-panel-focus.ts';
import type { PageModel } from '../page-model.ts';

export function ConnectionDetails({ connection, model }: { connection: Connection; model: PageModel }) {
  // Beside the map it is below the list, where the focus stays.
  const panel = usePanelFocus(isSheet);
  const { hour, rates, takenAtMs } = model.shown.value;
  const nowMs = takenAtMs ?? connection.lastSeenMs;
  const hosts = model.hostsOf.value(connection);
  const groups = detailGroups({
    connection,
    facts: model.facts.value(connection),
    hosts,
    rate: rates.get(connection.id) ?? null,
    stateChanges: turnsOf(connection, hour, nowMs),
    earlier: earlierOf(connection, hour),
    nowMs,
    isBack: model.time.isBack.value,
  });
  return (
    <section
      class="details"
      ref={panel}
      tabIndex={-1}
      aria-label={message('detailsTitle')}
      data-details={connection.id}
    >
      <PanelHeader
        title={titleOf(connection)}
        closeLabel={message('detailsClose')}
        action="close-details"
        onClose={() => model.detail(null)}
      />
      <CopyButtons connection={connection} hosts={hosts} />
      {groups.map(({ title, details }, index) => (
        <Fragment key={title}>
          <section aria-label={title}>
            <h3>{title}</h3>
            <dl class="facts">
              {details.map((each) => (
                <DetailLine
                  key={each.name}
                  detail={each}
                  onFilter={(field, value) => model.query.choose(field, value)}
                />
              ))}
            </dl>
          </section>
          {index === 0 && <ConnectionTabs ids={hosts.tabIds} />}
        </Fragment>
      ))}
      <LookUps connection={connection} />
    </section>
  );
}

const isSheet = () => isNarrow.peek();

/** Who connects to where: "chromium → San Jose, United States". */
function titleOf(connection: Connection): string {
  const { place, remoteAddress } = connection;
  const program = programName(programOf(connection));
  if (remoteAddress === null) return program;
  return message('detailsHeading', { program, place: place === null ? whereabouts(connection) : placeName(place) });
}
