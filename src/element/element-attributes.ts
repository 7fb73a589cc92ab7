import { property } from 'lit/decorators.js';
import { needElement } from '../components/lazy-elements.js';
import type { GraphFile } from '../domain/format/format.js';
import { ElementParts } from './element-parts.js';
import { warnOfMisspelt } from './misspelt-attributes.js';

/** The attributes of `<lineage-graph>` that are not part of the view. */
export class ElementAttributes extends ElementParts {
  /** URL of a graph file, or of a Parquet graph's manifest or node table. */
  @property({ reflect: true }) accessor src: string | null = null;
  /** Visible parts: `all`, `none`, or a list of `filters search legend detail timeline toolbar outline`. */
  @property() accessor panels = 'all';
  /** `auto` (follows the reader's system), `light` or `dark`. */
  @property({ reflect: true }) accessor theme: 'auto' | 'light' | 'dark' | null = null;
  /** Language of the interface and the texts, unless the view sets one; inherited from the page if absent. */
  @property() override accessor lang = '';
  /** Accepted and ignored until the next minor version: layouts no longer use a worker. */
  @property({ attribute: 'worker-src' }) accessor workerSrc: string | null = null;
  /** `direct`, or `activate`: wheel and touch scroll the page until the reader clicks the picture. */
  @property() accessor interaction: 'direct' | 'activate' = 'direct';
  /** `eager`, or `lazy`: the file of `src` is fetched once the reader scrolls near. */
  @property() accessor loading: 'eager' | 'lazy' = 'eager';
  /** URL of an earlier version of the graph: the picture shows what was added, removed and changed since. */
  @property({ attribute: 'compare-src', reflect: true }) accessor compareSrc: string | null = null;
  /** An earlier graph, parsed or as raw JSON, instead of the file at `compareSrc`. */
  @property({ attribute: false }) accessor compareGraph: unknown = null;
  /** Allows adding, changing and removing models and claims; each change fires `lineage-edit`. */
  @property({ type: Boolean }) accessor editable = false;
  /** URL of a Hugging Face API, such as `https://huggingface.co`, which is queried for pasted model ids. */
  @property() accessor hub: string | null = null;
  /** Handles keys that are pressed while nothing on the page has the focus, for pages that show nothing else. */
  @property({ type: Boolean, attribute: 'page-keys' }) accessor pageKeys = false;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { observedAttributes } = this.constructor as typeof ElementAttributes;
    warnOfMisspelt(this, observedAttributes);
    return super.createRenderRoot();
  }

  /**
   * Applies a changed file as the reader's own edit: it can be undone, is kept as a draft, and fires `lineage-edit`.
   * Resolves to false if the file is not a valid graph, or if the element is not `editable`.
   */
  async edit(file: GraphFile): Promise<boolean> {
    await needElement('lineage-editor');
    await this.updateComplete;
    const { editor } = this;
    await editor?.updateComplete;
    return editor?.take(file) ?? false;
  }
}
