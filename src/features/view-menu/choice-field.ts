/** A choice of the view menu. */
import { html, type TemplateResult } from 'lit';
import { live } from '../../platform/live.js';

export interface Choice {
  readonly name: string;
  readonly className: string;
  readonly value: string;
  /** Each value with its words. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

export function choiceField({ name, className, value, options, onChange }: Choice): TemplateResult {
  return html`<label class="menu-field">
    <span>${name}</span>
    <select
      class=${className}
      .value=${live(value)}
      @change=${(event: Event) => {
        onChange((event.target as HTMLSelectElement).value);
      }}
    >
      ${options.map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}
    </select>
  </label>`;
}
