import type { Egress } from '../../native-host/protocol.ts';
import { message } from '../text/message.ts';
import { internetRouteText } from '../view/sentences/internet-route-text.ts';

/** The exit line: by which interface public traffic leaves; empty as long as that is not known. */
export function InternetRoute({ egress }: { egress: Egress | null }) {
  const text = egress === null ? '' : internetRouteText(egress);
  return (
    <p
      class="internet-route"
      data-internet-route
      title={text === '' ? undefined : `${message('popupWayLabel')}: ${text}`}
    >
      {text}
    </p>
  );
}
