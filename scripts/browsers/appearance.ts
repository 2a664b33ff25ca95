/** CSS pixels; `scale` is how many pixels of the screen each has, 1 by default. */
export type Viewport = { readonly width: number; readonly height: number; readonly scale?: number };

export type ColourScheme = 'light' | 'dark';
