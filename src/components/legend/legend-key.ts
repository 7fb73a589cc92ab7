import { html, svg, type TemplateResult } from 'lit';
import { Image } from 'lucide';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { facetIndexOf } from '../../domain/query/facet-index.js';
import { DASH_PX } from '../../scene/style/encoding.js';
import type { LineLook } from '../../scene/style/line-look.js';
import type { ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import { lineSample } from './line-sample.js';
import type { Words } from '../../locales/en.js';

/** The meaning of everything besides method colours, as far as it occurs in the graph. */
export function legendKey(
  graph: LineageGraph,
  { sizing }: Pick<ViewState, 'sizing'>,
  words: Words['marks'],
): readonly TemplateResult[] {
  const has = {
    method: (method: string) => facetIndexOf(graph, 'method').members.has(method),
    relation: (relation: string) => facetIndexOf(graph, 'relation').members.has(relation),
  };
  const line = (label: string, look: Partial<LineLook>) =>
    entry(lineSample({ colour: 'other', regime: 'not-stated', dotted: false, ...look }), label);
  return [
    ...(has.method('peft') ? [line(words.peft, { regime: 'peft' })] : []),
    ...(has.method('full-fine-tuning') ? [line(words.full, { regime: 'full' })] : []),
    line(words.notStated, {}),
    ...(has.relation('data') ? [line(words.data, { dotted: true })] : []),
    ...(has.relation('successor') ? [line(words.successor, { colour: 'successor' })] : []),
    entry(bundleSample(), words.bundle),
    entry(ghostSample(), words.ghost),
    ...(facetIndexOf(graph, 'modality').members.has('image')
      ? [entry(icon(Image), words.multimodal)]
      : []),
    ...(sizing === 'descendants' ? [entry(sizeSample(), words.larger)] : []),
  ];
}

function entry(sample: TemplateResult, label: string): TemplateResult {
  return html`<li class="key">${sample}<span>${label}</span></li>`;
}

/** A sample of a card with another behind it. */
function bundleSample(): TemplateResult {
  return html`<svg class="sample card" width="24" height="14" aria-hidden="true">
    ${svg`<rect class="bundle behind" x="3.5" y="3.5" width="20" height="10" rx="2.5"></rect>
      <rect class="bundle" x="0.5" y="0.5" width="20" height="10" rx="2.5"></rect>`}
  </svg>`;
}

/** A sample of a pale card with a dashed border. */
function ghostSample(): TemplateResult {
  return html`<svg class="sample card" width="24" height="14" aria-hidden="true">
    ${svg`<rect
      class="ghost" x="0.5" y="1.5" width="22" height="11" rx="3" stroke-dasharray=${DASH_PX.ghost.join(' ')}
    ></rect>`}
  </svg>`;
}

/** A sample of a small and a large card. */
function sizeSample(): TemplateResult {
  return html`<svg class="sample card" width="28" height="16" aria-hidden="true">
    ${svg`<rect class="bundle" x="0.5" y="5.5" width="9" height="6" rx="2"></rect>
      <rect class="bundle" x="12.5" y="0.5" width="15" height="15" rx="3"></rect>`}
  </svg>`;
}
