import '../view/first-paint.ts';
import { render } from 'preact';
import { isDark } from '../view/is-dark.ts';
import { linkPage } from '../view/link-page.ts';
import { App } from './app.tsx';
import { pageModel } from './page-model.ts';

/*
 * Marks in the page for tests and screenshots; they stay when words and looks change. Popup and full tab:
 *
 *   [data-host-state="running"]       the kind of HostState; the element is always there
 *   [data-total="connections"]        its text is the number; also "countries", "programs"
 *   [data-place] [data-count]         a place in the list: id of the place, open connections there
 *   [data-problem="owners-hidden"]    a problem by its code
 *   .scattergeo .point                a marker on the map (Plotly's own class)
 *
 * Full tab only:
 *
 *   [data-group="located"] [data-count]   head of a group; also "unknown", "local", "reserved", "loopback",
 *                                         "listening", "closed"; click to fold (the last three start folded)
 *   [data-connection-id]              a connection; only the lines on screen are in the page
 *   [data-filter="search"]            also "program", "countryCode", "protocol", "state", "scope" (selects; '' is all)
 *   [data-action="pause"]             also "clear" (filters), "back" (from one place to all)
 *
 * Popup only: [data-program] [data-count], [data-action="open"].
 *
 * performance.getEntriesByName('tapmap:map') is the time of the last drawing of the map.
 */
const root = document.getElementById('app');
if (root !== null) {
  const link = linkPage();
  render(<App link={link} model={pageModel(link)} dark={isDark()} />, root);
}
