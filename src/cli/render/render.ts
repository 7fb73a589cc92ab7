import { dirname, extname, relative, resolve } from 'node:path';
import { formatProblem } from '../../domain/format/problem.js';
import { exportTitleOf } from '../../export/export-title.js';
import { svgTreeOf, type SvgPicture } from '../../export/to-svg.js';
import { formatXml } from '../../export/xml.js';
import { pictureOf } from '../../picture.js';
import { parseView } from '../../state/view-string.js';
import { plainLine } from '../../curate/plain-line.js';
import { asideOf, checkFile, placed, report } from '../check-files.js';
import { defineCommand } from '../command.js';
import { STANDARD, writeOutput } from '../files.js';
import { CLEAN, CommandError, PROBLEMS } from '../terminal.js';
import { fontMeasure } from './font-measure.js';
import { systemFont } from './system-font.js';
import { themeFont, themePalette } from './theme-palette.js';
import { drawArticle } from '../../export/opening/draw-article.js';
import { panelsOf } from '../../state/panels.js';
import { openingList } from '../../export/opening/opening-list.js';
import { openingStyles, pageOpening, type OpeningRequest } from './page-opening.js';
import { aboutPage, addressesOf } from './page-about.js';
import { elementOfPage, pictureOfPage, toPage, type PageParts } from './to-page.js';
import { isPage, KINDS, refuseUnused, type Kind } from './refuse-unused.js';
import { toPng } from './to-png.js';

const SIZES = { width: '1440', height: '900', scale: '2' } as const;

/** Default size of an element in an article. */
const ARTICLE = { ...SIZES, width: '720', height: '560' } as const;

/** `lineage-graph render`: draws the explorer's picture without a browser. */
export const render = defineCommand({
  usage: 'FILE',
  text: 'Draws a graph as the explorer does, without a browser. Text is measured with the system font. The view string is the part of the explorer’s URL after #. With --element or --content, the output is HTML that shows the picture until the element has loaded.',
  options: {
    view: {
      type: 'string',
      value: 'VIEW',
      text: 'what to show: "domain=medicine&layout=timeline"',
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      text: 'output file; its extension decides the format',
    },
    format: {
      type: 'string',
      oneOf: KINDS,
      text: 'format, if the extension does not decide it; default: svg',
    },
    width: {
      type: 'string',
      value: 'PX',
      text: `width of the drawing area; default: ${SIZES.width}, with --content ${ARTICLE.width}`,
    },
    height: {
      type: 'string',
      value: 'PX',
      text: `height of the drawing area; default: ${SIZES.height}, with --content ${ARTICLE.height}`,
    },
    scale: { type: 'string', value: 'N', text: `pixel density of a PNG; default: ${SIZES.scale}` },
    theme: { type: 'string', oneOf: ['light', 'dark'], text: 'colours; default: light' },
    lang: { type: 'string', value: 'TAG', text: 'language, en or zh; default: en' },
    bare: { type: 'boolean', text: 'only the picture, without title, legend and sources' },
    font: {
      type: 'string',
      value: 'FILE',
      text: 'font to measure text with, instead of the system’s',
    },
    'font-bold': { type: 'string', value: 'FILE', text: 'the same font in semibold (600)' },
    content: {
      type: 'boolean',
      text: 'for html: only the content of a <lineage-graph> in your page, shown until the script loads; --width and --height are the size of the element',
    },
    panels: {
      type: 'string',
      value: 'LIST',
      text: 'with --content: panels of the element; default: all',
    },
    links: {
      type: 'string',
      value: 'URL',
      text: 'with --content: URL of a page with the whole graph, which cards link to',
    },
    element: {
      type: 'string',
      value: 'URL',
      text: 'for html: a whole page that loads lineage-graph.js from this URL',
    },
    url: {
      type: 'string',
      value: 'URL',
      text: 'for html: the URL of the page, for search engines and link previews',
    },
    image: {
      type: 'string',
      value: 'URL',
      text: 'for html: a picture for link previews; relative to --url',
    },
  },
  takes: [1, 1],
  examples: [
    {
      line: 'lineage-graph render graph-data/llama.json --view domain=medicine -o medicine.svg',
      text: 'a picture for a page',
    },
    {
      line: 'lineage-graph render family.json --lang zh --bare --width 960 --height 540 -o slide.png',
      text: 'for a slide',
    },
    {
      line: 'lineage-graph render family.json --element lineage-graph.js -o index.html',
      text: 'a page that shows the picture before the script loads, on any screen, light and dark',
    },
  ],
  watches: ({ args }) => args,
  run: async ({ terminal, args: [name = ''], options }) => {
    const { output = STANDARD, lang = 'en', theme = 'light', bare = false } = options;
    const kind = kindOf(output, options.format, isPage(options));
    refuseUnused(kind, options);
    const usual = options.content === true ? ARTICLE : SIZES;
    const [width, height, scale] = (['width', 'height', 'scale'] as const).map((key) =>
      sizeOf(key, options[key] ?? usual[key]),
    ) as [number, number, number];
    const file = await checkFile(terminal, name);
    const { graph } = file;
    const addresses = addressesOf(options.url, options.image);
    if (!graph) {
      report(asideOf(terminal), placed(file, file.findings), {}, name);
      return PROBLEMS;
    }
    const { view, problems } = parseView(options.view ?? '', graph);
    for (const problem of problems) terminal.err(`--view: ${plainLine(formatProblem(problem))}\n`);
    const { font: regular, 'font-bold': bold = regular } = options;
    const font =
      regular === undefined
        ? await systemFont()
        : { regular: resolve(terminal.cwd, regular), bold: resolve(terminal.cwd, bold ?? regular) };
    const { measureText, family, missing } = fontMeasure(font);
    const picture = pictureOf(graph, view, { width, height, lang }, measureText);
    const title = exportTitleOf(graph, view, { kind: 'shown' }, picture.lang);
    // The library that paints PNGs does not know `system-ui`.
    const typeface = kind === 'png' && family !== null ? JSON.stringify(family) : themeFont();
    const palette = themePalette(theme, typeface);
    const shown: SvgPicture = {
      graph,
      picture,
      palette,
      measureText,
      title,
      colouring: view.colouring,
    };
    const svg = formatXml(svgTreeOf(shown, bare ? ['scene'] : undefined));
    if (family === null) terminal.err('no font found: text widths are estimated\n');
    else if (kind === 'png' && missing.size > 0) {
      const some = [...missing].slice(0, 10).join('');
      terminal.err(`${family} lacks ${some}: using other fonts of this system for them\n`);
    }
    const written = async (): Promise<string | Uint8Array> => {
      if (kind === 'svg') return svg;
      if (kind === 'png') return toPng(svg, scale, font);
      if (options.content === true) {
        const { panels = 'all', links = null, view: viewString = '' } = options;
        return `${await drawArticle({
          ...{ graph, text: file.text, view: viewString, lang: picture.lang, width, height, links },
          ...{ panels: panelsOf(panels), measureText, palette: themePalette('page', themeFont()) },
        })}\n`;
      }
      const about = { ...aboutPage(graph, view, picture.lang), ...addresses };
      const page = { about, script: options.element ?? null };
      if (options.element === undefined) return toPage({ ...page, ...pictureOfPage(svg) });
      const measured = font === null ? {} : { font };
      const request = { graph, text: file.text, view: options.view ?? '', ...measured };
      const place = { address: addressOf(terminal.cwd, output, name), theme: options.theme };
      return toPage({ ...page, ...(await openingOfPage(request, picture.lang, place)) });
    };
    await writeOutput(terminal, output, await written());
    return problems.length > 0 ? PROBLEMS : CLEAN;
  },
});

