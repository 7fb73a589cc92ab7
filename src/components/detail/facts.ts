import { html, nothing, type TemplateResult } from 'lit';

/** A line of a list, or nothing. */
export type FactLine = TemplateResult | typeof nothing;

/** A line of a list of facts; nothing if the value is unknown. */
export function fact(label: string, value: unknown): FactLine {
  if (value === null || value === undefined || value === '' || value === nothing) return nothing;
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** A list of labels and values; nothing if it is empty. */
export function facts(lines: readonly FactLine[]): TemplateResult {
  if (lines.every((line) => line === nothing)) return html``;
  return html`<dl class="facts">${lines}</dl>`;
}
