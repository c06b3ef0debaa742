/** A dialog over the page. Empty until it opens: then its content is drawn, in the present words. */
import { css, html, render, type LitElement, type TemplateResult } from 'lit';
import type { Texts } from '../../words/i18n/texts.js';

export class ModalDialog {
  #element: LitElement;
  #name: string;
  #page: () => TemplateResult | undefined;

  /** `name` is its class and its part; its heading has the id `NAME-title`. */
  constructor(element: LitElement, name: string, page: () => TemplateResult | undefined) {
    this.#element = element;
    this.#name = name;
    this.#page = page;
  }

  readonly template = (): TemplateResult =>
    html`<dialog class="page ${this.#name}" part=${this.#name} aria-labelledby="${this.#name}-title"></dialog>`;

  /** The browser returns the focus when the dialog closes. */
  readonly open = (): void => {
    if (this.#show()) return;
    this.#element.requestUpdate();
    void this.#element.updateComplete.then(() => this.#show());
  };

  /** Draws the content of an open dialog again. */
  readonly refresh = (): void => {
    const dialog = this.#dialog;
    if (dialog?.open === true) render(this.#page(), dialog);
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#element.renderRoot.querySelector(`dialog.${this.#name}`);
  }

  #show(): boolean {
    const dialog = this.#dialog;
    if (dialog === null) return false;
    // It stands beside the frame, whose language is that of the words.
    dialog.lang = this.#element.renderRoot.querySelector<HTMLElement>('.frame')?.lang ?? '';
    render(this.#page(), dialog);
    if (!dialog.open) dialog.showModal();
    return true;
  }
}

/** Its heading, and the button that closes it. */
export function dialogHead(name: string, heading: string, texts: Texts): TemplateResult {
  return html`<div class="bar-top">
    <h2 id="${name}-title">${heading}</h2>
    <button type="button" class="close" aria-label=${texts.text('close')} @click=${closeDialog}>
      <span aria-hidden="true">×</span>
    </button>
  </div>`;
}

function closeDialog(event: Event): void {
  (event.currentTarget as Element).closest('dialog')?.close();
}

/** Dialogs over the page. */
export const dialogStyles = css`
  dialog.page {
    inline-size: min(46rem, calc(100vw - 32px));
    max-block-size: calc(100dvb - 32px);
    padding: 0;
    color: var(--_ink);
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 8px 28px rgb(0 0 0 / 24%);
  }

  dialog.page::backdrop {
    background: rgb(0 0 0 / 32%);
  }

  .page-body {
    padding: 18px 22px 20px;
    overflow-wrap: anywhere;
  }

  .page-body a {
    color: var(--_accent);
  }

  .page > .page-body > .bar-top {
    display: flex;
    align-items: start;
    justify-content: space-between;
  }
`;
