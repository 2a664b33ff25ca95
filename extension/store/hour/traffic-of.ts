import type { Difference } from './differences.ts';

/** Bytes that moved between two looks. */
export type Traffic = { sent: number; received: number };

/**
 * What a connection moved between two looks: all that it ever moved where it is new. Null where the system does not
 * tell, or where a counter went back, which no connection does.
 */
export function trafficOf({ was, now }: Difference): Traffic | null {
  const { bytesSent, bytesReceived } = now;
  if (bytesSent === null || bytesReceived === null) return null;
  if (was === null) return { sent: bytesSent, received: bytesReceived };
  if (was.bytesSent === null || was.bytesReceived === null) return null;
  const moved = { sent: bytesSent - was.bytesSent, received: bytesReceived - was.bytesReceived };
  return moved.sent < 0 || moved.received < 0 ? null : moved;
}
