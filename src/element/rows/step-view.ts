/** Entries as steps of a list, which go to them. */
import { html, nothing, type TemplateResult } from 'lit';
import { titleLang } from '../../dataset/data/text-language.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../picture/picture.js';
import { goTo } from '../session/go-to.js';
import type { Session } from '../session/session.js';

/** An entry as a step: goes to it. */
export function stepTemplate(
  { session }: { readonly session: Session },
  { words, model }: Picture,
  entry: number,
): TemplateResult {
  const here = session.state.selected === entry;
  return html`<li class="c${colourOf(model, entry)}">
    <button
      type="button"
      class="go"
      data-step=${entry}
      aria-current=${here ? 'true' : nothing}
      @click=${() => {
        goTo(session, entry);
      }}
    >
      <bdi lang=${titleLang(model, entry) ?? nothing}>${model.entries.at(entry)?.title}</bdi>
    </button>
    <span class="when">${words.shortDate(entry)}</span>
  </li>`;
}

// A button under a shortened list: shows so many more.

/** `left`: how many are hidden; `step`: how many more a press shows. */
export function moreButton(
  texts: Texts,
  { left, step }: { readonly left: number; readonly step: number },
  onMore: () => void,
): TemplateResult | typeof nothing {
  if (left <= 0) return nothing;
  return html`<button type="button" class="plain more" @click=${onMore}>
    ${texts.count('showMore', Math.min(left, step))}
  </button>`;
}
