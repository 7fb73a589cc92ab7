import { formatXml, type XmlElement } from '../../export/xml.js';
import { toPng } from './to-png.js';

/** The formats for copying a picture. */
export type PictureFormat = 'png' | 'svg';

/** Thrown if the browser cannot copy pictures. */
export class CopyUnsupportedError extends Error {
  constructor(format: PictureFormat) {
    super(
      `clipboard: expected a browser that copies ${format.toUpperCase()}, got one that does not`,
    );
    this.name = 'CopyUnsupportedError';
  }
}

const SVG_TYPE = 'image/svg+xml';

/**
 * Copies a picture to the clipboard. SVG is copied as an image if the browser supports it, and as text, which drawing
 * programs and editors accept too. Requires a user gesture.
 * @throws CopyUnsupportedError; PictureSizeError; DOMException if permission was denied
 */
export async function copyPicture(picture: XmlElement, format: PictureFormat): Promise<void> {
  // There is no clipboard without https.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (format === 'png') {
    if (!clipboard?.write || typeof ClipboardItem === 'undefined')
      throw new CopyUnsupportedError(format);
    // A promise, as the image is ready only after the gesture that browsers require.
    await clipboard.write([new ClipboardItem({ 'image/png': toPng(picture) })]);
    return;
  }
  if (!clipboard) throw new CopyUnsupportedError(format);
  const text = formatXml(picture);
  // Older browsers have `ClipboardItem` without `supports`.
  const takesSvg =
    typeof ClipboardItem !== 'undefined' &&
    'supports' in ClipboardItem &&
    ClipboardItem.supports(SVG_TYPE);
  if (!takesSvg) return clipboard.writeText(text);
  const blobOf = (type: string) => new Blob([text], { type });
  const item = { [SVG_TYPE]: blobOf(SVG_TYPE), 'text/plain': blobOf('text/plain') };
  await clipboard.write([new ClipboardItem(item)]);
}
