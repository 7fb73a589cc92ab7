import { html, svg, type TemplateResult } from 'lit';
import type { IconNode } from 'lucide';

/** A Lucide icon as a 16-pixel SVG; decorative, so it needs a label next to it. */
export function icon(node: IconNode): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
    ${node.map(([tag, attributes]) => shape(tag, attributes))}
  </svg>`;
}

type Attributes = IconNode[number][1];

function shape(tag: string, a: Attributes): TemplateResult {
  switch (tag) {
    case 'circle':
      return svg`<circle cx=${a['cx']} cy=${a['cy']} r=${a['r']} fill="none" stroke="currentColor" stroke-width="2"></circle>`;
    case 'rect':
      return svg`<rect x=${a['x'] ?? 0} y=${a['y'] ?? 0} width=${a['width']} height=${a['height']} rx=${a['rx'] ?? 0} fill="none" stroke="currentColor" stroke-width="2"></rect>`;
    case 'line':
      return svg`<line x1=${a['x1']} y1=${a['y1']} x2=${a['x2']} y2=${a['y2']} stroke="currentColor" stroke-width="2" stroke-linecap="round"></line>`;
    case 'polyline':
      return svg`<polyline points=${a['points']} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"></polyline>`;
    default:
      return svg`<path d=${a['d']} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"></path>`;
  }
}
