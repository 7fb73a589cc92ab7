import { css } from 'lit';

/** Title, search, view switch and languages, above everything else. */
export const mastheadStyles = css`
  .head {
    grid-area: head;
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--lineage-line);
  }
  .title {
    flex: 1 1 160px;
    display: flex;
    align-items: baseline;
    gap: 0 10px;
    min-inline-size: 0;
  }
  /* A long title scrolls on its line, so that the keyboard can reach all of it, rather than taking a second line. */
  h2 {
    overflow: auto hidden;
    scrollbar-width: none;
    white-space: nowrap;
    text-overflow: ellipsis;
    margin: 0;
    font-size: 18px;
    font-weight: 680;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  h2:focus-visible::after {
    content: attr(title);
    position: absolute;
    inset: 4px 8px auto;
    z-index: 20;
    padding: 4px 8px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: var(--lineage-surface-raised);
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .about {
    flex: none;
    margin: 0;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  /* A family of a hub is named after its root; how much of it is loaded is on a separate line. */
  .family {
    flex-direction: column;
    align-items: flex-start;
  }
  .family > * {
    max-inline-size: 100%;
  }
  .family .about {
    display: block;
  }
  .back {
    margin-inline: -8px -8px;
  }
  lineage-search {
    flex: 0 1 260px;
    min-inline-size: 140px;
  }
  .languages {
    display: flex;
    order: 1;
  }
  .languages .tool {
    padding-inline: 6px;
    color: var(--lineage-ink-quiet);
  }
  .languages .tool[aria-pressed='true'] {
    font-weight: 600;
    color: var(--lineage-ink);
    text-decoration: underline 2px var(--lineage-accent);
    text-underline-offset: 6px;
  }
`;
