/** The panels of menus. */
import { css } from 'lit';

export const menuStyles = css`
  .menu {
    position: absolute;
    inset: var(--_menu-top, 0) var(--_menu-right, auto) auto var(--_menu-left, auto);
    min-inline-size: min(13rem, var(--_menu-max, calc(100vw - 16px)));
    max-inline-size: var(--_menu-max, min(22rem, calc(100vw - 16px)));
    box-sizing: border-box;
    max-block-size: min(34rem, calc(100vh - 16px));
    margin: 0;
    padding: 6px;
    overflow: auto;
    color: var(--_ink);
    background: var(--_raised);
    border: 1px solid var(--_line-strong);
    border-radius: 10px;
    box-shadow: 0 6px 24px rgb(0 0 0 / 16%);
  }

  .menu:focus {
    outline: none;
  }

  .menu-field,
  .menu-check,
  .menu-item {
    display: flex;
    gap: 12px;
    align-items: center;
    box-sizing: border-box;
    min-block-size: 32px;
    inline-size: 100%;
    padding: 4px 8px;
    text-align: start;
    border-radius: 6px;
  }

  .menu-field {
    justify-content: space-between;
  }

  .menu-field > select {
    min-block-size: 28px;
    min-inline-size: 0;
    max-inline-size: 13rem;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
  }

  .menu-check > input {
    inline-size: 1.2308em;
    block-size: 1.2308em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .menu-item {
    background: none;
    border: 0;
    cursor: pointer;
  }

  .menu-item:hover,
  .menu-check:hover {
    background: var(--_sunken);
  }

  .menu-field + .menu-items,
  .menu-check + .menu-items {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--_line);
  }

  @media (pointer: coarse) {
    .menu-field,
    .menu-check,
    .menu-item,
    .menu-field > select {
      min-block-size: 44px;
    }
  }

  /* For devices that hardly ever have keys, unless the menu would be empty without it. */
  @media (hover: none) and (pointer: coarse) {
    :is(.menu-field, .menu-check) ~ .menu-items .keys-button,
    .show-key ~ .keys-button {
      display: none;
    }
  }
`;
