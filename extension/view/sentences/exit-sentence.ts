import type { OutsideProgram } from '../../exit/evidence.ts';
import type { Missing, Verdict } from '../../exit/verdict.ts';
import { countryName } from '../../text/country-name.ts';
import { message, messageOf, type MessageKey } from '../../text/message.ts';
import { programName } from '../../text/program-name.ts';
import { uiLanguage } from '../../text/ui-language.ts';

/** A verdict in one sentence; null where nothing was chosen and nothing is known: there is nothing to say. */
export function exitSentence({ overall, exit, ipv4, ipv6 }: Verdict): string | null {
  const country = exit === null ? null : countryName(exit.countryCode);
  switch (overall) {
    case 'as-expected':
      return country === null ? message('exitAsChosenTunnel') : message('exitAsChosen', { country });
    case 'unexpected-country':
      return country === null ? message('exitUnknown') : message('exitElsewhere', { country });
    case 'no-tunnel':
      return country === null ? message('exitNoTunnel') : message('exitNoTunnelIn', { country });
    case 'partly-outside':
      return message('exitPartlyOutside', { programs: programsOf([...ipv4.outside, ...ipv6.outside]) });
    case 'unknown':
      return unknownSentence([...ipv4.missing, ...ipv6.missing]);
    case 'no-expectation':
      if (exit === null || country === null) return null;
      return message(exit.firm ? 'exitShown' : 'exitShownProbably', { country });
    case 'no-route':
      return message('popupWayNone');
  }
}

/** The first three by name. */
function programsOf(outside: readonly OutsideProgram[]): string {
  const names = [...new Set(outside.map(({ program }) => programName(program)))];
  const shown = names.slice(0, shownPrograms);
  if (names.length > shown.length) shown.push(messageOf('exitProgramsMore', names.length - shown.length));
  return new Intl.ListFormat(uiLanguage(), { type: 'conjunction' }).format(shown);
}

const shownPrograms = 3;

function unknownSentence([first]: readonly Missing[]): string {
  return message(first === undefined ? 'exitUnknown' : unknownKeys[first]);
}

const unknownKeys: Record<Missing, MessageKey> = {
  host: 'exitUnknownHost',
  egress: 'exitUnknownEgress',
  'exit-address': 'exitUnknownAddress',
  'exit-place': 'exitUnknownPlace',
  tunnel: 'exitUnknownTunnel',
  ipsec: 'exitUnknownIpsec',
  proxy: 'exitUnknownProxy',
};

/** What the user can do about evidence that is missing for a verdict. */
export const missingNextSteps: Record<Missing, MessageKey> = {
  host: 'exitNextHost',
  egress: 'exitNextEgress',
  'exit-address': 'exitNextAddress',
  'exit-place': 'exitNextPlace',
  tunnel: 'exitNextTunnel',
  ipsec: 'exitNextIpsec',
  proxy: 'exitNextProxy',
};
