/** Pictures, players and stills in the details. */
import { css } from 'lit';

export const mediaStyles = css`
  .media {
    display: grid;
    gap: 10px;
  }

  .medium {
    margin: 0;
    min-inline-size: 0;
  }

  /* At most as high as it is wide: an upright picture leaves the words in view. */
  .medium img {
    display: block;
    inline-size: auto;
    block-size: auto;
    max-inline-size: 100%;
    max-block-size: min(60vh, 22rem);
    border-radius: 6px;
    background: var(--_sunken);
  }

  .medium .disclosure > img {
    margin-block-start: 6px;
  }

  .medium [hidden] {
    display: none;
  }

  .medium figcaption,
  .medium .failed,
  .medium-link {
    margin: 4px 0 0;
    color: var(--_muted);
    font-size: 0.9231em;
    overflow-wrap: anywhere;
  }

  .medium-link {
    margin-block-start: 0;
  }

  .medium p a {
    color: var(--_ink);
    text-underline-offset: 2px;
  }

  .medium video,
  .medium audio,
  .medium iframe {
    display: block;
    inline-size: 100%;
    border: 0;
    border-radius: 6px;
  }

  .medium video {
    block-size: auto;
    aspect-ratio: 16 / 9;
    max-block-size: min(60vh, 22rem);
    background: #000;
  }

  .medium iframe {
    margin-block-end: 6px;
    background: var(--_sunken);
  }

  .medium .wide {
    aspect-ratio: 16 / 9;
  }

  .medium iframe.upright,
  .medium iframe.post {
    block-size: min(70vh, 30rem);
  }

  .medium iframe.bar {
    block-size: 166px;
  }

  .still {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 6px;
    position: relative;
    overflow: hidden;
    padding: 16px;
    text-align: center;
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_sunken);
  }

  .still > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-block-size: none;
    object-fit: cover;
  }

  .still > :not(img) {
    position: relative;
  }

  .still > .only-then {
    margin: 0;
    padding: 1px 6px;
    color: var(--_muted);
    font-size: 0.9231em;
    border-radius: 4px;
    background: var(--_sunken);
  }

  .medium .ask {
    min-block-size: 32px;
    padding: 4px 12px;
    color: var(--_ink);
    font: inherit;
    font-weight: 650;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
    cursor: pointer;
  }

  .medium .ask:hover {
    background: var(--_sunken);
  }

  @media (pointer: coarse) {
    .medium .ask {
      min-block-size: 44px;
    }
  }

  .transcript {
    margin: 4px 0 0;
    white-space: pre-line;
  }
`;
