import type { XmlElement } from '../../export/xml.js';
import { paintSvg } from './paint-svg.js';

/** Pixels of the image for each pixel of the picture. */
const SCALE = 2;

/** A picture that is larger than the browser can paint. */
export class PictureSizeError extends Error {
  constructor(width: number, height: number) {
    super(`picture: expected a size the browser can paint, got ${width} × ${height} pixels`);
    this.name = 'PictureSizeError';
  }
}

/**
 * An SVG document of the house as a PNG at double resolution. It is painted, not loaded as an image: a strict content
 * security policy refuses images from blobs and data. @throws PictureSizeError
 */
export async function toPng(svg: XmlElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Number(svg.attributes['width']) * SCALE;
  canvas.height = Number(svg.attributes['height']) * SCALE;
  const context = canvas.getContext('2d');
  context?.scale(SCALE, SCALE);
  if (context) paintSvg(context, svg);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!context || !blob) throw new PictureSizeError(canvas.width, canvas.height);
  return blob;
}
