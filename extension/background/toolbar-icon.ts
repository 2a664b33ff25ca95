import type { Standing } from '../exit/standing.ts';

/** What the toolbar button shows: TapMap's logo, or a verdict as a shape that none of the others resembles. */
export type ToolbarIcon = 'icon' | 'tick' | 'triangle' | 'cross' | 'question';

/** @param standing null while nothing is known of the exit */
export function toolbarIconOf(standing: Standing | null): ToolbarIcon {
  return standing === null ? 'icon' : icons[standing];
}

/** Its files by their size; Chromium takes no SVG here. `npm run store` draws them. */
export function toolbarIconPaths(icon: ToolbarIcon): Record<number, string> {
  return Object.fromEntries(toolbarIconSizes.map((size) => [size, `/icons/${icon}-${size}.png`]));
}

export const toolbarIconSizes = [16, 32] as const;

const icons: Record<Standing, ToolbarIcon> = {
  'as-expected': 'tick',
  leaks: 'triangle',
  'partly-outside': 'triangle',
  'unexpected-country': 'cross',
  'no-tunnel': 'cross',
  unknown: 'question',
  'no-expectation': 'icon',
  'no-route': 'icon',
};
