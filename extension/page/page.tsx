import '../view/theme/first-paint.ts';
import { render } from 'preact';
import { linkPage } from '../link/link-page.ts';
import { App } from './app.tsx';
import { pageModel } from './page-model.ts';
import { readOpeningRequest } from './opening-request.ts';

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
 *   [data-filter="search"]            also "program", "countryCode", "network", "protocol", "state", "scope" (selects;
 *                                     '' is all)
 *   [data-term="-port:22"]            a chip of the search, as it would be written; its buttons: .sign (wanted or
 *                                     excluded), .value (edit), .remove
 *   [data-search-problem="error"]     what of the search cannot be understood; "hint" while it is typed
 *   [data-matching="12"]              so many connections fit the search, when there is one
 *   [data-layout="list"]              a choice of the layout, and on <main> the one that is chosen; "map", "both"
 *   [data-list="group"]               select; also "sort", "fold" (all), "held" (its text says that the order is held)
 *   [data-sort="rtt"]                 the head of a column, where the list is a table; [data-column] one of its cells
 *   [data-badge="new"]                 a sign on a connection; also "impossible", "unlikely", "anycast", "outlier"
 *   [data-map="zoom-in"]              a button of the map; also "zoom-out", "world", "fit", "natural-earth", "globe", "flat",
 *                                     "pick-home"; .world-map has the keyboard
 *   [data-category] [data-count]      an entry of the legend, with the open connections on the map that have its colour
 *   [data-map-note]                   what lies over a map that shows less than one may look for
 *   .point.fading, .point.arriving    what has closed, and what is new
 *   [data-action="pause"]             also "clear" (filters), "back" (from one place to all)
 *   [data-action="export"]            opens the menu with [data-export="csv"], "json", "geojson", "png", "svg" and
 *                                     [data-action="import"]; [data-import="file"] is the input that takes a file
 *   [data-import="shown"]             a file is looked at; "failed": one could not be; "none"
 *   [data-action="back-to-live"]      also "dismiss-import" (what could not be read)
 *   [data-time="live"]                the last hour below the map; "back" where it is not live (paused, too)
 *   [data-time-slider]                its slider (aria-valuenow in s since the epoch); [data-action="live"], "fold-time"
 *   [data-details]                    details of a connection: its id; [data-action="close-details"], "copy-text",
 *                                     "copy-json"; [data-detail-filter="country"] searches for a value
 *   [data-action="help"]              opens the sheet dialog.help, "close-help" closes it; [data-example] is a search to try
 *   [data-action="settings"]          leads to the settings; in the popup, too
 *   [data-action="exit"]              opens and closes the exit panel; its [data-exit] is the verdict's mark, "leaks" beside the kinds
 *   [data-exit-panel]                 the panel: .verdict[data-exit], [data-family="4"] [data-kind], [data-leak],
 *                                     [data-contradiction], [data-tunnel-endpoint], [data-outside] (a program), [data-name-server],
 *                                     [data-result] (an address, or "failed"), [data-period]; [data-action="ask"],
 *                                     "add-country", "close-exit"; [data-setting="country"], "tunnel", "service",
 *                                     "check-on-change"; [data-permission="responses"] [data-granted], "notifications", "tabs"
 *   [data-look-up]                    a link to look an address or network up: the host that it goes to
 *
 * Popup only:
 *
 *   [data-marker] [data-count]        a marker on its small map, which Plotly does not draw: id of its largest place
 *   [data-program] [data-count]       a program in the list; click it, or a place, for the full tab that looks for it
 *   [data-action="exit"]              the verdict, [data-exit] as above; opens the full tab with the exit panel
 *   [data-internet-route]                    its text is the way out, empty as long as that is not known
 *   [data-fresh="2"]                  so many programs and countries are new since the last visit; not there at the first
 *   [data-new="program"]              one of them; also "country"
 *   [data-filter="search"]            Enter opens the full tab with it
 *   [data-action="open"]
 *
 * performance.getEntriesByName('tapmap:map') is the time of the last drawing of the map.
 */
const root = document.getElementById('app');
if (root !== null) {
  const link = linkPage();
  const order = readOpeningRequest();
  const model = pageModel(link);
  if (order === 'pick-home') model.map.pickHome(true);
  model.isHelpOpen.value = order === 'help';
  render(<App link={link} model={model} />, root);
}
