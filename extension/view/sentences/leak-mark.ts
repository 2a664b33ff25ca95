import type { Leak } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { message, messageOf } from '../../text/message.ts';

/** Leaks in at most two short lines; the sentences with all facts are with the evidence. */
export function leakMarks(leaks: readonly Leak[]): string[] {
  const marks = [...new Set(leaks.map(leakMark))];
  const [first] = marks;
  if (first === undefined || marks.length <= mostLines) return marks;
  return [first, messageOf('cardMoreLeaks', marks.length - 1)];
}

const mostLines = 2;

function leakMark(leak: Leak): string {
  switch (leak.kind) {
    case 'family-outside':
      return message('cardBypass', { family: leak.family });
    case 'udp-differs':
      return message('cardLeakUdp');
    case 'families-differ':
      return message('cardLeakFamilies', { ipv4: countryName(leak.ipv4), ipv6: countryName(leak.ipv6) });
    case 'dns-leak':
      return message('cardLeakNames');
  }
}
