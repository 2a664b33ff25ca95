import type { Difference } from './differences.ts';

/** Bytes transferred between two polls. */
export type Traffic = { sent: number; received: number };

/**
 * The bytes that a connection transferred between two polls: all it ever transferred if it is new. Null if the system
 * does not report them, or if a counter went back, which no connection does.
 */
export function trafficOf({ was, now }: Difference): Traffic | null {
  const { bytesSent, bytesReceived } = now;
  if (bytesSent === null || bytesReceived === null) return null;
  if (was === null) return { sent: bytesSent, received: bytesReceived };
  if (was.bytesSent === null || was.bytesReceived === null) return null;
  const moved = { sent: bytesSent - was.bytesSent, received: bytesReceived - was.bytesReceived };
  return moved.sent < 0 || moved.received < 0 ? null : moved;
}
