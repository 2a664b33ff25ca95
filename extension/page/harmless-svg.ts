/**
 * Reads an SVG picture of the map, and takes out whatever could run or load something where the file is opened later:
 * scripts, handlers, foreign elements and references that lead out of the file.
 *
 * @param picture the file's text, or a data: address that holds it
 */
export function harmlessSvg(picture: string): XMLDocument {
  const svg = picture.startsWith('data:') ? decodeDataUrl(picture) : picture;
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  for (const element of document.querySelectorAll(refused)) element.remove();
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (isHandler(name) || (isReference(name) && !value.startsWith('#')) || leadsOut(value)) {
        element.removeAttribute(name);
      }
    }
  }
  return document;
}

const refused = 'script, foreignObject, iframe, image, a, animate, set, style';
const isHandler = (name: string) => /^on/i.test(name);
const isReference = (name: string) => /(^|:)(href|src)$/i.test(name);
/** A url() may name an element of the same file, as a clip path does, by its fragment alone. */
const leadsOut = (value: string) => /url\(\s*['"]?\s*[^#'"\s]/i.test(value);

function decodeDataUrl(address: string): string {
  const comma = address.indexOf(',');
  const body = address.slice(comma + 1);
  return address.slice(0, comma).endsWith(';base64') ? atob(body) : decodeURIComponent(body);
}
