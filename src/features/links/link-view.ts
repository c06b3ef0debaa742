/** The visible parts of links: a button that copies one, and a line about the opened one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LinkController } from './link-controller.js';
import type { Texts } from '../../words/i18n/texts.js';
import { menuItem } from '../../drawing/platform/menu.js';

/** It says in its own place that the link is copied. Nothing if the address keeps no state. */
export function copyLinkItem(links: LinkController, texts: Texts): TemplateResult | typeof nothing {
  if (!links.enabled) return nothing;
  return menuItem({
    className: 'copy-link',
    text: texts.text(links.copied ? 'linkCopied' : 'copyLink'),
    stays: true,
    onClick: () => {
      void links.copy();
    },
  });
}

export function linkNotice(links: LinkController, texts: Texts): TemplateResult | typeof nothing {
  const { notice } = links;
  if (notice === undefined) return nothing;
  return html`<div class="notice link-notice">
    ${notice.type === 'version' ? html`<p>${texts.text('linkVersion', notice)}</p>` : addressField(notice.href, texts)}
    ${dismissButton(links, texts)}
  </div>`;
}

function addressField(href: string, texts: Texts): TemplateResult {
  return html`<label class="link-address"
    ><span>${texts.text('linkSelected')}</span>
    <input type="text" data-focus="link-address" readonly dir="ltr" .value=${href} @focus=${selectAll}
  /></label>`;
}

function dismissButton(links: LinkController, texts: Texts): TemplateResult {
  return html`<button
    type="button"
    class="close"
    aria-label=${texts.text('close')}
    @click=${() => {
      links.dismiss();
    }}
  >
    <span aria-hidden="true">×</span>
  </button>`;
}

function selectAll({ target }: Event): void {
  (target as HTMLInputElement).select();
}
