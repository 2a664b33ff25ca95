import { parseIpAddress } from '../../../addresses/parse-ip-address.ts';

export type ResolvConf = {
  /** In the order in which they are asked. `zone`: the interface of a link-local address (RFC 4007), by name or index. */
  servers: { address: string; zone: string | null }[];
  /** Whether each query goes to the next server in turn (`options rotate`), not always to the first. */
  rotates: boolean;
};

/** The text of resolv.conf(5); `nameserver` lines without an address are skipped, as by the C library. */
export function parseResolvConf(text: string): ResolvConf {
  const servers: ResolvConf['servers'] = [];
  let rotates = false;
  for (const line of text.split('\n')) {
    const [keyword, ...words] = line.trim().split(/\s+/);
    if (keyword === 'options') rotates ||= words.includes('rotate');
    if (keyword !== 'nameserver') continue;
    const [shown = ''] = words;
    const parsed = parseIpAddress(shown);
    if (parsed !== null) servers.push({ address: parsed.address, zone: /%(.+)$/.exec(shown)?.[1] ?? null });
  }
  return { servers, rotates };
}
