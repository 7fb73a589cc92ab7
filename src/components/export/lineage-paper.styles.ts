import { css } from 'lit';

/** A sheet of paper, as large as the space allows. */
export const paperStyles = css`
  .side {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-inline-size: 0;
  }
  .sheet {
    display: grid;
    place-items: center;
    block-size: min(480px, 62dvh);
    padding: 12px;
    border-radius: 8px;
    background: var(--lineage-surface-sunken);
  }
  .sheet svg {
    display: block;
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: calc(min(480px, 62dvh) - 24px);
    box-shadow: 0 1px 6px rgb(0 0 0 / 18%);
  }
  .side[aria-busy='true'] .sheet {
    opacity: 0.5;
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
  }
  .pager .tool:disabled {
    opacity: 0.4;
    cursor: default;
  }
  @media (width < 720px) {
    .sheet {
      block-size: auto;
    }
  }
`;
