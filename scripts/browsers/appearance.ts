/** In CSS pixels; `scale` is the device pixel ratio, 1 by default. */
export type Viewport = { readonly width: number; readonly height: number; readonly scale?: number };

export type ColourScheme = 'light' | 'dark';
