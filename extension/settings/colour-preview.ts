import { colourKeys, stageName } from '../map/colours/colour-keys.ts';
import { palettes, type Palette } from '../map/colours/palettes.ts';
import { message } from '../text/message.ts';
import { stages } from '../connection/stage-of.ts';
import type { Settings } from '../contract/settings.ts';
import type { Theme } from '../contract/theme-setting.ts';

/** A colour on the map and its meaning; `label` is null if that depends on the connections. */
export type Swatch = { colour: string; label: string | null };

/** The colours on the map for this choice, before any connection is known. */
export function colourPreview(by: Settings['colourBy'], theme: Theme): Swatch[] {
  const palette = palettes[theme];
  const other = { colour: palette.other, label: message('colourOther') };
  const fixed = colourKeys(by, initialState).fixed;
  if (fixed === undefined) return [...palette.slots.map((colour) => ({ colour, label: null })), other];
  const names = by === 'state' ? stages.map((stage) => [stage, stageName(stage)] as const) : newness();
  return names.map(([key, label]) => ({ colour: colourAt(palette, fixed.get(key)), label }));
}

const newness = () =>
  [
    ['new', message('colourNew')],
    ['known', message('colourKnown')],
  ] as const;

function colourAt(palette: Palette, slot: number | undefined): string {
  return palette.slots[slot ?? -1] ?? palette.other;
}

const initialState = () => ({
  distanceKm: null,
  reach: { kind: 'unchecked' } as const,
  anycast: null,
  handedOut: false,
  outlier: null,
  isNew: false,
});
