/** The working part of "Cite". */
import type { FeaturePart } from '../../element/core/feature.js';
import type { DetailsOptions } from '../../element/entry/details-view.js';
import { css, html, type TemplateResult } from 'lit';
import { writeClipboard } from '../../drawing/platform/clipboard.js';
import { pageView } from '../../drawing/platform/page-view.js';
import { citeAsBibtex } from '../../convert/export/cite-bibtex.js';
import { citeAsCsl } from '../../convert/export/cite-csl.js';
import { citeAsText, type CiteOptions } from '../../convert/export/citation.js';
import type { Texts } from '../../words/i18n/texts.js';

/** The content of the disclosure that cites an entry. */
const citeStyles = css`
  .cite .formats {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }

  .cite .note {
    margin: 6px 0 0;
  }

  .cite textarea {
    inline-size: 100%;
    margin-block-start: 6px;
    padding: 6px 8px;
    font-size: 0.9231em;
    line-height: 1.4;
    color: var(--_ink);
    background: var(--_sunken);
    border: 1px solid var(--_line-strong);
    border-radius: 8px;
    resize: vertical;
  }
`;

export interface CitePart extends FeaturePart {
  readonly formats: (details: DetailsOptions) => TemplateResult;
}

export const styles = [citeStyles];

export function connect(): CitePart {
  return { formats: citeFormats };
}

// "Cite": the entry and its sources as text, BibTeX and CSL-JSON, each copied by a button.

type Format = (options: CiteOptions, texts: Texts) => string;

const FORMATS: readonly (readonly [name: string, format: Format])[] = [
  ['BibTeX', citeAsBibtex],
  ['CSL-JSON', citeAsCsl],
];

/** The text in the field is the reader's own, as in any field. */
function citeFormats(details: DetailsOptions): TemplateResult {
  const { texts } = details;
  const formats: typeof FORMATS = [[texts.text('citeText'), citeAsText], ...FORMATS];
  return html`<div class="formats" role="group" aria-label=${texts.text('citeCopy')}>
      ${formats.map(
        ([name, format]) =>
          html`<button
            type="button"
            class="plain"
            @click=${(event: Event) => {
              void copy(event.currentTarget as HTMLElement, format(citeOptions(details), texts), details, name);
            }}
          >
            ${name}
          </button>`,
      )}
    </div>
    <p class="note copied" aria-hidden="true"></p>
    <textarea readonly rows="5" spellcheck="false" dir="auto" aria-label=${texts.text('citation')} hidden></textarea>`;
}

function citeOptions({ model, words, entry }: DetailsOptions): CiteOptions {
  // Citations use the original title of a source, whatever the language of the reader.
  const { sources = [] } = (model.translation?.original ?? model).dataset;
  const record = model.entries.at(entry)!;
  return {
    head: { ...model.dataset, sources },
    entry: record,
    speaker: words.speaker(entry)?.name,
    accessed: today(),
    url: location.href,
    dateWords: (date) => words.dateOf(date, record),
  };
}

/** The reader's own day. */
function today(): string {
  const now = new Date();
  const pair = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear())}-${pair(now.getMonth() + 1)}-${pair(now.getDate())}`;
}

/**
 * The text is shown as well. If a page may not write to the clipboard, the text is selected, so that a key copies it.
 */
async function copy(button: HTMLElement, text: string, options: DetailsOptions, name: string): Promise<void> {
  const cite = button.closest('.cite');
  const field = cite?.querySelector('textarea');
  const note = cite?.querySelector('.copied');
  if (!field || !note) return;
  field.hidden = false;
  field.value = text;
  const copied = await writeClipboard(pageView(button), text);
  if (!copied) field.select();
  const words = options.texts.text(copied ? 'citeCopied' : 'citeSelected', { format: name });
  note.textContent = words;
  options.actions?.announce(words);
}
