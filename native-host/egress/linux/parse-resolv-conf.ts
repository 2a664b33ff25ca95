import { parseIpAddress } from '../../addresses/parse-ip-address.ts';

/** The addresses of the `nameserver` lines of resolv.conf(5), in order; anything that is not an address is skipped. */
export function parseResolvConf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const parsed = parseIpAddress(/^\s*nameserver\s+(\S+)/.exec(line)?.[1] ?? '');
    return parsed === null ? [] : [parsed.address];
  });
}
