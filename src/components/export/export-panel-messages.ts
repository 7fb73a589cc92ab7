import type { ExportFormat } from '../../export/formats.js';
import type { EmbedKind } from '../../export/embed-code.js';
import type { Messages } from '../messages.js';

export interface ExportPanelMessages {
  readonly export: string;
  readonly scope: string;
  readonly shown: (count: number, formatted: string) => string;
  /** @param name of a model, between `before` and `after` */
  readonly subtree: (formatted: string) => { readonly before: string; readonly after: string };
  readonly groups: Readonly<Record<'picture' | 'data' | 'text', string>>;
  /** What a format is called, and what it is for. */
  readonly formats: Readonly<Record<ExportFormat, readonly [name: string, purpose: string]>>;
  readonly papers: (count: number, formatted: string) => string;
  readonly noPapers: string;
  readonly tooManyLines: (lines: string, most: string) => string;
  readonly saving: string;
  readonly saved: (file: string) => string;
  readonly notSaved: (reason: string) => string;
  readonly tooLarge: string;
  readonly embed: string;
  readonly kinds: Readonly<Record<EmbedKind, string>>;
  readonly noAddress: (file: string) => string;
  readonly copyCode: string;
  readonly copied: string;
  readonly notCopied: string;
}

const PLURAL = new Intl.PluralRules('en');
const models = (count: number, formatted: string) =>
  `${formatted} ${PLURAL.select(count) === 'one' ? 'model' : 'models'}`;

/** What the panel says from which files are saved. */
export const EXPORT_PANEL_MESSAGES: Messages<ExportPanelMessages> = {
  en: {
    export: 'Export',
    scope: 'What to export',
    shown: (count, formatted) => `What is shown (${models(count, formatted)})`,
    subtree: (formatted) => ({
      before: '',
      after: ` and all that descends from it (${formatted})`,
    }),
    groups: { picture: 'Picture', data: 'Data', text: 'For writing' },
    formats: {
      svg: ['SVG', 'a drawing with title, legend and sources'],
      png: ['PNG', 'the same as an image, at 2×'],
      json: ['JSON', 'the graph itself; opens here again'],
      nodes: ['CSV, models', 'a table, one row a model'],
      edges: ['CSV, lines', 'a table, one row a line'],
      graphml: ['GraphML', 'for Gephi, yEd, Cytoscape, NetworkX'],
      dot: ['DOT', 'for Graphviz'],
      mermaid: ['Mermaid', 'for Markdown, wikis and slides'],
      bibtex: ['BibTeX', ''],
    },
    papers: (count, formatted) =>
      `${formatted} ${PLURAL.select(count) === 'one' ? 'paper' : 'papers'} these models link to`,
    noPapers: 'none of these models links to a paper',
    tooManyLines: (lines, most) => `draws at most ${most} lines; these are ${lines}`,
    saving: 'Saving …',
    saved: (file) => `Saved ${file}`,
    notSaved: (reason) => `The file could not be saved: ${reason}`,
    tooLarge:
      'The picture is larger than this browser can paint as an image. Save it as SVG, or show less of the graph.',
    embed: 'Embed this view',
    kinds: { tag: 'Tag', iframe: 'Iframe' },
    noAddress: (file) =>
      `This graph has no address of its own. Save it as JSON and put it beside your page as ${file}.`,
    copyCode: 'Copy embed code',
    copied: 'Copied',
    notCopied: 'The browser did not allow copying. Select the code and copy it by hand.',
  },
  zh: {
    export: '导出',
    scope: '导出范围',
    shown: (_, formatted) => `当前显示的内容（${formatted} 个模型）`,
    subtree: (formatted) => ({ before: '', after: ` 及其全部后代（${formatted} 个）` }),
    groups: { picture: '图片', data: '数据', text: '写作' },
    formats: {
      svg: ['SVG', '矢量图，含标题、图例和资料来源'],
      png: ['PNG', '同一张图的位图，两倍分辨率'],
      json: ['JSON', '图数据本身，可在此重新打开'],
      nodes: ['CSV · 模型', '表格，每行一个模型'],
      edges: ['CSV · 连线', '表格，每行一条连线'],
      graphml: ['GraphML', '用于 Gephi、yEd、Cytoscape、NetworkX'],
      dot: ['DOT', '用于 Graphviz'],
      mermaid: ['Mermaid', '用于 Markdown、维基和幻灯片'],
      bibtex: ['BibTeX', ''],
    },
    papers: (_, formatted) => `这些模型链接的 ${formatted} 篇论文`,
    noPapers: '这些模型都没有论文链接',
    tooManyLines: (lines, most) => `最多绘制 ${most} 条连线，此处有 ${lines} 条`,
    saving: '正在保存…',
    saved: (file) => `已保存 ${file}`,
    notSaved: (reason) => `未能保存文件：${reason}`,
    tooLarge: '图片超出此浏览器可绘制的大小。请改存为 SVG，或减少显示的内容。',
    embed: '嵌入此视图',
    kinds: { tag: '标签', iframe: 'Iframe' },
    noAddress: (file) => `此图没有自己的网址。请存为 JSON，并以 ${file} 之名放在网页旁。`,
    copyCode: '复制嵌入代码',
    copied: '已复制',
    notCopied: '浏览器不允许复制。请选中代码后手动复制。',
  },
};
