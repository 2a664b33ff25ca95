import { hostVersion } from '../version.ts';

/**
 * What `tapmap --help` prints; the manual page of the Debian package is made of it. A line a use: its arguments, two spaces or
 * more, and what it does.
 */
export const usage = `tapmap ${hostVersion}: see where this computer connects. Nothing is sent anywhere but by
"tapmap database update", which fetches location data when you run it or install its timer.

usage: tapmap snapshot [--json]                        list current connections
       tapmap watch [--json] [--interval SECONDS]      list connections repeatedly (default: every 1 s, minimum 0.1)
       tapmap locate ADDRESS… [--json]                 show location and network of addresses
       tapmap egress [--json]                          show the Internet route: interfaces, routes, DNS servers
       tapmap install [--browser NAME…] [--all]        register the native host with your browsers
                      [--extension-id ID…]             let in extensions with other ids (Chromium)
                      [--system]                       for all users of this computer, as root
       tapmap uninstall                                remove the native host and its registrations
                        [--system]                     those for all users, as root
       tapmap status [--json]                          show which browsers are set up, and what to fix
                     [--extension-id ID]               and whether they let in this extension
       tapmap database [--json]                        show the location databases in use
       tapmap database update [--json]                 fetch this month's location databases from DB-IP
                       [--maxmind]                     GeoLite2 from MaxMind instead, with your account there
                       [--timer [--install|--remove]]  show, install or remove a weekly timer that does it
       tapmap database account [--remove]              store or remove your MaxMind account (entered, not an argument)
`;
