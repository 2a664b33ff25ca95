import { parseSettings } from '../../contract/parse-settings.ts';
import type { Settings } from '../../contract/settings.ts';
import { sampleHome } from './sample-places.ts';
import { exitStory, sampleExitSettings } from './sample-story.ts';

/** Settings as the page's address asks for them; home is in Amsterdam unless it says `home=none` or `home=time-zone`. */
export function sampleSettings(asked: URLSearchParams): Settings {
  const home = asked.has('home') ? { kind: asked.get('home') } : { kind: 'place', ...sampleHome };
  return parseSettings({
    theme: asked.get('theme'),
    projection: asked.get('projection'),
    colourBy: asked.get('colourBy'),
    home,
    exit: sampleExitSettings(exitStory(asked)),
  });
}
