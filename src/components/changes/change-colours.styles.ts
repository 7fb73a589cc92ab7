import { css } from 'lit';

/** What became of something, as a colour that stands on white and on the dark. */
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
