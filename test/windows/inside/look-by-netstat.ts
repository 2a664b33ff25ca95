import { SocketsUnreadable } from '../../../native-host/sockets/socket.ts';
import { openNetstatReader } from '../../../native-host/sockets/windows/read-netstat.ts';
import { respond } from './respond.ts';

/** The result of a poll by netstat: the facts of its failure, or the number of sockets. */
void respond(async () => {
  try {
    return (await openNetstatReader().look()).opened.length;
  } catch (error) {
    if (error instanceof SocketsUnreadable) return error.facts;
    throw error;
  }
});
