import type { Verdict } from '../exit/verdict.ts';
import type { AppState } from '../store/app-state.ts';
import { exitSentences } from '../view/sentences/exit-sentence.ts';
import { hostStateSentence } from '../view/sentences/host-state-sentence.ts';
import { message } from '../text/message.ts';
import { needsAttention } from '../contract/host-state.ts';

/** The toolbar badge: at most four characters, its background colour, and the same in words. */
export type Badge = { text: string; colour: string; title: string };

/**
 * The exit in two to four characters that can be told apart without their colours; a problem with the host that the
 * user has to solve takes precedence.
 *
 * | badge | means |
 * |---|---|
 * | `NL` on green, `ON` if no country is known | as expected |
 * | `NL!` on red | unexpected country; on amber: as expected, but with a leak |
 * | `NL~` on amber, `~` if no country is known | some programs bypass the tunnel |
 * | `OFF` on red | no tunnel |
 * | `?` on grey, `NL?` if something indicates a country | unknown |
 * | `?!` or `NL?!` on amber | unknown, and something leaks |
 * | `NL` on grey | no expectation: the exit, for information |
 */
export function badgeOf({ host, exit }: Pick<AppState, 'host' | 'exit'>): Badge {
  if (needsAttention(host)) {
    const { sentence } = hostStateSentence(host);
    return { text: '!', colour: red, title: message('badgeAttention', { sentence }) };
  }
  if (exit === null) return { text: '', colour: grey, title: message('actionTitle') };
  return { ...badgeFor(exit.verdict), title: titleOf(exit.verdict) };
}

function badgeFor({ overall, exit, leaks }: Verdict): Omit<Badge, 'title'> {
  const country = exit?.countryCode ?? '';
  switch (overall) {
    case 'as-expected':
      return leaks.length > 0
        ? { text: `${country || 'ON'}!`, colour: amber }
        : { text: country || 'ON', colour: green };
    case 'unexpected-country':
      return { text: `${country}!`, colour: red };
    case 'partly-outside':
      return { text: `${country}~`, colour: amber };
    case 'no-tunnel':
      return { text: 'OFF', colour: red };
    case 'unknown':
      return leaks.length > 0 ? { text: `${country}?!`, colour: amber } : { text: `${country}?`, colour: grey };
    case 'no-expectation':
      return leaks.length > 0 ? { text: `${country}!`, colour: amber } : { text: country, colour: grey };
    case 'no-route':
      return { text: '', colour: grey };
  }
}

function titleOf(verdict: Verdict): string {
  const sentence = exitSentences(verdict).join(' ');
  return sentence === '' ? message('actionTitle') : message('badgeAttention', { sentence });
}

// Each with a contrast of at least 5:1 to the white letters.
const green = '#1b6e3c';
const amber = '#8a5000';
const red = '#b3261e';
const grey = '#5f6368';
