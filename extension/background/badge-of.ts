import { standingOf, type Standing } from '../exit/standing.ts';
import type { Verdict } from '../exit/verdict.ts';
import type { AppState } from '../store/app-state.ts';
import { exitSentences } from '../view/sentences/exit-sentence.ts';
import { hostStateSentence } from '../view/sentences/host-state-sentence.ts';
import { message } from '../text/message.ts';
import { needsAttention } from '../contract/host-state.ts';
import { toolbarIconOf, type ToolbarIcon } from './toolbar-icon.ts';

/** The toolbar button: its icon, the badge on it with its background colour, and the same in words. */
export type Badge = { icon: ToolbarIcon; text: string; colour: string; title: string };

/**
 * The icon is the verdict, the badge the exit country; together they tell the verdicts apart without their colours. A
 * problem with the host that the user has to solve takes precedence.
 *
 * | icon | badge | means |
 * |---|---|---|
 * | tick | `NL` on green, `ON` if no country is known | as expected |
 * | triangle | `NL` on amber | something leaks, or some programs bypass the tunnel |
 * | cross | `NL` on red | unexpected country |
 * | cross | `OFF` on red | no tunnel |
 * | question mark | `NL` on grey | unknown; the country is what something indicates |
 * | logo | `NL` on grey | no expectation: the exit, for information |
 */
export function badgeOf({ host, exit }: Pick<AppState, 'host' | 'exit'>): Badge {
  if (needsAttention(host)) {
    const { sentence } = hostStateSentence(host);
    return { icon: toolbarIconOf(null), text: '!', colour: red, title: message('badgeAttention', { sentence }) };
  }
  if (exit === null) return { icon: toolbarIconOf(null), text: '', colour: grey, title: message('actionTitle') };
  const standing = standingOf(exit.verdict);
  return {
    icon: toolbarIconOf(standing),
    text: textOf(exit.verdict),
    colour: colours[standing],
    title: titleOf(exit.verdict),
  };
}

function textOf({ overall, exit }: Verdict): string {
  if (overall === 'no-tunnel') return 'OFF';
  if (overall === 'no-route') return '';
  return exit?.countryCode ?? (overall === 'as-expected' ? 'ON' : '');
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

const colours: Record<Standing, string> = {
  'as-expected': green,
  leaks: amber,
  'partly-outside': amber,
  'unexpected-country': red,
  'no-tunnel': red,
  unknown: grey,
  'no-expectation': grey,
  'no-route': grey,
};
