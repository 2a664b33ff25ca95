import type { Egress } from '../../native-host/protocol.ts';
import { message } from '../text/message.ts';
import { internetRouteLines } from '../view/sentences/internet-route-text.ts';

/** The interface by which public traffic leaves; empty until it is known. */
export function InternetRoute({ egress }: { egress: Egress | null }) {
  const lines = egress === null ? [] : internetRouteLines(egress);
  const title = lines.length === 0 ? undefined : [message('popupWayLabel'), ...lines].join('\n');
  return (
    <p class="internet-route" data-internet-route title={title}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
  );
}
