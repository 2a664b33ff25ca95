import ipaddr from 'ipaddr.js';
import { parseAddress } from './parse-address.ts';

/**
 * The Amazon service that serves users from a nearby edge location: CloudFront or Global Accelerator; null for other
 * addresses, which belong to regions that the databases place well.
 *
 * By the larger ranges that Amazon publishes for the two services (https://ip-ranges.amazonaws.com/ip-ranges.json).
 *
 * @param text canonical text of an address of an Amazon network
 */
export function amazonEdge(text: string): string | null {
  const address = parseAddress(text);
  if (address === null) return null;
  const service = ipaddr.subnetMatch(address, services, 'none');
  return service === 'none' ? null : service;
}

const services = {
  'Amazon CloudFront': rangesOf(
    '3.160.0.0/14 3.164.64.0/18 3.165.0.0/16 3.166.0.0/15 3.168.0.0/14 13.32.0.0/15 13.35.0.0/16 13.224.0.0/14',
    '13.249.0.0/16 15.158.0.0/16 18.64.0.0/14 18.68.0.0/16 18.154.0.0/15 18.160.0.0/15 18.164.0.0/15 18.172.0.0/15',
    '18.238.0.0/15 18.244.0.0/15 52.84.0.0/15 52.222.128.0/17 54.182.0.0/16 54.192.0.0/16 54.230.0.0/16',
    '54.239.128.0/18 54.239.192.0/19 54.240.128.0/18 64.252.64.0/18 64.252.128.0/18 65.8.0.0/16 65.9.0.0/17',
    '65.9.128.0/18 70.132.0.0/18 71.152.0.0/17 99.84.0.0/16 99.86.0.0/16 108.138.0.0/15 108.156.0.0/14',
    '130.176.0.0/16 143.204.0.0/16 144.220.0.0/16 204.246.164.0/22 204.246.168.0/22 204.246.176.0/20',
    '205.251.208.0/20 216.137.32.0/19 2600:9000::/28',
  ),
  'AWS Global Accelerator': rangesOf(
    '3.33.128.0/17 13.248.128.0/17 15.197.0.0/16 35.71.128.0/17 52.223.0.0/17 75.2.0.0/17 76.223.0.0/17 99.83.128.0/17',
  ),
};

function rangesOf(...lines: string[]): [ipaddr.IPv4 | ipaddr.IPv6, number][] {
  return lines.flatMap((line) => line.split(' ')).map((range) => ipaddr.parseCIDR(range));
}
