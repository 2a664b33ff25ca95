import type { Exported } from '../../export/exported.ts';
import { PictureFailed } from '../../export/picture-failure.ts';
import { xmlText } from '../../export/xml-text.ts';
import { formatDateTime } from '../../text/format-time.ts';
import { message, messageOf } from '../../text/message.ts';
import { harmlessSvg, svgNamespace } from './harmless-svg.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** An SVG file, with its size in CSS pixels. */
export type MapPicture = { svg: string; width: number; height: number };

/** What a picture needs from the map. */
export type PicturedMap = {
  readonly element: HTMLElement;
  /** The map as it is shown, as an SVG file in a data: URL or as text. */
  readonly toImage: (format: 'svg', width: number, height: number) => Promise<string>;
};

/**
 * The map as it is shown, in a size that suits a page or slide, with two lines below: what it shows and when, and the
 * attribution that the data's licence (CC BY 4.0, section 3.a) requires wherever it is shared.
 *
 * @throws {PictureFailed} if the map cannot be drawn as an SVG
 */
export async function mapPicture(map: PicturedMap, exported: Exported): Promise<MapPicture> {
  const height = Math.round((width * map.element.clientHeight) / Math.max(1, map.element.clientWidth));
  const mapHeight = Math.min(maxHeight, Math.max(minHeight, height));
  const document = harmlessSvg(await drawn(map, mapHeight));
  const total = mapHeight + footHeight;
  const root = document.documentElement;
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(total));
  root.setAttribute('viewBox', `0 0 ${width} ${total}`);

  const style = getComputedStyle(map.element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const add = (name: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(svgNamespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = xmlText(text);
    root.append(element);
  };
  const text = { x: 16, 'font-family': 'system-ui, sans-serif', 'font-size': 13 };
  add('rect', { x: 0, y: mapHeight, width, height: footHeight, fill: colour('--panel') || '#ffffff' });
  add('text', { ...text, y: mapHeight + 22, fill: colour('--text') || '#17202a' }, captionOf(exported));
  add('text', { ...text, y: mapHeight + 42, fill: colour('--muted') || '#55626f' }, sourcesOf(exported));
  return { svg: new XMLSerializer().serializeToString(document), width, height: total };
}

/** CSS pixels. */
const width = 1600;
const minHeight = 600;
const maxHeight = 1600;
const footHeight = 56;

async function drawn(map: PicturedMap, height: number): Promise<string> {
  try {
    return await map.toImage('svg', width, height);
  } catch (error) {
    // Plotly rejects with whatever it met on its way, or with a text.
    throw new PictureFailed({ code: 'no-svg' }, { cause: error });
  }
}

function captionOf({ connections, takenAtMs, filter }: Exported): string {
  const located = connections.filter(({ place }) => place !== null).length;
  const words = ['TapMap', formatDateTime(takenAtMs, { seconds: false }), messageOf('connections', located)];
  return [...words, ...(filter === '' ? [] : [foreignText(filter)])].join('  ·  ');
}

function sourcesOf({ databases }: Exported): string {
  const sources = new Set(
    databases.map(({ attribution: { text, url } }) =>
      url === '' ? foreignText(text) : `${foreignText(text)} (${foreignText(url)})`,
    ),
  );
  return sources.size === 0 ? '' : message('exportPictureSources', { sources: [...sources].join(', ') });
}
