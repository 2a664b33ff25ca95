import { parseSettings } from '../../contract/parse-settings.ts';
import type { Settings } from '../../contract/settings.ts';
import { sampleHome } from './sample-places.ts';
import { exitStory, sampleExitSettings } from './sample-story.ts';

/** Settings from the page's URL; home is in Amsterdam unless it says `home=none` or `home=time-zone`. */
export function sampleSettings(params: URLSearchParams): Settings {
  const home = params.has('home') ? { kind: params.get('home') } : { kind: 'place', ...sampleHome };
  return parseSettings({
    ...Object.fromEntries(params),
    home,
    exit: sampleExitSettings(exitStory(params)),
  });
}
