import type { HelloMessage } from '../../native-host/protocol.ts';
import type { HostState } from '../contract/host-state.ts';
import { hostStateSentence } from '../view/sentences/host-state-sentence.ts';
import { FactLine } from '../view/components/fact-line.tsx';
import { message, type MessageKey } from '../text/message.ts';
import { foreignText } from '../text/foreign-text.ts';

/** The host, as it introduced itself. What to do if it is not running is in the page's banner. */
export function ProgramFacts({ host }: { host: HostState }) {
  return (
    <dl class="facts">
      <FactLine name={message('settingsProgramState')}>{hostStateSentence(host).sentence}</FactLine>
      {host.kind === 'running' && (
        <>
          <FactLine name={message('settingsProgramVersion')}>{foreignText(host.version)}</FactLine>
          <FactLine name={message('settingsProgramPlatform')}>{foreignText(host.platform)}</FactLine>
          {host.nodeVersion !== undefined && (
            <FactLine name={message('settingsProgramNode')}>{foreignText(host.nodeVersion)}</FactLine>
          )}
          <FactLine name={message('settingsProgramSource')}>{message(sources[host.source])}</FactLine>
        </>
      )}
    </dl>
  );
}

const sources: Record<HelloMessage['source'], MessageKey> = {
  netlink: 'settingsSourceNetlink',
  procfs: 'settingsSourceProcfs',
  libproc: 'settingsSourceLibproc',
  lsof: 'settingsSourceLsof',
  iphlpapi: 'settingsSourceIphlpapi',
  netstat: 'settingsSourceNetstat',
  unknown: 'settingsSourceUnknown',
};
