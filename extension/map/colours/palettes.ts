import type { Theme } from '../../contract/theme-setting.ts';

export type Palette = {
  /** Eight colours for categories. */
  slots: readonly string[];
  /** For what has no colour of its own: other programs, what is over. */
  other: string;
};

/**
 * Colours for categories on the map, by theme. Found by search, and held by a unit test: each stands out 3:1 from the
 * map's land, and any two differ clearly, also as red-, green- and blue-blind people see them. In each theme: blue, red,
 * green, pink, violet, yellow, and two that fill the gaps.
 */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    slots: ['#1c7bd3', '#9d4210', '#0c6d4c', '#791e5c', '#834d9e', '#967709', '#284002', '#203998'],
    other: '#6b7782',
  },
  dark: {
    slots: ['#4bacfd', '#c75d61', '#b4f8c2', '#f6adbf', '#a169bd', '#bbc961', '#ce904c', '#3cddfe'],
    other: '#8d9aa7',
  },
  contrast: {
    slots: ['#6cb7fe', '#f27262', '#bbf5c5', '#c880ba', '#8e84fa', '#feda48', '#f8a960', '#1ae7fe'],
    other: '#b8b8b8',
  },
};
