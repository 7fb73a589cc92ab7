import { property } from 'lit/decorators.js';
import { needElement } from '../components/lazy-elements.js';
import type { GraphFile } from '../domain/format/format.js';
import { ElementParts } from './element-parts.js';

/** What a page says of a `<lineage-graph>` by attributes that are no part of the view. */
export class ElementAttributes extends ElementParts {
  /** URL of a graph file, or of the manifest or the table of nodes of one in Parquet. */
  @property({ reflect: true }) accessor src: string | null = null;
  /** Which parts show: `all`, `none`, or a list of `filters search legend detail timeline toolbar outline`. */
  @property() accessor panels = 'all';
  /** `auto` (follows the reader's system), `light` or `dark`. */
  @property({ reflect: true }) accessor theme: 'auto' | 'light' | 'dark' | null = null;
  /** Language of the interface and the texts, unless the view says another; inherited from the page where absent. */
  @property() override accessor lang = '';
  /** Accepted and ignored until the next minor version: nothing is laid out by a worker any more. */
  @property({ attribute: 'worker-src' }) accessor workerSrc: string | null = null;
  /** `direct`, or `activate`: the page scrolls over the picture until the reader clicks into it. */
  @property() accessor interaction: 'direct' | 'activate' = 'direct';
  /** `eager`, or `lazy`: the file of `src` is fetched once the reader scrolls near. */
  @property() accessor loading: 'eager' | 'lazy' = 'eager';
  /** URL of an earlier file of the graph: the picture shows what is new, gone and changed since. */
  @property({ attribute: 'compare-src', reflect: true }) accessor compareSrc: string | null = null;
  /** An earlier graph, parsed or as raw JSON, in place of the file of `compareSrc`. */
  @property({ attribute: false }) accessor compareGraph: unknown = null;
  /** Models and claims can be added, changed and removed; each change fires `lineage-edit`. */
  @property({ type: Boolean }) accessor editable = false;
  /** Address of a Hugging Face API, `https://huggingface.co`, which is asked about pasted model ids. */
  @property() accessor hub: string | null = null;
  /** Handles keys that are pressed while nothing on the page has the focus, for pages that show nothing else. */
  @property({ type: Boolean, attribute: 'page-keys' }) accessor pageKeys = false;

  /**
   * Takes a changed file as the reader's own change: it can be undone, is kept as a draft, and fires `lineage-edit`.
   * @returns whether it is shown; false if it is not a graph, or nothing may be changed
   */
  async edit(file: GraphFile): Promise<boolean> {
    await needElement('lineage-editor');
    await this.updateComplete;
    const { editor } = this;
    await editor?.updateComplete;
    return editor?.take(file) ?? false;
  }
}
