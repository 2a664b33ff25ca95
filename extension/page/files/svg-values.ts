/**
 * What a picture of the map is drawn with (SVG 2): everything else is left out, so that a file contains nothing that a
 * program could run or load, whatever that program is.
 */
export const drawnElements: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'clipPath', 'title', 'desc'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'],
]);

/** The value of an attribute or property as it goes into the file; null if the map is drawn with no such value. */
export function drawnValue(name: string, value: string): string | null {
  const form = forms.get(name);
  const trimmed = value.trim();
  if (form === undefined || trimmed.length > maxCharacters) return null;
  if (form === paint || form === reference) {
    const [, id] = /^url\(\s*["']?#([\w-]+)["']?\s*\)$/.exec(trimmed) ?? [];
    if (id !== undefined) return `url(#${id})`;
  }
  return form.test(trimmed) ? trimmed : null;
}

/** Whether a property of a `style` attribute has a presentation attribute of the same name (SVG 2, section 6.6). */
export function isPresentation(name: string): boolean {
  return presentation.has(name);
}

/** The outline of a country has some 20,000. */
const maxCharacters = 2_000_000;

// Each form excludes backslashes (CSS escapes), parentheses after anything but a known function, and markup.
const length = /^[-+]?[\d.]+(?:e[-+]?\d+)?(?:px|em|%)?$/i;
const numbers = /^[-+\d.,\se%]*$/i;
const word = /^[a-z\d-]+$/i;
const words = /^[\w\s-]*$/;
const paint = /^(?:[a-z]+|#[\da-f]{3,8}|rgba?\([\d\s.,%/]*\))$/i;
/** Only `none`; what it may refer to is read before. */
const reference = /^none$/;

const presentation: ReadonlyMap<string, RegExp> = new Map([
  ...named(paint, 'fill', 'stroke', 'color'),
  ...named(reference, 'clip-path'),
  ...named(length, 'opacity', 'fill-opacity', 'stroke-opacity', 'stroke-width', 'stroke-miterlimit', 'font-size'),
  ...named(length, 'stroke-dashoffset', 'letter-spacing'),
  ...named(word, 'fill-rule', 'clip-rule', 'stroke-linecap', 'stroke-linejoin', 'vector-effect', 'visibility'),
  ...named(word, 'display', 'overflow', 'font-weight', 'font-style', 'font-variant', 'text-anchor'),
  ...named(word, 'dominant-baseline', 'text-decoration'),
  ...named(words, 'paint-order'),
  ...named(/^(?:none|[\d.,\spx]*)$/, 'stroke-dasharray'),
  ...named(/^[\w\s,'"-]*$/, 'font-family'),
]);

const forms: ReadonlyMap<string, RegExp> = new Map([
  ...presentation,
  ...named(words, 'class'),
  ...named(/^[\w-]+$/, 'id'),
  ...named(length, 'width', 'height', 'cx', 'cy', 'r', 'rx', 'ry', 'x1', 'x2', 'y1', 'y2'),
  ...named(numbers, 'x', 'y', 'dx', 'dy', 'rotate', 'points', 'viewBox'),
  ...named(/^[MLHVCSQTAZ\d\s,.e+-]*$/i, 'd'),
  ...named(/^(?:(?:translate|rotate|scale|matrix|skew[XY])\([-+\d.,\se]*\)\s*,?\s*)*$/i, 'transform'),
  ...named(word, 'clipPathUnits'),
]);

function named(form: RegExp, ...names: string[]): [string, RegExp][] {
  return names.map((name) => [name, form]);
}
