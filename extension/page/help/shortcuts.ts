import type { MessageKey } from '../../text/message.ts';

/**
 * Every keyboard shortcut of the full tab, available outside text fields: `page-keys` acts on them, the help lists
 * them.
 */
export const shortcuts = [
  { action: 'search', keys: ['/'], group: 'find', says: 'helpKeySearch' },
  { action: 'back', keys: ['Escape'], group: 'find', says: 'helpKeyBack' },
  { action: 'group', keys: ['g'], group: 'find', says: 'helpKeyGroup' },
  { action: 'pause', keys: [' '], group: 'time', says: 'helpKeyPause' },
  { action: 'step-back', keys: ['[', ','], group: 'time', says: 'helpKeyStepBack' },
  { action: 'step-on', keys: [']', '.'], group: 'time', says: 'helpKeyStepOn' },
  { action: 'minute-back', keys: ['{'], group: 'time', says: 'helpKeyMinuteBack' },
  { action: 'minute-on', keys: ['}'], group: 'time', says: 'helpKeyMinuteOn' },
  { action: 'live', keys: ['l'], group: 'time', says: 'helpKeyLive' },
  { action: 'world', keys: ['0'], group: 'map', says: 'helpKeyWorld' },
  { action: 'fit', keys: ['f'], group: 'map', says: 'helpKeyFit' },
  { action: 'zoom-in', keys: ['+', '='], group: 'map', says: 'helpKeyZoomIn' },
  { action: 'zoom-out', keys: ['-'], group: 'map', says: 'helpKeyZoomOut' },
  { action: 'projection', keys: ['p'], group: 'map', says: 'helpKeyProjection' },
  { action: 'colour', keys: ['c'], group: 'map', says: 'helpKeyColour' },
  { action: 'home', keys: ['h'], group: 'map', says: 'helpKeyHome' },
  { action: 'layout', keys: ['m'], group: 'page', says: 'helpKeyLayout' },
  { action: 'exit', keys: ['x'], group: 'page', says: 'helpKeyExit' },
  { action: 'export', keys: ['e'], group: 'page', says: 'helpKeyExport' },
  { action: 'help', keys: ['?'], group: 'page', says: 'helpKeyHelp' },
] as const satisfies readonly Shortcut[];

export type ShortcutAction = (typeof shortcuts)[number]['action'];
export type ShortcutGroup = 'find' | 'time' | 'map' | 'page';

/** Keys by their KeyboardEvent.key (UI Events, section 5), all with the same action. */
type Shortcut = { action: string; keys: readonly string[]; group: ShortcutGroup; says: MessageKey };
