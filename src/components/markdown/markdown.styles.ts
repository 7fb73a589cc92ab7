import { css } from 'lit';

/** Styles of the output of {@link markdown}, inside an element with the class `prose`. */
export const markdownStyles = css`
  .prose {
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .prose :is(p, ul, ol, blockquote, pre) {
    margin: 0 0 10px;
  }
  .prose > :last-child,
  .prose :is(li, blockquote) > :last-child {
    margin-block-end: 0;
  }
  .prose :is(ul, ol) {
    padding-inline-start: 18px;
  }
  .prose li + li {
    margin-block-start: 4px;
  }
  .prose li::marker {
    color: var(--lineage-ink-quiet);
  }
  .prose strong {
    font-weight: 650;
  }
  .prose a {
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .prose blockquote {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--lineage-line);
    color: var(--lineage-ink-quiet);
  }
  .prose code {
    font:
      0.92em/1.4 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
  }
  .prose :not(pre) > code {
    padding: 1px 4px;
    border-radius: 3px;
    background: var(--lineage-surface-sunken);
  }
  .prose pre {
    padding: 8px 10px;
    overflow-x: auto;
    border-radius: 4px;
    background: var(--lineage-surface-sunken);
  }
  .prose hr {
    margin: 12px 0;
    border: 0;
    border-block-start: 1px solid var(--lineage-line);
  }
`;
