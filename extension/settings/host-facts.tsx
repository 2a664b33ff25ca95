import type { SocketSource } from '../../native-host/protocol.ts';
import type { HostState } from '../contract/host-state.ts';
import { hostStateSentence } from '../view/sentences/host-state-sentence.ts';
import { message, type MessageKey } from '../text/message.ts';

/** The host, as it introduced itself. What to do if it is not running is in the page's banner. */
export function ProgramFacts({ host }: { host: HostState }) {
  return (
    <dl class="facts">
      <dt>{message('settingsProgramState')}</dt>
      <dd>{hostStateSentence(host).sentence}</dd>
      {host.kind === 'running' && (
        <>
          <dt>{message('settingsProgramVersion')}</dt>
          <dd>{host.version}</dd>
          <dt>{message('settingsProgramPlatform')}</dt>
          <dd>{host.platform}</dd>
          <dt>{message('settingsProgramSource')}</dt>
          <dd>{message(sources[host.source])}</dd>
        </>
      )}
    </dl>
  );
}

const sources: Record<SocketSource, MessageKey> = {
  netlink: 'settingsSourceNetlink',
  procfs: 'settingsSourceProcfs',
  libproc: 'settingsSourceLibproc',
  lsof: 'settingsSourceLsof',
  iphlpapi: 'settingsSourceIphlpapi',
  netstat: 'settingsSourceNetstat',
};
