/** The losses of the timeline, although the rows or the reader's choices hold them. */
import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import type { Outcome } from '../model/read-draft.js';
import { lossWords } from '../session/loss-words.js';

const LISTED = 20;

export function lossesView(outcome: Outcome | undefined, texts: MakerTexts): TemplateResult | typeof nothing {
  const lines = [
    ...(outcome?.unused ?? []).map(({ value, name }) =>
      texts.text('choiceUnused', { value: isolated(value), name: isolated(name) }),
    ),
    ...(outcome?.notKept ?? []).map((loss) => lossWords(loss, texts)),
  ];
  if (lines.length === 0) return nothing;
  return html`<h3>${texts.text('lossesTitle')}</h3>
    <ul class="losses">
      ${lines.slice(0, LISTED).map((line) => html`<li>${line}</li>`)}
    </ul>
    ${lines.length > LISTED ? html`<p class="hint">${texts.count('faultsMore', lines.length - LISTED)}</p>` : nothing}`;
}
