import type { NameServer } from '../../../native-host/protocol.ts';
import type { Evidence } from '../../exit/evidence.ts';
import { nameNotes } from '../../exit/name-leaks.ts';
import { foreignText } from '../../text/foreign-text.ts';
import { message } from '../../text/message.ts';
import { FactLine } from '../../view/components/fact-line.tsx';
import { nameNoteSentence } from '../../view/sentences/name-note-sentence.ts';

/** The name servers, and what is to be said of them that is no leak. */
export function NameServers({ evidence, maxShown }: { evidence: Evidence; maxShown: number }) {
  const servers = evidence.egress?.nameServers ?? [];
  if (servers.length === 0) return null;
  return (
    <FactLine name={message('exitServers')} notes={nameNotes(evidence).map(nameNoteSentence)}>
      {servers.slice(0, maxShown).map((server) => (
        <span key={server.address} class="line" data-name-server={server.address}>
          {serverText(server)}
        </span>
      ))}
    </FactLine>
  );
}

function serverText({ address, interface: name, asked }: NameServer): string {
  const server =
    name === null
      ? message('exitServerUnknown', { address: foreignText(address) })
      : message('exitServerBy', { address: foreignText(address), interface: foreignText(name) });
  return asked === 'fallback' ? message('exitServerFallback', { server }) : server;
}
