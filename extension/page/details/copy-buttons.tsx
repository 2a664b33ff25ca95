import { useEffect, useState } from 'preact/hooks';
import type { Connection } from '../../../native-host/protocol.ts';
import { connectionJson, connectionText } from '../../export/connection-text.ts';
import type { ConnectionHosts } from '../../sites/connection-hosts.ts';
import { message } from '../../text/message.ts';

/** Copies a connection to the clipboard, as text or as JSON. */
export function CopyButtons({ connection, hosts }: { connection: Connection; hosts: ConnectionHosts }) {
  const [says, setSays] = useState<string | null>(null);
  useEffect(() => setSays(null), [connection.id]);
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setSays(message('detailsCopied')),
      () => setSays(message('detailsNotCopied')), // the browser may ask for permission, and the user may say no
    );
  };
  return (
    <div class="copies">
      <button type="button" data-action="copy-text" onClick={() => copy(connectionText(connection, hosts))}>
        {message('detailsCopyText')}
      </button>
      <button type="button" data-action="copy-json" onClick={() => copy(connectionJson(connection))}>
        {message('detailsCopyJson')}
      </button>
      <span class="muted" role="status">
        {says}
      </span>
    </div>
  );
}
