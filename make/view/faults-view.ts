/** The faults by row: each leads to its cell, and one click writes a plain cure. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import type { MakerDraft } from '../model/maker-draft.js';
import type { Fault } from '../model/fault.js';
import { columnOf } from '../model/fields.js';
import type { Outcome } from '../model/read-draft.js';
import { faultWords } from './fault-words.js';
import { lossesView } from './losses-view.js';

const LISTED = 50;
const HEADER_ROWS = 2;

export interface FaultActions {
  readonly onFault: (fault: Fault) => void;
  readonly onCure: (fault: Fault, text: string) => void;
}

export function faultsView(
  outcome: Outcome | undefined,
  draft: MakerDraft,
  texts: MakerTexts,
  { onFault, onCure }: FaultActions,
): TemplateResult {
  const t = texts.text;
  const faults = outcome?.faults ?? [];
  const columns = { date: columnOf(draft, 'date'), title: columnOf(draft, 'title') };
  const line = (fault: Fault, at: number): TemplateResult => {
    const { text, detail } = faultWords(fault, columns, texts);
    const effect = t(fault.severity === 'warning' ? 'faultKept' : 'faultLeft');
    const words = html`<span class="fault-words">${text}</span>
      ${detail === undefined ? nothing : html`<bdi class="hint" lang="en">${detail}</bdi>`}
      ${fault.row === undefined ? nothing : html`<span class="hint">${effect}</span>`}`;
    return html`<li id="fault-${at}" class=${fault.severity}>
      ${
        fault.row === undefined
          ? html`<p>${words}</p>`
          : html`<button
              class="fault"
              @click=${() => {
                onFault(fault);
              }}
            >
              <span class="where">${t('faultRow', { row: fault.row + HEADER_ROWS })}</span>
              ${words}
            </button>`
      }
      ${fault.replacements.map(
        (text) =>
          html`<button
            class="button cure"
            @click=${() => {
              onCure(fault, text);
            }}
          >
            ${t('faultWrite', { text: isolated(text) })}
          </button>`,
      )}
    </li>`;
  };
  return html`<section class="faults" aria-labelledby="faults">
    <h2 id="faults" tabindex="-1">
      ${t('faults')} ${faults.length > 0 ? html`<span class="count">${texts.number(faults.length)}</span>` : nothing}
    </h2>
    ${
      faults.length === 0
        ? html`<p class="fine">${t('faultsNone')}</p>`
        : html`<ol>
            ${repeat(faults.slice(0, LISTED), keyOf, line)}
          </ol>`
    }
    ${faults.length > LISTED ? html`<p class="hint">${texts.count('faultsMore', faults.length - LISTED)}</p>` : nothing}
    ${lossesView(outcome, texts)}
  </section>`;
}

/** The pressed item stays the same while others go. */
function keyOf({ row, column, code, message }: Fault): string {
  return `${row}:${column}:${code}:${message}`;
}
