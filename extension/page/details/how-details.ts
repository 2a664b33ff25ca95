import type { Connection, Direction, TcpState } from '../../../native-host/protocol.ts';
import { endpointText } from '../../connection/endpoint-text.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { isUnconnected } from '../../connection/is-connected.ts';
import { servicePort } from '../../connection/service-port.ts';
import { stateName } from '../../view/sentences/connection-words.ts';
import { isFailedAttempt } from '../../connection/stage-of.ts';
import { detail, type Detail, type DetailSources } from './detail.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** Protocol, direction and state of a connection. */
export function howDetails({ connection, isBack }: DetailSources): Detail[] {
  const { protocol, family, direction, localAddress, localPort, interface: name } = connection;
  const port = servicePort(connection);
  return [
    ...detail(message('detailsProtocol'), message('detailsOverIp', { protocol: protocol.toUpperCase(), family }), {
      filter: { field: 'protocol', value: protocol },
    }),
    ...detail(message('detailsPort'), port === null ? null : String(port), {
      filter: { field: 'port', value: String(port) },
    }),
    ...stateDetails(connection, isBack),
    ...detail(
      message('detailsDirection'),
      message(isUnconnected(connection) ? 'detailsUnconnected' : directions[direction]),
      {
        filter: { field: 'direction', value: direction },
      },
    ),
    ...detail(message('detailsLocal'), foreignText(endpointText(localAddress, localPort)), { isCode: true }),
    ...detail(message('detailsInterface'), name && foreignText(name), {
      filter: { field: 'interface', value: name ?? 'none' },
    }),
  ];
}

function stateDetails(connection: Connection, isBack: boolean): Detail[] {
  const { protocol, state } = connection;
  if (isFailedAttempt(connection))
    return detail(message('detailsOutcome'), message('detailsFailed'), { isDoubt: true });
  if (state === null) {
    if (protocol !== 'tcp') return [];
    return detail(message('detailsState'), message(isBack ? 'detailsStateUnknown' : 'detailsStateNotReported'), {
      ...(!isBack && { filter: { field: 'state', value: 'none' } }),
    });
  }
  return detail(message('detailsState'), stateName(state), {
    notes: [message(states[state])],
    filter: { field: 'state', value: state },
  });
}

const directions: Record<Direction, MessageKey> = {
  outgoing: 'detailsOutgoing',
  incoming: 'detailsIncoming',
  listening: 'detailsListening',
  unknown: 'detailsDirectionUnknown',
};

/** The meaning of each state (RFC 9293, section 3.3.2). */
const states: Record<TcpState, MessageKey> = {
  LISTEN: 'tcpListen',
  SYN_SENT: 'tcpSynSent',
  SYN_RECEIVED: 'tcpSynReceived',
  ESTABLISHED: 'tcpEstablished',
  FIN_WAIT_1: 'tcpFinWait1',
  FIN_WAIT_2: 'tcpFinWait2',
  CLOSE_WAIT: 'tcpCloseWait',
  CLOSING: 'tcpClosing',
  LAST_ACK: 'tcpLastAck',
  TIME_WAIT: 'tcpTimeWait',
  CLOSED: 'tcpClosed',
};
