/** The choice to stay linked to the sheet that a timeline was read from, and what a page would show of it now. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MakerTexts } from '../messages/texts.js';
import type { LinkedSheet } from '../model/maker-draft.js';
import type { LinkFault, SheetLink } from '../model/sheet-link.js';
import type { LinkReading } from '../session/link-check.js';
import type { PageActions } from './page-fields.js';

export interface Linking {
  readonly linked: LinkedSheet;
  readonly link: SheetLink | LinkFault;
  readonly reading: LinkReading | undefined;
  /** Entries that the rows here make. */
  readonly entries: number;
}

export function linkView(
  { linked, link, reading, entries }: Linking,
  stays: boolean,
  texts: MakerTexts,
  { onPage }: PageActions,
): TemplateResult {
  const t = texts.text;
  return html`<div class="stay-linked">
    <label
      ><input
        type="checkbox"
        aria-describedby="link-hint"
        .checked=${stays}
        @change=${(event: Event) => {
          onPage({ staysLinked: (event.currentTarget as HTMLInputElement).checked });
        }}
      />
      ${t('linkStay')}</label
    >
    <p id="link-hint" class="hint">${t('linkHint', { host: new URL(linked.address).host })}</p>
    <p class=${isWell(link, reading, entries) ? 'hint' : 'wrong'} role="status">
      ${stays ? readingWords(link, reading, entries, texts) : nothing}
    </p>
  </div>`;
}

function isWell(link: SheetLink | LinkFault, reading: LinkReading | undefined, entries: number): boolean {
  if ('column' in link || reading?.state === 'failed') return false;
  return reading?.state !== 'read' || reading.entries === entries;
}

function readingWords(
  link: SheetLink | LinkFault,
  reading: LinkReading | undefined,
  entries: number,
  { text: t, number }: MakerTexts,
): string {
  if ('column' in link) return t('linkColumn', { column: link.column });
  switch (reading?.state) {
    case 'failed':
      return t('linkFailed', { why: reading.why });
    case 'read':
      return t('linkReads', { linked: number(reading.entries), here: number(entries) });
    default:
      return t('reading');
  }
}
