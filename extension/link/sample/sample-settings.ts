import { parseSettings } from '../../contract/parse-settings.ts';
import type { Settings } from '../../contract/settings.ts';
import { sampleHome } from './sample-places.ts';
import { exitStory, sampleExitSettings } from './sample-story.ts';

/** Settings from the page's URL; home is in Amsterdam unless it says `home=none`, `=time-zone` or `=49.2,-123.2`. */
export function sampleSettings(params: URLSearchParams): Settings {
  const [latitude, longitude] = (params.get('home') ?? '').split(',').map(Number);
  const isPlace = latitude !== undefined && longitude !== undefined;
  const place = { kind: 'place', ...(isPlace ? { latitude, longitude } : sampleHome) };
  const home = params.has('home') && !isPlace ? { kind: params.get('home') } : place;
  return parseSettings({
    ...Object.fromEntries(params),
    home,
    sites: params.has('sites'),
    exit: sampleExitSettings(exitStory(params)),
  });
}
