import { PictureFailed } from '../../export/picture-failure.ts';
import type { MapPicture } from './map-picture.ts';

/**
 * A picture as PNG at two pixels per CSS pixel, so that it is sharp on high-density screens and on paper; at one where
 * the browser has no memory for that.
 *
 * @throws {PictureFailed} if the browser cannot draw it, or has no memory for it
 */
export async function pngOf({ svg, width, height }: MapPicture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    for (const scale of scales) {
      const png = await drawn(image, width * scale, height * scale);
      if (png !== null) return png;
    }
    throw new PictureFailed({ code: 'no-png', widthPx: width, heightPx: height });
  } catch (error) {
    // EncodingError of `decode` (HTML, section 4.8.4.3); Firefox also throws where a canvas is too large for it.
    if (!(error instanceof DOMException)) throw error;
    throw new PictureFailed({ code: 'no-png', widthPx: width, heightPx: height }, { cause: error });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Pixels per CSS pixel. */
const scales = [2, 1];

/** Null where the browser has no memory for a canvas of this size, or for its file. */
async function drawn(image: HTMLImageElement, widthPx: number, heightPx: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.drawImage(image, 0, 0, widthPx, heightPx);
  return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
