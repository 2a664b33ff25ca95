import { computed, type Signal } from '@preact/signals';
import type { OutsideProgram } from '../../exit/evidence.ts';
import type { ExitSettings } from '../../exit/exit-choice.ts';
import { formatQuery } from '../../search/format-query.ts';
import { exactly, none } from '../../search/text-test.ts';
import { optionalPermissions } from '../../browser/optional-permissions.ts';
import { browserPermissions, samplePermissions } from '../../browser/permissions.ts';
import type { PageLink } from '../../link/link-page.ts';
import type { PageAddress } from '../../contract/page-address.ts';

export type ExitModel = ReturnType<typeof exitModel>;

/** The exit of this computer now, whatever moment or file the rest of the page shows, and what can be done about it. */
export function exitModel({ state, send, isSample }: PageLink, address: Signal<PageAddress>, onList: () => void) {
  let wantsFocus = false;
  // A sample with such evidence has the permissions to gather it.
  const story = new URLSearchParams(location.search).get('exit') ?? 'unknown';
  const granted = story === 'unknown' ? [] : [optionalPermissions.responses];
  return {
    state: computed(() => state.value.exit),
    /** Null until settings are known. */
    settings: computed(() => state.value.settings?.exit ?? null),
    isOpen: computed(() => address.value.panel === 'exit'),
    permissions: isSample ? samplePermissions(granted) : browserPermissions,
    show(open: boolean) {
      wantsFocus = open;
      address.value = { ...address.peek(), panel: open ? 'exit' : null };
    },
    /** Whether the user has just opened the panel, so that it takes the keyboard focus. */
    takeFocus(): boolean {
      const wanted = wantsFocus;
      wantsFocus = false;
      return wanted;
    },
    change: (exit: ExitSettings) => send({ type: 'change-settings', change: { exit } }),
    ask: () => send({ type: 'check-exit' }),
    /** Lists only the connections of a program that bypasses the tunnel. */
    list({ program, interface: name }: OutsideProgram) {
      const q = formatQuery([
        { kind: 'field', negated: false, field: 'program', value: program === null ? none : exactly + program },
        ...(name === null
          ? []
          : [{ kind: 'field', negated: false, field: 'interface', value: exactly + name } as const]),
      ]);
      const { layout } = address.peek();
      address.value = { ...address.peek(), q, places: [], panel: null, layout: layout === 'map' ? 'both' : layout };
      onList();
    },
  };
}
