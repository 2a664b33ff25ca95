import { SocketsUnreadable } from '../../../native-host/sockets/socket.ts';
import { openNetstatReader } from '../../../native-host/sockets/windows/read-netstat.ts';
import { respond } from './respond.ts';

/** What becomes of a look by netstat: the facts of its refusal, or how many sockets it showed. */
void respond(async () => {
  try {
    return (await openNetstatReader().look()).opened.length;
  } catch (error) {
    if (error instanceof SocketsUnreadable) return error.facts;
    throw error;
  }
});
