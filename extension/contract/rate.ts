/** Bytes per second, averaged over the time between the last two polls. */
export type Rate = { sentPerS: number; receivedPerS: number };
