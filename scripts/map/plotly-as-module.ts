import type { Plugin } from 'vite';

/**
 * Takes Plotly out of the function that makes it CommonJS or a global. Browsers compile a function only when it is called,
 * unless that is where it is defined: each function around Plotly would make them parse all of its 4.7 MB once more before
 * the first map of a session.
 *
 *     (function(root, factory) {...} (..., () => {
 *     "use strict";var Plotly=(()=>{...})();    only this is kept, with the licences after it
 *     window.Plotly = Plotly;
 *     return Plotly;
 *     }));
 */
export const plotlyAsModule = {
  name: 'plotly-as-module',
  transform: {
    filter: { id: /\/plotly\.js-dist-min\/plotly\.min\.js$/ },
    handler: (code: string) => ({ code: unwrap(code), map: null }),
  },
} satisfies Plugin;

/** @throws {Error} when the file is not wrapped as described above */
function unwrap(code: string): string {
  const start = code.indexOf('"use strict";var Plotly=(()=>{');
  const end = code.lastIndexOf('\nwindow.Plotly = Plotly;\nreturn Plotly;\n}));');
  if (start === -1 || end === -1)
    throw new Error('Plotly’s file has another wrapper than plotly-as-module.ts expects.');
  return `${code.slice(start, end)}\nexport default Plotly;\n`;
}