/** An element with prerendered openings in several sizes, of which it adopts the visible one. */
async function openingOfPage(
  request: Pick<OpeningRequest, 'graph' | 'text' | 'view' | 'font'>,
  lang: string,
  { address, theme }: { readonly address: string; readonly theme: string | undefined },
): Promise<Pick<PageParts, 'styles' | 'body'>> {
  const { graph, view } = request;
  const { markup, bundleLinks } = await pageOpening({ ...request, langs: [lang], hrefOf: null });
  const list = openingList(graph, [lang], parseView(view, graph).view, bundleLinks);
  const opening = `${markup}\n${list}`;
  return {
    styles: `${openingStyles()}\nlineage-graph:defined { height: 100dvh; }`,
    body: elementOfPage({ graph: address, view, theme, opening }),
  };
}

function kindOf(output: string, format: Kind | undefined, isPage: boolean): Kind {
  if (format !== undefined) return format;
  if (output === STANDARD) return isPage ? 'html' : 'svg';
  const ending = extname(output).slice(1).toLowerCase();
  const kind = KINDS.find((known) => known === ending) ?? (ending === 'htm' ? 'html' : undefined);
  if (kind) return kind;
  if (isPage) return 'html';
  throw new CommandError(
    `${output}: expected a name that ends in .svg, .png or .html, or --format`,
  );
}

function sizeOf(key: keyof typeof SIZES, text: string): number {
  const size = Number(text);
  const [min, max] = key === 'scale' ? [0.1, 10] : [200, 20_000];
  if (size >= min && size <= max) return size;
  throw new CommandError(
    `--${key}: expected a number from ${min} to ${max}, got ${JSON.stringify(text)}`,
  );
}

/** The URL of the graph relative to the page. */
function addressOf(cwd: string, page: string, graph: string): string {
  const from = page === STANDARD ? cwd : dirname(resolve(cwd, page));
  return relative(from, resolve(cwd, graph)).split(/[\\/]/).map(encodeURIComponent).join('/');
}
