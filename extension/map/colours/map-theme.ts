import type { Theme } from '../../contract/theme-setting.ts';

/** The colours of the map, in step with view/theme.css. What connections are about has the colours of colours-of. */
export type MapTheme = {
  name: Theme;
  water: string;
  land: string;
  border: string;
  /** Of a country of which no more than that is known, from few connections to many. */
  tint: [string, string];
  /** Inside a marker that is hollow. */
  hollow: string;
  /** Around a marker that is filled. */
  edge: string;
  ink: string;
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
    land: '#dde4ea',
    border: '#f2f5f8',
    tint: ['#cfd9e3', '#b4c4d4'],
    hollow: '#f8fafc',
    edge: '#ffffff',
    ink: '#17202a',
    faded: '#76838f',
    attempt: '#b3261e',
    home: '#17202a',
    arcOpacity: 0.3,
  },
  dark: {
    name: 'dark',
    water: '#0d1217',
    land: '#222c36',
    border: '#0d1217',
    tint: ['#2d3b48', '#3d5163'],
    hollow: '#10171d',
    edge: '#0d1217',
    ink: '#f2f6fa',
    faded: '#7d8b99',
    attempt: '#ff968c',
    home: '#f2f6fa',
    arcOpacity: 0.34,
  },
  contrast: {
    name: 'contrast',
    water: '#000000',
    land: '#2b2b2b',
    border: '#8a8a8a',
    tint: ['#454545', '#5e5e5e'],
    hollow: '#000000',
    edge: '#000000',
    ink: '#ffffff',
    faded: '#c8c8c8',
    attempt: '#ff9d9d',
    home: '#ffffff',
    arcOpacity: 0.7,
  },
};
