import type { Connection } from '../../../native-host/protocol.ts';
import { lookUpLinks, type LookUpLink } from './look-up-links.ts';
import { message } from '../../text/message.ts';

/**
 * Pages where a connection's remote address and network can be looked up, each with the host name it leads to; empty if
 * the address is not public. Nothing is opened or requested before a click.
 */
export function LookUps({ connection }: { connection: Connection }) {
  const { remoteAddress, network } = connection;
  const links = lookUpLinks(connection);
  if (links.length === 0) return null;
  return (
    <section class="look-ups" aria-label={message('lookUpTitle')}>
      <h3>{message('lookUpTitle')}</h3>
      <LinksAbout subject={remoteAddress ?? ''} links={links.filter(({ about }) => about === 'address')} />
      {network !== null && (
        <LinksAbout subject={`AS${network.asn}`} links={links.filter(({ about }) => about === 'network')} />
      )}
      <p class="muted">{message('lookUpNote')}</p>
    </section>
  );
}

function LinksAbout({ subject, links }: { subject: string; links: LookUpLink[] }) {
  return (
    <>
      <h4>{subject}</h4>
      <ul>
        {links.map(({ label, url, goesTo }) => (
          <li key={url}>
            <a
              href={url}
              target="_blank"
              rel="noreferrer noopener"
              aria-label={message('lookUpLinkName', { label, subject, host: goesTo })}
              data-look-up={goesTo}
            >
              {label}
            </a>{' '}
            <span class="muted" aria-hidden="true">
              {goesTo}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
