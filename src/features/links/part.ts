/** The working part of links. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { LinkController } from './link-controller.js';
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../words/i18n/texts.js';
import { menuItem } from '../../drawing/platform/menu.js';

/** The line about a link. */
const linkStyles = css`
  /* Above a card that reaches up here. */
  .link-notice {
    position: relative;
    z-index: 5;
    flex-wrap: nowrap;
  }

  .link-notice .close {
    margin-block: 0;
    margin-inline: 0 -8px;
  }

  .link-address {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
  }

  .link-address input {
    flex: 1 1 12rem;
    min-inline-size: 0;
    min-block-size: 28px;
    padding: 2px 8px;
    background: var(--_surface);
    border: 1px solid var(--_line-strong);
    border-radius: 6px;
  }
`;

export const styles = [linkStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const links = new LinkController(timeline);
  return {
    slots: {
      'more-menu': ({ texts }) => copyLinkItem(links, texts),
      notice: ({ texts }) => linkNotice(links, texts),
    },
    applyPending: (ready) => {
      links.applyPending(ready);
    },
    get issues() {
      return links.issues;
    },
  };
}

/** The button that copies a link, and says so in its own place. Nothing if the address keeps no state. */
function copyLinkItem(links: LinkController, texts: Texts): TemplateResult | typeof nothing {
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

/** A line about the opened link. */
function linkNotice(links: LinkController, texts: Texts): TemplateResult | typeof nothing {
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
