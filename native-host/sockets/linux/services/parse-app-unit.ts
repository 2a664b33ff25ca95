import { unescapeUnitName } from './unescape-unit-name.ts';

/**
 * The application that a unit of a user's systemd runs, `app:ID` or `flatpak:ID`; null for a unit of another kind.
 *
 * Desktops name these units by a convention (systemd's DESKTOP_ENVIRONMENTS.md, "XDG standardization for applications"):
 *
 *     app[-LAUNCHER]-ID-RANDOM.scope        app-gnome-org.gnome.Evince-12345.scope
 *     app[-LAUNCHER]-ID-RANDOM.slice        app-org.gnome.Terminal.slice (GNOME omits the random part)
 *     app[-LAUNCHER]-ID[@RANDOM].service    app-org.kde.kate@3f9c….service, app-firefox@autostart.service
 *     app-LAUNCHER-ID-RANDOM.service        as systemd 246 and older had it
 *
 * A hyphen inside a part is escaped, so that hyphens separate the parts.
 */
export function parseAppUnit(unit: string): string | null {
  const [, stem, type] = /^app-(.+)\.(scope|slice|service)$/.exec(unit) ?? [];
  if (stem === undefined) return null;
  const parts = stem.replace(/@.*$/, '').split('-');
  if (type === 'service' ? parts.length > 2 || parts.at(-1) === 'autostart' : parts.length > 1) parts.pop();
  const launcher = parts.length > 1 ? parts.shift() : undefined;
  const id = unescapeUnitName(parts.join('-'));
  if (id === '') return null;
  // Slices that group applications have such names too (app-graphical.slice); an application's own has a full ID.
  if (type === 'slice' && !id.includes('.')) return null;
  return launcher === 'flatpak' ? `flatpak:${id}` : `app:${id}`;
}
