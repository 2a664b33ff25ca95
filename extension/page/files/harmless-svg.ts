import { PictureFailed } from '../../export/picture-failure.ts';
import { xmlText } from '../../export/xml-text.ts';
import { drawnElements, drawnValue, isPresentation } from './svg-values.ts';

/**
 * A copy of an SVG picture of the map that has only what the map is drawn with: known elements and attributes, each with
 * a value of a known form (svg-values). Whatever else it contains is not in the copy, so that nothing can run or load
 * where the file is opened later.
 *
 * Its `style` attributes become presentation attributes (SVG 2, section 6.6): the pages' content security policy
 * allows no inline styles, not even in a document that is never shown.
 *
 * @param picture the file's text, as XMLSerializer writes it
 * @throws {PictureFailed} if it is not an SVG, or if it defines entities
 */
export function harmlessSvg(picture: string): XMLDocument {
  if (/<!DOCTYPE/i.test(picture)) throw new PictureFailed({ code: 'no-svg' });
  const parsed = new DOMParser().parseFromString(withStylesAside(xmlText(picture)), 'image/svg+xml');
  const root = parsed.documentElement;
  if (root.localName !== 'svg' || root.namespaceURI !== svgNamespace) throw new PictureFailed({ code: 'no-svg' });
  const copy = document.implementation.createDocument(svgNamespace, 'svg');
  fill(copy.documentElement, root, 0);
  return copy;
}

export const svgNamespace = 'http://www.w3.org/2000/svg';

const aside = 'data-style';

/** A quoted value of another attribute may contain the word. */
function withStylesAside(picture: string): string {
  return picture.replace(/<[^!?/](?:[^"'>]|"[^"]*"|'[^']*')*>/g, (tag) =>
    tag.replace(/("[^"]*"|'[^']*')|\sstyle(?=\s*=)/g, (_, quoted?: string) => quoted ?? ` ${aside}`),
  );
}

function fill(into: Element, from: Element, depth: number): void {
  for (const { name, value } of from.attributes) {
    if (name === aside) for (const [property, painted] of paintsOf(value)) set(into, property, painted);
    else set(into, name, value);
  }
  for (const child of from.childNodes) {
    if (child instanceof Text && isText.has(from.localName)) into.append(child.data);
    if (!(child instanceof Element) || depth >= maxDepth || !isDrawn(child)) continue;
    const copy = into.ownerDocument.createElementNS(svgNamespace, child.localName);
    fill(copy, child, depth + 1);
    into.append(copy);
  }
}

function set(element: Element, name: string, value: string): void {
  const drawn = drawnValue(name, value);
  if (drawn !== null) element.setAttribute(name, drawn);
}

const isDrawn = ({ namespaceURI, localName }: Element) => namespaceURI === svgNamespace && drawnElements.has(localName);
const isText: ReadonlySet<string> = new Set(['text', 'tspan', 'title', 'desc']);

/** Plotly nests a dozen groups. */
const maxDepth = 60;

/** Properties with a presentation attribute; others, such as `cursor` or `--x`, do not affect a picture. */
function paintsOf(style: string): [string, string][] {
  return style.split(';').flatMap((declaration) => {
    const [name = '', ...values] = declaration.split(':');
    return isPresentation(name.trim()) ? [[name.trim(), values.join(':')]] : [];
  });
}
