import { computed, signal, type Signal } from '@preact/signals';
import type { PageAddress } from '../../contract/page-address.ts';

export const tabs = ['map', 'list', 'exit'] as const;
export type Tab = (typeof tabs)[number];

/**
 * What a narrow window shows. It is not the layout of a wide one, which stays as it is while the window is narrow for a
 * moment; until a tab is chosen, it decides which one is shown.
 */
export function tabsModel(address: Signal<PageAddress>) {
  const chosen = signal<Exclude<Tab, 'exit'> | null>(null);
  const shown = computed((): Tab => {
    const { panel, layout, connection } = address.value;
    if (panel === 'exit') return 'exit';
    return chosen.value ?? (layout === 'list' || connection !== null ? 'list' : 'map');
  });
  return {
    shown,
    show(tab: Tab) {
      if (tab !== 'exit') chosen.value = tab;
      const { panel, connection } = address.peek();
      const next = {
        panel: tab === 'exit' ? ('exit' as const) : null,
        // Its details are a sheet over the list.
        connection: tab === 'list' ? connection : null,
      };
      if (next.panel !== panel || next.connection !== connection) address.value = { ...address.peek(), ...next };
    },
  };
}
