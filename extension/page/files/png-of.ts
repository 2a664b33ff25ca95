import type { MapPicture } from './map-picture.ts';

/** A picture as PNG at two pixels per CSS pixel, so that it is sharp on high-density screens and on paper. */
export async function pngOf({ svg, width, height }: MapPicture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * dotsPerUnit;
    canvas.height = height * dotsPerUnit;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => {
        if (png === null) reject(new Error(`The browser makes no PNG of ${canvas.width} × ${canvas.height} dots.`));
        else resolve(png);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

const dotsPerUnit = 2;
