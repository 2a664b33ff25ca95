export type Vision = 'ordinary' | 'protanopia' | 'deuteranopia' | 'tritanopia';

/**
 * How a colour looks to people who lack one type of cone, as linear RGB: matrices of Machado, Oliveira and Fernandes
 * (2009), "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.0.
 */
export function seenBy(vision: Vision, colour: string): Rgb {
  const rgb = linearRgb(colour);
  if (vision === 'ordinary') return rgb;
  const [red, green, blue] = matrices[vision];
  return [sum(red, rgb), sum(green, rgb), sum(blue, rgb)].map((value) => Math.min(1, Math.max(0, value))) as Rgb;
}

/**
 * The distance of two colours in OKLab (Ottosson, 2020), where black and white are 1 apart and 0.02 is just visible.
 */
export function difference(one: Rgb, other: Rgb): number {
  const [a, b] = [okLab(one), okLab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Contrast of two colours (WCAG 2.2, "contrast ratio"), from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(linearRgb(one)), luminance(linearRgb(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

type Rgb = [number, number, number];

const matrices: Record<Exclude<Vision, 'ordinary'>, [Rgb, Rgb, Rgb]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** From "#rrggbb", by the transfer function of sRGB (IEC 61966-2-1). */
function linearRgb(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return [red, green, blue];
}

function okLab(rgb: Rgb): Rgb {
  const long = Math.cbrt(sum([0.4122214708, 0.5363325363, 0.0514459929], rgb));
  const medium = Math.cbrt(sum([0.2119034982, 0.6806995451, 0.1073969566], rgb));
  const short = Math.cbrt(sum([0.0883024619, 0.2817188376, 0.6299787005], rgb));
  const cones: Rgb = [long, medium, short];
  return [
    sum([0.2104542553, 0.793617785, -0.0040720468], cones),
    sum([1.9779984951, -2.428592205, 0.4505937099], cones),
    sum([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

const luminance = (rgb: Rgb) => sum([0.2126, 0.7152, 0.0722], rgb);

function sum(weights: Rgb, values: Rgb): number {
  return weights[0] * values[0] + weights[1] * values[1] + weights[2] * values[2];
}
