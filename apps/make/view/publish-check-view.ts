/** What a publication lacks, before it is made: each row with its fault and what can be done. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MakerTexts } from '../messages/texts.js';
import { isolated } from '../messages/isolated.js';
import type { Fault } from '../model/fault.js';
import type { LeftRow } from '../model/left-rows.js';
import { labelled } from '../../../src/words/i18n/join-sentences.js';

const LISTED = 20;
const HEADER_ROWS = 2;
const MAX_SHOWN = 60;

export interface PublishCheckActions {
  readonly onFault: (fault: Fault) => void;
  readonly onUndated: (row: number) => void;
  readonly onLeaveOut: (rows: readonly LeftRow[]) => void;
}

/** `isAsked`: a download waits for the answer. */
export function publishCheckView(
  rows: readonly LeftRow[],
  isAsked: boolean,
  texts: MakerTexts,
  { onFault, onUndated, onLeaveOut }: PublishCheckActions,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const t = texts.text;
  const button = (words: string, about: string, act: () => void): TemplateResult =>
    html`<button class="button" aria-label=${labelled(words, about, texts.lang)} @click=${act}>${words}</button>`;
  return html`<section class="question publish-check" aria-labelledby="publish-check">
    <h3 id="publish-check" tabindex="-1">${t('publishCheck', { count: texts.number(rows.length) })}</h3>
    <ul>
      ${rows.slice(0, LISTED).map((left) => {
        const { row, fault, isUndated } = left;
        const name = t('faultRow', { row: row + HEADER_ROWS });
        const value = fault.value.slice(0, MAX_SHOWN);
        return html`<li>
          <span>${name}${value === '' ? nothing : html`: <bdi>${isolated(value)}</bdi>`}</span>
          ${
            isUndated
              ? button(t('publishUndated'), name, () => {
                  onUndated(row);
                })
              : nothing
          }
          ${button(t('publishLeave'), name, () => {
            onLeaveOut([left]);
          })}
          ${button(t('publishGo'), name, () => {
            onFault(fault);
          })}
        </li>`;
      })}
    </ul>
    ${rows.length > LISTED ? html`<p class="hint">${texts.count('faultsMore', rows.length - LISTED)}</p>` : nothing}
    ${
      isAsked
        ? html`<button
            class="button primary"
            @click=${() => {
              onLeaveOut(rows);
            }}
          >
            ${t('publishLeaveAll')}
          </button>`
        : nothing
    }
  </section>`;
}
