import { layouts } from '../contract/page-address.ts';
import { settingsTable } from '../contract/settings.ts';
import { isNarrow } from './narrow/is-narrow.ts';
import type { PageModel } from './page-model.ts';
import { shortcuts, type ShortcutAction } from './help/shortcuts.ts';
import { stepOnKey } from './time/step-on-key.ts';

/** Handles the keys of `shortcuts`; returns the function that stops it. */
export function listenToKeys(model: PageModel): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isInDialog(event)) return;
    if (event.key !== 'Escape' && isTyping(event)) return;
    const action = shortcuts.find(({ keys }) => keys.some((key) => key === event.key))?.action;
    // On some keyboards, Shift changes the characters of the keys that step by a minute.
    const done = action === undefined ? step(model, event) : actions[action](model, event);
    if (done !== false) event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** False if the key is left to the browser. */
const actions: Record<ShortcutAction, (model: PageModel, event: KeyboardEvent) => unknown> = {
  search: (model) => {
    if (isNarrow.peek()) {
      uncover(model);
      model.searchRow.open();
      requestAnimationFrame(focusSearch);
    } else {
      focusSearch();
    }
  },
  back: goBack,
  group: ({ list }) => list.groupBy(after(list.groupings.peek(), list.by.peek())),
  pause: step,
  'step-back': step,
  'step-on': step,
  'minute-back': step,
  'minute-on': step,
  live: step,
  world: ({ map }) => map.wholeWorld(),
  fit: ({ map }) => map.fit(),
  'zoom-in': ({ map }) => map.zoomIn(),
  'zoom-out': ({ map }) => map.zoomOut(),
  projection: ({ map }) => {
    map.onProjection(after(settingsTable.projection.words, map.projection.peek()));
  },
  colour: ({ address, map }) => {
    address.value = { ...address.peek(), colour: after(settingsTable.colourBy.words, map.scheme.peek().by) };
  },
  home: ({ map, tabs }) => {
    if (isNarrow.peek()) tabs.show('map');
    map.pickHome(!map.picking.peek());
  },
  layout: ({ address, tabs }) => {
    if (isNarrow.peek()) tabs.show(tabs.shown.peek() === 'map' ? 'list' : 'map');
    else address.value = { ...address.peek(), layout: after(layouts, address.peek().layout) };
  },
  exit: ({ exit }) => exit.show(!exit.isOpen.peek()),
  export: (model) => {
    if (isNarrow.peek()) uncover(model);
    model.exports.isMenuOpen.value = true;
  },
  help: ({ isHelpOpen }) => {
    isHelpOpen.value = true;
  },
};

function after<T>(values: readonly T[], value: T): T {
  return values[(values.indexOf(value) + 1) % values.length] ?? value;
}

const focusSearch = () => {
  document.querySelector<HTMLInputElement>('[data-filter="search"]')?.focus();
};

/** In a narrow window exit panel and details cover the bar. */
function uncover({ exit, detailedId, detail }: PageModel): void {
  if (exit.isOpen.peek()) exit.show(false);
  if (detailedId.peek() !== null) detail(null);
}

/** Cancels what was begun on the map, closes exit panel and details, then clears search, filters and place. */
function goBack(model: PageModel): false {
  if (model.map.picking.value) model.map.pickHome(false);
  else if (model.exit.isOpen.value) model.exit.show(false);
  else if (model.detailedId.value !== null) model.detail(null);
  else model.clear();
  return false;
}

/** A file has only one moment. */
function step({ imports, time }: PageModel, event: KeyboardEvent): boolean {
  return !imports.isFile.value && stepOnKey(event, time);
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('input:not([type="radio"], [type="checkbox"]), select, textarea');
}

function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}
