/** Bytes a second, over the time between the last two looks. */
export type Rate = { sentPerS: number; receivedPerS: number };
