/** The addresses of the `nameserver` lines of resolv.conf(5), in order; what is no address is passed over. */
export function parseResolvConf(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const address = /^\s*nameserver\s+(\S+)/.exec(line)?.[1]?.replace(/%.*$/, '');
    return address !== undefined && /^[0-9a-f:.]+$/i.test(address) ? [address] : [];
  });
}
