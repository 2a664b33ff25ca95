import { type ExitSettings, defaultExitSettings } from '../../exit/exit-choice.ts';

/** Scenarios for the exit of the sample computer: each verdict, and one that is as expected but with leaks. */
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

/** The scenario from `exit=…` in the page's URL; no expectation if it is missing. */
export function exitStory(params: URLSearchParams): ExitStory {
  return stories.find((story) => story === params.get('exit')) ?? 'no-expectation';
}

/** Whether a tunnel is up: by the scenario, else if the URL has `egress=tunnel`. */
export function isTunnelled(params: URLSearchParams): boolean {
  const story = exitStory(params);
  if (story === 'no-expectation') return params.get('egress') === 'tunnel';
  return story !== 'no-tunnel';
}

/** The settings of the sample's user: Canada as the expected exit country, through a tunnel. */
export function sampleExitSettings(story: ExitStory): ExitSettings {
  if (story === 'no-expectation') return defaultExitSettings;
  return {
    choice: { countries: ['CA'], tunnel: true },
    check: {
      ...defaultExitSettings.check,
      service: story === 'unknown' ? null : { kind: 'listed', id: 'icanhazip' },
    },
  };
}
