export const proxyPorts = { socks: 1080, http: 3128 } as const;
