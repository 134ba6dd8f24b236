/** How a person looks: a face or initials, and beside it what there is to know. */
import { css } from 'lit';

export const personStyles = css`
  .avatar,
  .photo {
    inline-size: 3em;
    block-size: 3em;
    flex: none;
    border-radius: 50%;
  }
  .avatar {
    display: grid;
    place-items: center;
    background: color-mix(in oklab, var(--_accent) 25%, var(--_surface));
    color: color-mix(in oklab, var(--_link) 82%, var(--_ink));
    font-weight: 700;
  }
  .photo {
    position: relative;
    overflow: clip;
  }
  .photo img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .who {
    display: flex;
    gap: 0.9em;
    align-items: flex-start;
  }
  .who > .name {
    flex: 1;
    min-inline-size: 0;
  }
  .person {
    padding-block: 0.9em;
  }
  .person + .person {
    border-block-start: 1px solid var(--_line);
  }
`;
