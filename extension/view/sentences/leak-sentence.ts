import type { Leak } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { message } from '../../text/message.ts';

/** A leak in one sentence, which calls it a leak. */
export function leakSentence(leak: Leak): string {
  switch (leak.kind) {
    case 'family-outside':
      return message('leakFamilyOutside', { family: leak.family, interface: leak.interface });
    case 'udp-differs':
      return message('leakUdpDiffers', { udp: leak.udp, https: leak.https });
    case 'families-differ':
      return message('leakFamiliesDiffer', { ipv4: countryName(leak.ipv4), ipv6: countryName(leak.ipv6) });
    case 'dns-leak':
      return message('leakNamesOutside', { interface: leak.interface });
  }
}
