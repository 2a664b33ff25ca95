/** Browsers refuse a longer message from a host and end the port (Chrome's and Firefox's native messaging). */
export const MAX_MESSAGE_BYTES = 1024 * 1024;
