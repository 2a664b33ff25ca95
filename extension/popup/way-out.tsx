import type { Egress } from '../../native-host/protocol.ts';
import { message } from '../text/message.ts';
import { wayOutText } from '../view/sentences/way-out-text.ts';

/** The exit line: by which interface public traffic leaves; empty as long as that is not known. */
export function WayOut({ egress }: { egress: Egress | null }) {
  const text = egress === null ? '' : wayOutText(egress);
  return (
    <p class="way-out" data-way-out title={text === '' ? undefined : `${message('popupWayLabel')}: ${text}`}>
      {text}
    </p>
  );
}
