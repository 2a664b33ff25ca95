export const echoPort = 8443;
export const stunPort = 3478;
