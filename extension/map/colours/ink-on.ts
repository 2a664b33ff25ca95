/**
 * White where it has a contrast of 4.5:1 with a background of this colour (WCAG 2.2, relative luminance), else black.
 *
 * @param colour `#rrggbb`; anything else counts as dark
 */
export function inkOn(colour: string): string {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const [red, green, blue] = (channels?.slice(1) ?? ['00', '00', '00']).map((hex) => linear(parseInt(hex, 16) / 255));
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return 1.05 / (luminance + 0.05) < 4.5 ? '#0b1015' : '#ffffff';
}

const linear = (channel: number) => (channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
