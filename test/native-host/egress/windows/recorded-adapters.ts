import { inflateSync } from 'node:zlib';

/**
 * What wine 8's GetAdaptersAddresses wrote in a network of its own: `lo`; `wan1`, which has only its link-local address;
 * and `wan0` with 198.51.100.7, 2001:db8::7 and the gateway 198.51.100.1. Wine names 10.255.255.53, the name server of
 * that computer, for each. Compressed, since most of it is zeros.
 */
export const recordedAdapters = {
  baseAddress: 0xad79e0n,
  bytes: new Uint8Array(inflateSync(Buffer.from(compressed(), 'base64'))),
};

function compressed(): string {
  return [
    'eNo7wMjAAEQMO2rWMoDAgmoIfQNKo4MOqLpzUPkTUPoCFvUNIIOBpkswQOwYIAC0WoJYhUMOVBtAgKEuiEQiTFzNTM',
    '1NTEyApFktA0MOQz5YPYx2gOq3gManBJSWQQoLEGYB4oRXCNwAlRcnEIQOaBIVUPMFCJjPAZVnAuJ6JPMU0MxbgWYe',
    'SD3X//+mMPkDjBAxj3qIuoo6CL2jDnu6loCqWwWVXwCl10DpWVt7ukTNGBjYoI6/wwphD2CaYYK6ZlinayMC6bqcIZ',
    'Ehj8EQrAeZjZ7+ftShpm9mKEZPfw5o6fsfNMHP2Nrz/x8wBTDhSI8W9YTTIzOSeo5GiHqPRuzpMaIJIm4FlTeA0jZQ',
    '+tT2Az6TD0NSQMMApMeOJgx3M4+E9GhMVHo0QEqPBvD0CPL3Cmj8dTSSlx4VGHl3IDmLHb285YDGy4tGytL7ie0H/v',
    '8DpjBmJPOR482jCTW94zJfAik/HDNOYcdVnlc04c8/GOU/FvVA8zGSFgDFQpht',
  ].join('');
}
