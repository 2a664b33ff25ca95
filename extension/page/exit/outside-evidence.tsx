import type { Egress } from '../../../native-host/protocol.ts';
import type { Evidence, Family, OutsideProgram } from '../../exit/evidence.ts';
import { leavesByTunnel } from '../../exit/tunnel/leaves-by-tunnel.ts';
import { pastRoutes } from '../../exit/tunnel/past-routes.ts';
import { message, messageOf } from '../../text/message.ts';
import { programName } from '../../text/program-name.ts';
import { FactLine } from '../../view/components/fact-line.tsx';
import { foreignText } from '../../text/foreign-text.ts';

type Props = { evidence: Evidence; onList: (program: OutsideProgram) => void };

/** What leaves past the tunnel, or is routed so, and of that the VPN's own connections, which have to. */
export function OutsideEvidence({ evidence: { egress, outside, tunnelTalk }, onList }: Props) {
  if (egress === null || (!leavesByTunnel(egress, 4) && !leavesByTunnel(egress, 6))) {
    return <p class="muted">{message('exitMarkNoTunnel')}</p>;
  }
  return (
    <dl class="facts">
      <FactLine name={message('exitOutside')}>
        {outside.length === 0 ? (
          <span class="muted">{message('exitOutsideNone')}</span>
        ) : (
          <Programs programs={outside} onList={onList} />
        )}
      </FactLine>
      <PastLine family={4} egress={egress} />
      <PastLine family={6} egress={egress} />
      {tunnelTalk.length > 0 && (
        <FactLine name={message('exitTunnelTalk')} notes={[message('exitTunnelTalkNote')]}>
          <Programs programs={tunnelTalk} onList={onList} isTalk />
        </FactLine>
      )}
    </dl>
  );
}

/** Prefixes, of which a tunnel that is built of many parts may leave thousands. */
const maxShown = 5;

function PastLine({ family, egress }: { family: Family; egress: Egress }) {
  const routes = pastRoutes(egress, family);
  if (routes.length === 0) return null;
  return (
    <FactLine name={message('exitPast', { family })}>
      {routes.map(({ interface: name, prefixes }) => (
        <span key={name} class="line" data-past={name}>
          {message('exitPastVia', { interface: foreignText(name) })}
          {prefixes.length > 0 && `: ${prefixes.slice(0, maxShown).map(foreignText).join(', ')}`}
          {prefixes.length > maxShown && ` ${messageOf('exitListMore', prefixes.length - maxShown)}`}
        </span>
      ))}
    </FactLine>
  );
}

type ProgramsProps = { programs: readonly OutsideProgram[]; onList: Props['onList']; isTalk?: boolean };

function Programs({ programs, onList, isTalk = false }: ProgramsProps) {
  return (
    <ul class="outside">
      {programs.map((program) => (
        <li key={JSON.stringify(program)}>
          <button
            type="button"
            class="quiet"
            title={message('exitOutsideHint')}
            {...{ [isTalk ? 'data-talk' : 'data-outside']: program.program ?? '' }}
            onClick={() => onList(program)}
          >
            {programText(program)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function programText({ program, interface: name, excludedBy, connectionIds }: OutsideProgram): string {
  const count = connectionIds.length;
  return excludedBy === null
    ? messageOf('exitOutsideProgram', count, { program: programName(program), interface: foreignText(name ?? '') })
    : messageOf('exitExcludedProgram', count, { program: programName(program), app: excludedBy });
}
