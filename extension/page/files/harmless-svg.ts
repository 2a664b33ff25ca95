/**
 * Parses an SVG picture of the map and removes whatever could run or load something where the file is opened later:
 * scripts, event handlers, foreign elements and external references.
 *
 * Its `style` attributes become presentation attributes (SVG 2, section 6.4): the pages' content security policy
 * allows no inline styles, not even in a document that is never shown.
 *
 * @param picture the file's text, as XMLSerializer writes it
 * @throws {Error} if it is not an SVG
 */
export function harmlessSvg(picture: string): XMLDocument {
  const setAside = picture.replace(/<[^>]*>/g, (tag) => tag.replace(/\sstyle=/g, ` ${aside}=`));
  const document = new DOMParser().parseFromString(setAside, 'image/svg+xml');
  if (document.documentElement.localName !== 'svg') throw new Error('The map gave a picture that is no SVG.');
  for (const element of document.querySelectorAll(refused)) element.remove();
  for (const element of document.querySelectorAll('*')) {
    for (const [name, value] of stylesOf(element.getAttribute(aside))) element.setAttribute(name, value);
    element.removeAttribute(aside);
    for (const { name, value } of [...element.attributes]) {
      if (isHandler(name) || (isReference(name) && !value.startsWith('#')) || leadsOut(value)) {
        element.removeAttribute(name);
      }
    }
  }
  return document;
}

const aside = 'data-style';
const refused = 'script, foreignObject, iframe, image, a, animate, set, style';
const isHandler = (name: string) => /^on/i.test(name);
const isReference = (name: string) => /(^|:)(href|src)$/i.test(name);
/** A url() may refer to an element of the same file, such as a clip path, by a bare fragment. */
const leadsOut = (value: string) => /url\(\s*['"]?\s*[^#'"\s]/i.test(value);

/** Properties with a presentation attribute; others, such as `cursor` or `--x`, do not affect a picture. */
function stylesOf(style: string | null): [string, string][] {
  const painted: [string, string][] = [];
  for (const declaration of (style ?? '').split(';')) {
    const [, name, value] = /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(declaration) ?? [];
    if (name !== undefined && value !== undefined && isPaint.test(name)) painted.push([name, value]);
  }
  return painted;
}

const isPaint =
  /^(fill|stroke|opacity|color|font|text|letter-spacing|clip|paint-order|vector-effect|visibility|display|overflow)(-|$)/;
