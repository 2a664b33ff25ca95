import '../view/theme/first-paint.ts';
import { render } from 'preact';
import { linkPage } from '../link/link-page.ts';
import { App } from './app.tsx';
import { whenViewKnown } from './link-page-address.ts';
import { readOpeningRequest } from './opening-request.ts';
import { pageModel } from './page-model.ts';

/*
 * Attributes for tests and screenshots; they stay when wording and appearance change. Popup and full tab:
 *
 *   [data-host-state="running"]       the kind of HostState; the element is always there
 *   [data-total="connections"]        its text is the number; also "countries", "programs"
 *   [data-place] [data-count]         a place in the list: id of the place, open connections there
 *   [data-problem="owners-hidden"]    a problem by its code
 *   .scattergeo .point                a marker on the map (Plotly's own class)
 *
 * Full tab only:
 *
 *   [data-group="located"] [data-count]   header of a group; also "unknown", "local", "reserved", "loopback",
 *                                         "listening", "closed"; click to expand or collapse
 *                                         (the last three start collapsed)
 *   [data-connection-id]              a connection; only the lines on screen are in the page
 *   [data-filter="search"]            also "program", "countryCode", "network", "protocol", "state", "scope" (selects;
 *                                     '' is all); [data-action="more-filters"] shows the last four
 *   [data-term="-port:22"]            a chip of the search, as it would be typed; its buttons: .sign (wanted or
 *                                     excluded), .value (edit), .remove
 *   [data-search-problem="error"]     what is invalid in the search; "hint" while it is being typed; "refused": it was
 *                                     too long, and the one before it is still there (in the popup, too)
 *   [data-matching="12"]              the number of connections that match the search, if any
 *   [data-layout="list"]              a layout option, and on <main> the selected one; "map", "both"
 *   [data-list="group"]               select; also "sort", "fold" (all), "held" (a note that sorting is on hold)
 *   [data-sort="rtt"]                 a column header, if the list is a table; [data-column] one of its cells
 *   [data-badge="new"]                a badge on a connection; also "impossible", "unlikely", "anycast", "outlier"
 *   [data-map="zoom-in"]              a button of the map; also "zoom-out", "world", "fit", "natural-earth", "globe",
 *                                     "flat", "pick-home", "legend-more"; .world-map takes the focus
 *   [data-category] [data-count]      an entry of the legend, with the open connections on the map that have its colour
 *   [data-map-choice="colour"]        a select: what the colours mean; "highlight" (behind "Symbols"): what is picked out
 *   [data-map-note]                   the note on a map that shows less than expected
 *   .point.fading, .point.arriving    closed and new ones
 *   .sketch [data-sketched]           a marker before Plotly has drawn: its id
 *   [data-action="pause"]             also "clear" (filters), "back" (from the selected places to all)
 *   [data-action="export"]            opens the menu with [data-export="csv"], "json", "geojson", "png", "svg" and
 *                                     [data-action="import"]; [data-import="file"] is the file input
 *   [data-action="copy-link"]         an entry of that menu; [data-link-says] then says that it is copied
 *   [data-import="shown"]             a file is open; "failed": it could not be opened; "none"
 *   [data-action="back-to-live"]      also "dismiss-import" (the error), "cancel-import" (while a file is being read)
 *   [data-export-failed="no-png"]     why a picture could not be made; [data-action="dismiss-export"]
 *   [data-demo]                       what is shown is made up; [data-action="leave-demo"]
 *   [data-time="live"]                the last hour below the map; "back" if it is not live (also when paused)
 *   [data-time-slider]                its slider (aria-valuenow in s since the epoch); [data-action="live"],
 *                                     "fold-time"
 *   [data-details]                    details of a connection: its id; [data-action="close-details"], "copy-text",
 *                                     "copy-json"; [data-detail-filter="country"] searches for a value
 *   [data-action="help"]              opens the sheet dialog.help, "close-help" closes it; [data-example] is a
 *                                     search to try
 *   [data-action="settings"]          opens the settings; also in the popup
 *   [data-action="exit"]              toggles the exit panel; [data-exit] is the verdict's kind or "leaks"
 *   [data-exit-panel]                 the panel: .verdict[data-exit], [data-family="4"][data-kind], [data-leak],
 *                                     [data-contradiction], [data-tunnel-endpoint], [data-outside] (a program),
 *                                     [data-name-server], [data-result] (an address, or "failed"), [data-period];
 *                                     [data-action="ask"], "choose-service", "add-country", "close-exit"; [data-setting="country"],
 *                                     "tunnel", "service", "check-on-change"; [data-permission="responses"]
 *                                     [data-granted], "notifications", "tabs"; [data-fold="tunnel"] opens a line,
 *                                     also "ipv4", "ipv6", "dns", "outside", "pops", "where", "check", "history",
 *                                     "more", "limits"; [data-exit-part="tunnel"] is the whole of it
 *   [data-tab="map"]                  in a narrow window, its tab; also "list", "exit"; [data-action="more"] opens the menu with
 *                                     the rest ("pause", "export", [data-map="globe"] …), "search" shows the search, and
 *                                     "more-filters" has all filters
 *   [data-look-up]                    a link to look up an address or network: its target host
 *   [data-details-tabs]               the tabs of the connection in the details; [data-tab-shown] is the button for one: its
 *                                     number
 *
 * Popup only:
 *
 *   [data-marker] [data-count]        a marker on its small map, which is not drawn by Plotly: id of its largest place
 *   .popup-map[data-live="true"]      Plotly has taken the place of the small map; it takes the focus
 *   [data-program] [data-count]       a program in the list; click it to search for it in the full tab
 *   [data-country] [data-count]       the same for a country, by its code
 *   [data-action="exit"]              the verdict, [data-exit] as above; opens the full tab with the exit panel;
 *                                     [data-verdict-facts] in it has the Internet route, once it is known
 *   [data-this-tab="12"]              the line of the current tab; its button leads to the tab's connections
 *   [data-fresh="2"]                  number of programs and countries new since the last visit; absent on the first
 *   [data-new="program"]              one of them; also "country"
 *   [data-filter="search"]            Enter opens the full tab with the search
 *   [data-action="open"]
 *
 * performance.getEntriesByName('tapmap:map') has the time when the map was last drawn, 'tapmap:sketch' that of the sketch
 * that the full tab begins with.
 */
const root = document.getElementById('app');
if (root !== null) {
  const link = linkPage();
  const order = readOpeningRequest();
  const model = pageModel(link);
  if (order === 'pick-home') model.map.pickHome(true);
  model.isHelpOpen.value = order === 'help';
  whenViewKnown(link, () => render(<App link={link} model={model} />, root));
}
