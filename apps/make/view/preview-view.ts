/** The timeline as it opens for readers, at the width of a page, a tablet or a phone, and the choices for that beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { guard } from 'lit/directives/guard.js';
import type { MakerTexts } from '../messages/texts.js';
import { daysOf, LANES, LEAST_HEIGHT, MOST_HEIGHT, VIEWS, windowOf, type OpensAs } from '../model/page-choice.js';
import type { Outcome } from '../model/read-draft.js';
import './maker-elements.js';
import type { PageActions } from './page-fields.js';

/** px; make.css has them too, since the page allows no styles in its tags. */
const [PAGE, TABLET, PHONE] = [1200, 720, 390];
const WIDTHS = [PAGE, TABLET, PHONE];

export interface PreviewActions extends PageActions {
  readonly onEntry: (id: string) => void;
  readonly onPreviewWidth: (widthPx: number) => void;
}

interface Preview {
  /** Undefined until the first reading. */
  readonly outcome: Outcome | undefined;
  readonly opens: OpensAs;
  /** 0 for the width of the page. */
  readonly widthPx: number;
}

export function previewView(
  { outcome, opens, widthPx }: Preview,
  texts: MakerTexts,
  actions: PreviewActions,
): TemplateResult {
  const { kept = 0, read = 0 } = outcome?.counts ?? {};
  return html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview" tabindex="-1">${texts.text('preview')}</h2>
    <p class="hint" aria-live="polite">${texts.count('shown', kept, { all: texts.number(read) })}</p>
    ${
      kept === 0
        ? html`<p class="nothing">${texts.text('previewNone')}</p>`
        : html`${opensView(opens, widthPx, texts, actions)}
            <div class="sight">
              <conflict-timeline
                class=${classMap({ 'is-page': widthPx === PAGE, 'is-tablet': widthPx === TABLET, 'is-phone': widthPx === PHONE })}
                lang=${texts.lang}
                check="off"
                view=${opens.view}
                lanes=${opens.lanes}
                ?map=${opens.map}
                ?today=${opens.today}
                story=${opens.story ? '0' : nothing}
                .visibleRange=${guard([opens.from, opens.to], () => windowOf(opens))}
                .data=${outcome?.dataset}
                @timeline-select=${({ id }: { readonly id: string | null }) => {
                  if (id !== null) actions.onEntry(id);
                }}
              ></conflict-timeline>
            </div>`
    }
  </section>`;
}

function opensView(
  opens: OpensAs,
  widthPx: number,
  texts: MakerTexts,
  { onPage, onPreviewWidth }: PreviewActions,
): TemplateResult {
  const words = texts.messages.opens;
  const choice = <Value extends string>(
    name: string,
    values: readonly Value[],
    chosen: Value,
    wordsOf: (value: Value) => string,
    onChoice: (value: Value) => void,
  ): TemplateResult =>
    html`<label
      >${name}
      <select
        @change=${(event: Event) => {
          onChoice(values[(event.currentTarget as HTMLSelectElement).selectedIndex]!);
        }}
      >
        ${values.map((value) => html`<option ?selected=${value === chosen}>${wordsOf(value)}</option>`)}
      </select></label
    >`;
  const tick = (name: string, isOn: boolean, onTick: (isOn: boolean) => void): TemplateResult =>
    html`<label class="tick"
      ><input
        type="checkbox"
        .checked=${isOn}
        @change=${(event: Event) => {
          onTick((event.currentTarget as HTMLInputElement).checked);
        }}
      />
      ${name}</label
    >`;
  return html`<div class="opens" role="group" aria-labelledby="opens">
    <h3 id="opens">${words.title}</h3>
    ${choice(
      words.view,
      VIEWS,
      opens.view,
      (view) => words[view],
      (view) => {
        onPage({ view });
      },
    )}
    ${choice(
      words.lanes,
      LANES,
      opens.lanes,
      (lanes) => words[lanes],
      (lanes) => {
        onPage({ lanes });
      },
    )}
    ${tick(words.map, opens.map, (map) => {
      onPage({ map });
    })}
    ${tick(words.today, opens.today, (today) => {
      onPage({ today });
    })}
    ${tick(words.story, opens.story, (story) => {
      onPage({ story });
    })}
    ${windowFields(opens, texts, onPage)}
    <label
      >${words.height}
      <input
        type="number"
        min=${LEAST_HEIGHT}
        max=${MOST_HEIGHT}
        step="10"
        placeholder=${words.auto}
        .value=${opens.height === 0 ? '' : String(opens.height)}
        @change=${(event: Event) => {
          const field = event.currentTarget as HTMLInputElement;
          const height = field.valueAsNumber;
          // What is out of reach becomes the nearest height, in sight.
          onPage({ height: height > 0 ? Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, Math.round(height))) : 0 });
        }}
      />
      px</label
    >
    <span class="widths" role="group" aria-label=${words.width}>
      ${WIDTHS.map(
        (width) =>
          html`<button
            class="button quiet"
            aria-pressed=${width === widthPx ? 'true' : 'false'}
            @click=${() => {
              onPreviewWidth(width === widthPx ? 0 : width);
            }}
          >
            ${texts.number(width)} px
          </button>`,
      )}
    </span>
  </div>`;
}

function windowFields(
  opens: OpensAs,
  { messages: { opens: words } }: MakerTexts,
  onPage: PreviewActions['onPage'],
): TemplateResult {
  const isBad = opens.from + opens.to !== '' && windowOf(opens) === undefined;
  const day = (name: 'from' | 'to'): TemplateResult =>
    html`<label
      >${words[name]}
      <input
        type="date"
        aria-invalid=${isBad ? 'true' : nothing}
        .value=${opens[name]}
        @change=${(event: Event) => {
          onPage({ [name]: (event.currentTarget as HTMLInputElement).value });
        }}
    /></label>`;
  return html`<span class="window" role="group" aria-label=${words.window}>
    ${day('from')} ${day('to')}
    <button
      class="button quiet"
      @click=${(event: Event) => {
        const shown = (event.currentTarget as HTMLElement).closest('.preview')?.querySelector('conflict-timeline');
        const range = shown?.visibleRange;
        if (range) onPage(daysOf(range));
      }}
    >
      ${words.now}
    </button>
    <span class="wrong" role="status">${isBad ? words.windowBad : nothing}</span>
  </span>`;
}
