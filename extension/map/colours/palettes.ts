import type { Theme } from '../../contract/theme-setting.ts';

export type Palette = {
  /** Eight colours for categories. */
  slots: readonly string[];
  /** For what has no colour of its own: other programs, what is over. */
  other: string;
  /** For markers of several categories: neutral, and not to be taken for the rest. */
  mixed: string;
};

/**
 * Colours for categories on the map, by theme. Found by search, and held by a unit test: each stands out 3:1 from the
 * map's land, any two differ clearly, also as red-, green- and blue-blind people see them, and a count on them is white
 * in the light theme and dark in the others. In each theme the same order: blue, red, green, pink, violet, yellow,
 * orange, cyan.
 */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    slots: ['#1776dc', '#811007', '#026f51', '#980780', '#6f3dad', '#96701e', '#805208', '#005547'],
    other: '#151b21',
    mixed: '#6b7782',
  },
  dark: {
    slots: ['#537ed6', '#b36f61', '#a3fca0', '#fdabb7', '#c891f1', '#c5ce54', '#eb8558', '#78d9fb'],
    other: '#eef3f8',
    mixed: '#8d9aa7',
  },
  contrast: {
    slots: ['#6cb7fe', '#f27262', '#bbf5c5', '#c880ba', '#8e84fa', '#feda48', '#f8a960', '#1ae7fe'],
    other: '#ffffff',
    mixed: '#b8b8b8',
  },
};
