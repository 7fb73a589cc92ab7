import { formatXml, type XmlElement } from '../../export/xml.js';
import { toPng } from './to-png.js';

/** What a picture is copied as. */
export type PictureFormat = 'png' | 'svg';

/** A browser that cannot copy pictures. */
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
 * Puts a picture on the clipboard. SVG is there as a picture where the browser knows how, and as text, which drawing programs
 * and editors take as well. To be called by a gesture: browsers refuse it otherwise.
 * @throws CopyUnsupportedError; PictureSizeError; DOMException where the reader did not allow it
 */
export async function copyPicture(picture: XmlElement, format: PictureFormat): Promise<void> {
  // A page that was not served over https has no clipboard.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (format === 'png') {
    if (!clipboard?.write || typeof ClipboardItem === 'undefined')
      throw new CopyUnsupportedError(format);
    // A promise of the image: it is made after the gesture that browsers ask for.
    await clipboard.write([new ClipboardItem({ 'image/png': toPng(picture) })]);
    return;
  }
  if (!clipboard) throw new CopyUnsupportedError(format);
  const text = formatXml(picture);
  // Browsers had `ClipboardItem` before they had a way to ask what it may hold.
  const takesSvg =
    typeof ClipboardItem !== 'undefined' &&
    'supports' in ClipboardItem &&
    ClipboardItem.supports(SVG_TYPE);
  if (!takesSvg) return clipboard.writeText(text);
  const blobOf = (type: string) => new Blob([text], { type });
  const item = { [SVG_TYPE]: blobOf(SVG_TYPE), 'text/plain': blobOf('text/plain') };
  await clipboard.write([new ClipboardItem(item)]);
}
