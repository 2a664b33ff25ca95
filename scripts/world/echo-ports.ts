export const echoPort = 8443;
/** How many requests the page `/flood` makes. */
export const floodLength = 2_000;
/** Of the listed services (extension/exit-check/services.ts): the second is the one that Nextcloud's server has. */
export const stunPorts = [3478, 443];
