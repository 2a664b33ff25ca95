import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updatesFromHost } from '../../../extension/background/host/updates-from-host.ts';
import { applyUpdate } from '../../../extension/store/apply-update.ts';
import { initialState, type AppState } from '../../../extension/store/app-state.ts';
import { updatesOf } from '../../../extension/store/updates-of.ts';
import { anyLooks } from '../looks.ts';

test('a page that attaches at any time knows what the background knows, and stays in sync', () => {
  fc.assert(
    fc.property(anyLooks, fc.nat(30), (messages, attachesAfter) => {
      const translate = updatesFromHost();
      let background: AppState = initialState;
      let late: AppState | null = null;
      messages.forEach((message, index) => {
        if (index === attachesAfter) late = updatesOf(background).reduce(applyUpdate, initialState);
        const updates = translate(background, message);
        background = updates.reduce(applyUpdate, background);
        if (late !== null) late = updates.reduce(applyUpdate, late);
      });
      if (late !== null) expect(late).toEqual(background);
    }),
  );
});

test('whatever the host reports, no connection is in the hour twice, and samples are in order', () => {
  fc.assert(
    fc.property(anyLooks, (messages) => {
      const translate = updatesFromHost();
      const { hour } = messages.reduce<AppState>(
        (state, message) => translate(state, message).reduce(applyUpdate, state),
        initialState,
      );
      const ids = hour.closed.map(({ connection }) => `${connection.id} ${connection.closedAtMs}`);
      expect(new Set(ids).size).toBe(ids.length);
      hour.samples.forEach(({ sinceMs, atMs }, index) => {
        expect(atMs).toBeGreaterThanOrEqual(sinceMs);
        expect(sinceMs).toBeGreaterThanOrEqual(hour.samples[index - 1]?.atMs ?? sinceMs);
      });
    }),
  );
});
