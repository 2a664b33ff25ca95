import type { Leak } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { message } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** A leak in one sentence, which calls it a leak. */
export function leakSentence(leak: Leak): string {
  switch (leak.kind) {
    case 'family-outside':
      return message('leakFamilyOutside', { family: leak.family, interface: foreignText(leak.interface) });
    case 'udp-differs':
      return message('leakUdpDiffers', { udp: foreignText(leak.udp), https: foreignText(leak.https) });
    case 'families-differ':
      return message('leakFamiliesDiffer', { ipv4: countryName(leak.ipv4), ipv6: countryName(leak.ipv6) });
    case 'dns-leak':
      return leak.forwardedBy === null
        ? message('leakNamesOutside', { interface: foreignText(leak.interface) })
        : message('leakNamesForwarded', {
            program: foreignText(leak.forwardedBy),
            interface: foreignText(leak.interface),
          });
  }
}
