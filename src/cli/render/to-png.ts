import { CommandError } from '../terminal.js';
import type { FontFiles } from './system-font.js';

/** Renders an SVG to PNG. @param scale pixels per unit @throws CommandError if the library is not installed */
export async function toPng(
  svg: string,
  scale: number,
  font: FontFiles | null,
): Promise<Uint8Array> {
  const { Resvg } = await library();
  const painter = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: true,
      ...(font && { fontFiles: [font.regular, font.bold] }),
    },
  });
  return painter.render().asPng();
}

async function library(): Promise<typeof import('@resvg/resvg-js')> {
  try {
    return await import('@resvg/resvg-js');
  } catch (error) {
    throw new CommandError(
      `png: expected the package @resvg/resvg-js to be installed for this system: ${(error as Error).message}`,
    );
  }
}
