import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer } from 'vite';

const PAGE = 'index.html';
/** The Chinese version of the page, for readers and search engines. */
const PAGE_ZH = 'zh.html';
const GRAPH = 'graph-data/llama.json';
const LANGS = ['en', 'zh'];
const PREVIEW = 'opening/preview.png';
const HOME = JSON.parse(readFileSync('package.json', 'utf8')).homepage;
const ABOUT_ZH =
  '开放语言模型的来龙去脉：LLaMA 及其数百个衍生模型，每一步用了什么方法、依据何在，一图看清。';

/**
 * Adds the prerendered opening to the explorer's page, drawn by the same function as `lineage-graph render`; the
 * picture data and a preview image are separate files.
 * @returns {import('vite').Plugin}
 */
export function opening() {
  let drawn;
  return {
    name: 'opening',
    apply: 'build',
    async buildStart() {
      drawn = await draw();
      for (const [fileName, source] of drawn.files) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) => (path === `/${PAGE}` ? withOpening(html, drawn) : html),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const { source } = bundle[PAGE];
        this.emitFile({ type: 'asset', fileName: PAGE_ZH, source: inChinese(source, drawn) });
      },
    },
  };
}

async function draw() {
  const server = await createServer({
    configFile: false,
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
    logLevel: 'error',
  });
  try {
    const load = (path) => server.ssrLoadModule(`/src/${path}.ts`);
    const { parseGraphText } = await load('domain/format/parse-graph');
    const { textOf } = await load('domain/format/text');
    const { pageOpening, openingStyles, PAGE_SIZES } = await load('cli/render/page-opening');
    const { openingList } = await load('export/opening/opening-list');
    const text = readFileSync(GRAPH, 'utf8');
    const { graph } = parseGraphText(text);
    const hrefOf = (size, lang) => `opening/${size}.${lang}.json`;
    const page = await pageOpening({ graph, text, view: '', langs: LANGS, hrefOf });
    const styles = openingStyles();
    const early = await builtEarly({
      graph: `./${GRAPH}`,
      sizes: PAGE_SIZES.map(({ media, name }) => [media, name]),
      drawn: page.drawn,
    });
    const [style, script] = [named('opening', 'css', styles), named('early', 'js', early)];
    const preview = drawnPreview();
    return {
      body: `${page.markup}\n${openingList(graph, LANGS, undefined, page.bundleLinks, true)}`,
      head: `<link rel="stylesheet" crossorigin href="./${style}">\n<script src="./${script}"></script>`,
      titleIn: (lang) => textOf(graph.file.title, lang),
      aboutIn: (lang) => (lang === 'zh' ? ABOUT_ZH : descriptionOf(readFileSync(PAGE, 'utf8'))),
      hasPreview: preview !== null,
      previewSize: preview && sizeOfPng(preview),
      files: [
        ...page.files,
        [style, styles],
        [script, early],
        ...(preview ? [[PREVIEW, preview]] : []),
      ],
    };
  } finally {
    await server.close();
  }
}

/** The script that runs before the first paint, as a single file for any browser. */
async function builtEarly(openingFacts) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    define: { OPENING: JSON.stringify(openingFacts) },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: 'src/site/early.ts',
        formats: ['iife'],
        name: 'early',
        fileName: () => 'early.js',
      },
    },
  });
  return output[0].code;
}

/** @returns {Buffer | null} null if the PNG library is not installed, which is reported */
function drawnPreview() {
  const folder = mkdtempSync(join(tmpdir(), 'lineage-graph-preview-'));
  try {
    const file = join(folder, 'preview.png');
    const args = [
      'scripts/cli.mjs',
      'render',
      GRAPH,
      '--bare',
      '--width',
      '1184',
      '--height',
      '614',
      '--scale',
      '1',
    ];
    const { status, stderr } = spawnSync(process.execPath, [...args, '-o', file], {
      encoding: 'utf8',
    });
    if (status === 0) return readFileSync(file);
    console.warn(`no preview of links: ${stderr.trim()}`);
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function named(name, ending, text) {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  return `assets/${name}-${hash}.${ending}`;
}

function withOpening(html, drawn) {
  return html
    .replace(
      /(<lineage-graph [^>]*>)[^]*?(?=<\/lineage-graph>)/,
      (_, tag) => `${tag}\n${drawn.body}\n`,
    )
    .replace('</title>', () => `</title>\n${headOf(drawn, 'en')}`);
}

function descriptionOf(html) {
  const [, description] = /name="description"\s+content="([^"]*)"/.exec(html) ?? [];
  if (description === undefined) throw new Error(`${PAGE}: expected a description, got none`);
  return description;
}

/** Reads the size from the header: chat programs lay out a preview before fetching it. */
function sizeOfPng(png) {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

function headOf(drawn, lang) {
  const file = lang === 'zh' ? PAGE_ZH : '';
  const metas = [
    ['og:type', 'website'],
    ['og:title', drawn.titleIn(lang)],
    ['og:description', drawn.aboutIn(lang)],
    ['og:url', `${HOME}${file}`],
    ['og:locale', lang === 'zh' ? 'zh_CN' : 'en_US'],
    ...(drawn.hasPreview
      ? [
          ['og:image', `${HOME}${PREVIEW}`],
          ['og:image:width', drawn.previewSize.width],
          ['og:image:height', drawn.previewSize.height],
          ['og:image:alt', drawn.titleIn(lang)],
        ]
      : []),
  ].map(([property, content]) => `<meta property="${property}" content="${content}">`);
  return [
    ...metas,
    '<meta name="twitter:card" content="summary_large_image">',
    `<link rel="canonical" href="${HOME}${file}">`,
    `<link rel="alternate" hreflang="en" href="${HOME}">`,
    `<link rel="alternate" hreflang="zh" href="${HOME}${PAGE_ZH}">`,
    drawn.head,
  ].join('\n');
}

/** The page in Chinese, including what a script or style sheet would otherwise select. */
function inChinese(html, drawn) {
  const title = `${drawn.titleIn('zh')} · 谱系图`;
  return String(html)
    .replace('<html lang="en">', '<html lang="zh">')
    .replace(/<title>[^<]*/, () => `<title>${title}`)
    .replace(/(<h1[^>]*>)[^<]*/, (_, tag) => `${tag}${drawn.titleIn('zh')}`)
    .replace(/(name="description"\s+content=")[^"]*/, (_, start) => `${start}${ABOUT_ZH}`)
    .replace(headOf(drawn, 'en'), () => headOf(drawn, 'zh'));
}
