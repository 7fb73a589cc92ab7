import { exportNameOf } from '../../export/export-name.js';
import { exportText } from '../../export/export-text.js';
import { exportTitleOf } from '../../export/export-title.js';
import { FORMATS, type ExportFormat } from '../../export/formats.js';
import { pictureInScopeOf, type Scope } from '../../export/scope.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { svgTreeOf } from '../../export/to-svg.js';
import { toPng } from './to-png.js';

/**
 * Exports what is on screen to a file named after its title.
 * @throws PictureSizeError if a PNG would exceed the browser's limits
 */
export async function exportFile(
  shown: ShownPicture,
  format: ExportFormat,
  scope: Scope = { kind: 'shown' },
): Promise<File> {
  const content =
    format === 'png'
      ? await toPng(svgTreeOf(pictureInScopeOf(shown, scope)))
      : exportText(shown, format, scope);
  const title = exportTitleOf(shown.graph, shown.view, scope, shown.picture.lang);
  return new File([content], exportNameOf(title, format), { type: FORMATS[format].type });
}
