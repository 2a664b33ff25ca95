/** Bytes of one received datagram, seen as bytes and as the native-endian words that netlink is made of. */
export type NetlinkBytes = { readonly u8: Uint8Array; readonly u32: Uint32Array };

/** One message: its type, and where its payload begins and ends. Called for each message; the bytes are reused. */
export type OnNetlinkMessage = (bytes: NetlinkBytes, type: number, start: number, end: number) => void;
