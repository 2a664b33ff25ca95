import { type ExitSettings, defaultExitSettings } from '../../exit/exit-choice.ts';

/** How it stands with the exit of the sample computer: the verdicts there are, and one that is as chosen but leaks. */
const stories = [
  'no-expectation',
  'as-expected',
  'unexpected-country',
  'no-tunnel',
  'partly-outside',
  'unknown',
  'leaks',
] as const;

export type ExitStory = (typeof stories)[number];

/** As the page's address asks for it by `exit=…`; nothing was chosen where it does not. */
export function exitStory(params: URLSearchParams): ExitStory {
  return stories.find((story) => story === params.get('exit')) ?? 'no-expectation';
}

/** Whether a tunnel is up: by the story, else as `egress=tunnel` says. */
export function isTunnelled(params: URLSearchParams): boolean {
  const story = exitStory(params);
  if (story === 'no-expectation') return params.get('egress') === 'tunnel';
  return story !== 'no-tunnel';
}

/** What the sample's user has decided: to come out in Canada, through a tunnel. */
export function sampleExitSettings(story: ExitStory): ExitSettings {
  if (story === 'no-expectation') return defaultExitSettings;
  return {
    choice: { countries: ['CA'], tunnel: true },
    check: { service: story === 'unknown' ? null : { kind: 'listed', id: 'icanhazip' }, onChange: false },
  };
}
