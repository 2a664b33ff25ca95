import type { Theme } from '../../contract/theme-setting.ts';

/** The colours of the map, in step with view/theme.css. What connections are about has the colours of colours-of. */
export type MapTheme = {
  name: Theme;
  water: string;
  land: string;
  border: string;
  /** The rim of the globe. */
  frame: string;
  /** Of a country of which no more than that is known, from few connections to many. */
  tint: [string, string];
  /** Inside a marker that is hollow. */
  hollow: string;
  /** Around a marker that is filled. */
  edge: string;
  ink: string;
  /** Names on the map. */
  label: string;
  /** What has closed, and attempts without a response. */
  faded: string;
  attempt: string;
  home: string;
  /** 0 to 1. */
  arcOpacity: number;
};

export const mapThemes: Record<Theme, MapTheme> = {
  light: {
    name: 'light',
    water: '#f2f5f8',
    land: '#ccd6e0',
    border: '#ffffff',
    frame: '#9fadba',
    tint: ['#bdccda', '#a9bccf'],
    hollow: '#f8fafc',
    edge: '#ffffff',
    ink: '#17202a',
    label: '#3a4550',
    faded: '#5d6a76',
    attempt: '#b3261e',
    home: '#17202a',
    arcOpacity: 0.55,
  },
  dark: {
    name: 'dark',
    water: '#0d1217',
    land: '#2a3642',
    border: '#0d1217',
    frame: '#51606e',
    tint: ['#364757', '#45596d'],
    hollow: '#10171d',
    edge: '#0d1217',
    ink: '#f2f6fa',
    label: '#c8d2dc',
    faded: '#7d8b99',
    attempt: '#ff968c',
    home: '#f2f6fa',
    arcOpacity: 0.5,
  },
  contrast: {
    name: 'contrast',
    water: '#000000',
    land: '#2b2b2b',
    border: '#8a8a8a',
    frame: '#b8b8b8',
    tint: ['#454545', '#5e5e5e'],
    hollow: '#000000',
    edge: '#000000',
    ink: '#ffffff',
    label: '#ffffff',
    faded: '#c8c8c8',
    attempt: '#ff9d9d',
    home: '#ffffff',
    arcOpacity: 0.7,
  },
};
