import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThirdParty } from './third-party.ts';

/** What the extension carries besides bundled modules: what Plotly's one minified file has inside, and the data of its maps. */
export function mapParties(): readonly ThirdParty[] {
  return [plotlyParts(), naturalEarth];
}

/** Its file says little of that; the list was made by collect-plotly-parts.ts. */
function plotlyParts(): ThirdParty {
  return {
    name: 'plotly.js-dist-min, its parts',
    version: null,
    licence: 'named with each',
    source: null,
    text: readFileSync(join(import.meta.dirname, 'plotly-parts.txt'), 'utf8'),
    notices: [],
  };
}

const naturalEarth: ThirdParty = {
  name: 'Natural Earth',
  version: null,
  licence: 'public domain',
  source: 'https://www.naturalearthdata.com',
  text: "The world maps (map/world_110m.json, and the popup's small map) are made with Natural Earth, by way of Plotly.",
  notices: [],
};
