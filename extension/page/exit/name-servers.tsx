import type { Evidence } from '../../exit/evidence.ts';
import { nameNotes } from '../../exit/name-leaks.ts';
import { message } from '../../text/message.ts';
import { FactLine } from '../../view/components/fact-line.tsx';
import { nameNoteSentence } from '../../view/sentences/name-note-sentence.ts';
import { maxShown, MoreLine } from './more-line.tsx';
import { serverText } from './server-text.ts';

/** The name servers, and what is to be said of them that is no leak. */
export function NameServers({ evidence }: { evidence: Evidence }) {
  const { nameServers = [], nameServerCount = 0 } = evidence.egress ?? {};
  if (nameServers.length === 0) return <p class="muted">{message('exitRowUnknown')}</p>;
  return (
    <dl class="facts">
      <FactLine name={message('exitServers')} notes={nameNotes(evidence).map(nameNoteSentence)}>
        {nameServers.slice(0, maxShown).map((server) => (
          <span key={server.address} class="line" data-name-server={server.address}>
            {serverText(server)}
          </span>
        ))}
      </FactLine>
      <MoreLine name={message('exitServers')} count={nameServerCount - Math.min(nameServers.length, maxShown)} />
    </dl>
  );
}
