/** Rows that say the same and names that are nearly the same: one click merges them, another keeps them apart. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Merges, NearNames, SameRows } from '../../../src/convert/import/index.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';

const LISTED = 20;
const HEADER_ROWS = 2;

export interface MergeActions {
  readonly onMergeNames: (merge: NearNames) => void;
  readonly onMergeRows: (same: SameRows) => void;
  readonly onNamesApart: (merge: NearNames) => void;
  readonly onRowsApart: (same: SameRows) => void;
}

export function mergesView(
  merges: Merges | undefined,
  texts: MakerTexts,
  actions: MergeActions,
): TemplateResult | typeof nothing {
  const { names = [], sameRows = [] } = merges ?? {};
  const all = names.length + sameRows.length;
  if (all === 0) return nothing;
  const t = texts.text;
  return html`<h3 id="merges" tabindex="-1">${t('mergesTitle')} <span class="hint">${texts.number(all)}</span></h3>
    <ul class="merges" aria-labelledby="merges">
      ${names.slice(0, LISTED).map((merge) => namesView(merge, texts, actions))}
      ${sameRows.slice(0, LISTED).map((same) => rowsView(same, texts, actions))}
    </ul>`;
}

function namesView(merge: NearNames, texts: MakerTexts, { onMergeNames, onNamesApart }: MergeActions): TemplateResult {
  const words = merge.names.map(
    ({ name, count }) => html`<li><bdi>${name}</bdi> <span class="hint">${texts.number(count)}</span></li>`,
  );
  return html`<li>
    <ul class="names">
      ${words}
    </ul>
    ${choices(
      texts.text('mergeNames', { name: isolated(merge.keep) }),
      texts,
      () => {
        onMergeNames(merge);
      },
      () => {
        onNamesApart(merge);
      },
    )}
  </li>`;
}

function rowsView(same: SameRows, texts: MakerTexts, { onMergeRows, onRowsApart }: MergeActions): TemplateResult {
  const rows = new Intl.ListFormat(texts.lang).format(same.rows.map((row) => texts.number(row + HEADER_ROWS)));
  return html`<li>
    <p>${texts.text('mergeRowsSame', { rows })}</p>
    ${choices(
      texts.count('mergeRows', same.rows.length),
      texts,
      () => {
        onMergeRows(same);
      },
      () => {
        onRowsApart(same);
      },
    )}
  </li>`;
}

function choices(words: string, { text: t }: MakerTexts, merge: () => void, keepApart: () => void): TemplateResult {
  return html`<span class="cures">
    <button class="button merge" @click=${merge}>${words}</button>
    <button class="button quiet" @click=${keepApart}>${t('mergeApart')}</button>
  </span>`;
}
