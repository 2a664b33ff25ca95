import type * as DrawMap from './draw-map.ts';

/**
 * Plotly's map: large, so it is loaded only once something else is on screen. It looks for its style sheet by an id;
 * without it, it would write its styles into the page, which the policy forbids.
 */
export async function loadDrawMap(document: Document): Promise<typeof DrawMap> {
  const [loaded] = await Promise.all([import('./draw-map.ts'), styles(document)]);
  return loaded;
}

function styles(document: Document): Promise<void> {
  if (document.getElementById(STYLES_ID) !== null) return Promise.resolve();
  const link = document.createElement('link');
  Object.assign(link, { id: STYLES_ID, rel: 'stylesheet', href: '/plotly.css', className: 'no-inline-styles' });
  return new Promise((resolve) => {
    link.onload = () => resolve();
    // Without it the map is drawn all the same.
    link.onerror = () => resolve();
    document.head.append(link);
  });
}

const STYLES_ID = 'plotly.js-style-global';
