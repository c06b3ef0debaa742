/** The relations of a row to other rows: for each, its type and its target. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RelationType } from '../../../src/dataset/data/dataset.js';
import { RELATION_TYPES } from '../../../src/dataset/data/relation-types.js';
import type { MakerTexts } from '../messages/texts.js';
import type { RelationChoice } from '../model/relations.js';

/** `list`: the id of the offered rows. */
export function relationFields(
  relations: readonly RelationChoice[],
  list: string,
  texts: MakerTexts,
  onChange: (relations: readonly RelationChoice[]) => void,
): TemplateResult {
  const { text: t } = texts;
  const line = (relation: RelationChoice, at: number): TemplateResult => {
    const set = (more: Partial<RelationChoice>): void => {
      onChange(relations.with(at, { ...relation, ...more }));
    };
    return html`<li>
      <label
        ><span class="visually-hidden">${t('relationType')}</span>
        <select
          @change=${(event: Event) => {
            set({ type: (event.currentTarget as HTMLSelectElement).value as RelationType });
          }}
        >
          ${RELATION_TYPES.map(
            (type) => html`<option value=${type} ?selected=${type === relation.type}>${texts.relation(type)}</option>`,
          )}
        </select></label
      >
      <label
        ><span class="visually-hidden">${t('rowChoose')}</span>
        <input
          list=${list}
          dir="auto"
          autocomplete="off"
          placeholder=${t('rowChoose')}
          .value=${relation.target}
          @input=${(event: Event) => {
            set({ target: (event.currentTarget as HTMLInputElement).value });
          }}
      /></label>
      <button
        class="button quiet"
        type="button"
        @click=${(event: Event) => {
          // The pressed one goes: the focus stays among its kind.
          (event.currentTarget as HTMLElement).closest('fieldset')?.querySelector<HTMLElement>('.add')?.focus();
          onChange(relations.toSpliced(at, 1));
        }}
      >
        ${t('remove')}
      </button>
    </li>`;
  };
  return html`<fieldset class="relations">
    <legend>${texts.field('relations')}</legend>
    <ul>
      ${repeat(relations, (_, at) => at, line)}
    </ul>
    <button
      class="button add"
      type="button"
      @click=${() => {
        onChange([...relations, { type: 'responds-to', target: '' }]);
      }}
    >
      ${t('relationAdd')}
    </button>
  </fieldset>`;
}
