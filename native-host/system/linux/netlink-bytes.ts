/** A received datagram as bytes and as native-endian 32-bit words. */
export type NetlinkBytes = { readonly u8: Uint8Array; readonly u32: Uint32Array };

/** Called for each message with its type and the start and end of its payload; the bytes are reused afterwards. */
export type OnNetlinkMessage = (bytes: NetlinkBytes, type: number, start: number, end: number) => void;
