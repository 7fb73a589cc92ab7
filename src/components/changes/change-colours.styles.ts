import { css } from 'lit';

/** The colours of added, removed and changed, for light and dark backgrounds. */
export const changeColours = css`
  .added {
    --change: light-dark(#1a7f37, #4ac26b);
  }
  .removed {
    --change: light-dark(#cf222e, #ff7b72);
  }
  .changed {
    --change: light-dark(#9a6700, #d8a520);
  }
`;
