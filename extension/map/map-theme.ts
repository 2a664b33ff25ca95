/** The colours of the map, in step with view/theme.css. Point and area differ in shape as well as in colour. */
export type MapTheme = {
  water: string;
  land: string;
  border: string;
  point: string;
  pointEdge: string;
  area: string;
  faded: string;
  selected: string;
};

export const lightMap: MapTheme = {
  water: '#f2f5f8',
  land: '#dbe2e9',
  border: '#f2f5f8',
  point: '#0a6fb8',
  pointEdge: '#ffffff',
  area: '#a8570a',
  faded: '#76838f',
  selected: '#17202a',
};

export const darkMap: MapTheme = {
  water: '#0d1217',
  land: '#25313c',
  border: '#0d1217',
  point: '#4fb9ee',
  pointEdge: '#0d1217',
  area: '#f0b35e',
  faded: '#7d8b99',
  selected: '#ffffff',
};
