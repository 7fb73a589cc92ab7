import type { XmlElement } from '../../export/xml.js';
import { paintSvg } from './paint-svg.js';

/** Image pixels per picture pixel. */
const SCALE = 2;

/** Thrown for a picture that exceeds the browser's canvas limits. */
export class PictureSizeError extends Error {
  constructor(width: number, height: number) {
    super(`picture: expected a size the browser can paint, got ${width} × ${height} pixels`);
    this.name = 'PictureSizeError';
  }
}

/**
 * Renders an SVG document to a PNG at double resolution. Paints it rather than loading it as an image: a strict content
 * security policy refuses images from blobs and data URLs. @throws PictureSizeError
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
