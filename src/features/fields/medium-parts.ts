/**
 * What the views of a medium share: what they are drawn from, its name as a link, the message of a failure, what waits
 * until it is asked for.
 */
import { html, type TemplateResult } from 'lit';
import type { Medium } from '../../dataset/data/dataset.js';
import { mediaUrl } from '../../dataset/data/media-url.js';
import { kindOfMedium } from '../../dataset/data/medium-kind.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import { MEDIUM_WORDS } from '../../words/a11y/medium-words.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { MediaState } from './media-state.js';

/** What each medium of one entry is drawn from. */
export interface MediumOptions {
  readonly medium: Medium;
  readonly graphic: boolean;
  readonly lang: string | undefined;
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly state: MediaState;
}

/** The kind of a medium as a link; else with its address as text. */
export function wordLink(medium: Medium, texts: Texts): TemplateResult {
  const word = texts.text(MEDIUM_WORDS[kindOfMedium(medium)]);
  const href = safeUrl(medium.url) ?? mediaUrl(medium.url, document.baseURI);
  if (href === undefined) return html`${word} <bdi>(${medium.url})</bdi>`;
  return html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${word}</a>`;
}

/** The reader gets a message instead of an empty frame. */
export function onError({ currentTarget }: Event): void {
  const medium = currentTarget as HTMLElement;
  if (!medium.hasAttribute('src')) return;
  medium.hidden = true;
  medium.closest('figure')?.querySelector<HTMLElement>('.failed')?.removeAttribute('hidden');
}

/** The button goes when it is pressed, so the focus goes on to what takes its place. */
export async function focusAfter(drawn: Promise<unknown>, figure: Element, selector: string): Promise<void> {
  await drawn;
  figure.querySelector<HTMLElement>(selector)?.focus();
}

/** What may distress is not in the page until the reader asks for it. */
export function heldTemplate(
  { medium: { url }, graphic, state, texts }: MediumOptions,
  content: () => TemplateResult,
): TemplateResult {
  if (!graphic || state.isAsked(url)) return content();
  return html`<button
    type="button"
    class="ask"
    @click=${({ currentTarget }: Event) => {
      const figure = (currentTarget as HTMLElement).closest('figure')!;
      void focusAfter(state.ask(url), figure, 'video, audio, .ask');
    }}
  >
    ${texts.text('mediaReveal')}
  </button>`;
}
