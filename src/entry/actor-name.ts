/** The name of an actor: a button that opens the actor's panel, if the dataset knows the actor. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Actor } from '../data/dataset.js';
import type { EntryWords } from '../a11y/entry-words.js';
import { asideKey } from '../interaction/aside-key.js';
import type { DetailsActions } from './details-actions.js';

/** `content` is the shown name, perhaps with marks. */
export function actorName(
  { id, name }: Actor,
  words: EntryWords,
  actions: DetailsActions | undefined,
  content: unknown = name,
  lang?: string,
): TemplateResult {
  if (actions === undefined || words.actor(id) === undefined)
    return html`<bdi lang=${lang ?? nothing}>${content}</bdi>`;
  const aside = { type: 'actor', actor: id } as const;
  return html`<button
    type="button"
    class="actor-name"
    aria-haspopup="dialog"
    data-aside=${asideKey(aside)}
    @click=${() => {
      actions.openAside(aside);
    }}
  >
    <bdi lang=${lang ?? nothing}>${content}</bdi>
  </button>`;
}
