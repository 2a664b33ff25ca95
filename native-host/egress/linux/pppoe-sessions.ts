import { readFileSync } from 'node:fs';
import { errorCode } from '../../system/error-code.ts';

/**
 * How many PPPoE sessions the kernel has (RFC 2516; drivers/net/ppp/pppoe.c): lines to a provider by PPP. Which of the
 * PPP interfaces each belongs to is not told. 0 where it has none, or a program of its own makes them.
 */
export function pppoeSessions(readText: () => string = readProc): number {
  const [, ...rows] = readText().split('\n');
  return rows.filter((row) => /^[0-9A-F]{8}\s+([0-9a-f]{2}:){5}[0-9a-f]{2}\s/i.test(row)).length;
}

function readProc(): string {
  try {
    return readFileSync('/proc/net/pppoe', 'utf8');
  } catch (error) {
    // Without the driver there is no such file; what it would say stays unknown then.
    if (errorCode(error) !== null) return '';
    throw error;
  }
}
