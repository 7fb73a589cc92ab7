import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../../domain/format/dates.js';
import { dateAtEdge, type End, type ReleaseBins } from './release-bins.js';
import type { Words } from '../../locales/en.js';

type Edges = Readonly<Record<End, number>>;

/** Actions of a thumb. */
export interface ThumbActions {
  readonly onMove: (edges: Edges) => void;
  /** Called when the thumb is released. */
  readonly onDrop: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
}

/** A thumb at an end of a range of releases. */
export function releaseThumb(
  end: End,
  bins: ReleaseBins,
  edges: Edges,
  words: Pick<Words['filters'], End | 'earliest' | 'latest'>,
  lang: string,
  { onMove, onDrop, onKey }: ThumbActions,
): TemplateResult {
  const date = dateAtEdge(bins, end, edges[end]);
  const unset = end === 'from' ? words.earliest : words.latest;
  const moved = ({ target }: Event): Edges => {
    const edge = target instanceof HTMLInputElement ? Number(target.value) : edges[end];
    // The thumbs are at least one bin apart.
    return end === 'from'
      ? { ...edges, from: Math.min(edge, edges.to - 1) }
      : { ...edges, to: Math.min(Math.max(edge, edges.from + 1), bins.counts.length) };
  };
  return html`<input
    type="range"
    class=${end}
    min="0"
    max=${bins.counts.length}
    step="1"
    .value=${live(String(edges[end]))}
    aria-label=${words[end]}
    aria-valuetext=${date === null ? unset : formatDate(date, lang)}
    @input=${(event: Event) => onMove(moved(event))}
    @change=${onDrop}
    @keydown=${onKey ?? nothing}
  />`;
}
