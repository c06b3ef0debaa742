/** The working part of a story that scrolls. */
import { memo } from '../../dataset/base/memo.js';
import { askForQuoteFont, QuoteLayer, quotesOf } from '../../element/chart/step-quote.js';
import { toldStyles } from '../../element/chart/told-styles.js';
import type { ScrollStoryApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { FollowController } from './follow-controller.js';
import { scrollStyles } from './styles.js';
import { html, nothing, type TemplateResult } from 'lit';
import { titleLang } from '../../dataset/data/text-language.js';
import type { Picture } from '../../element/picture/picture.js';
import { quoted } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { ReadStep } from './read-step.js';

export type ScrollStoryPart = FeaturePart & ScrollStoryApi;

export const styles = [toldStyles, scrollStyles];

export function connect(timeline: TimelineApi): ScrollStoryPart {
  const controller = new FollowController(timeline);
  const words = new QuoteLayer();
  const quote = memo(quotesOf);
  askForQuoteFont(timeline.element);
  return {
    keepRows: controller.keepRows,
    get issues() {
      return controller.issues;
    },
    applyPending: controller.leaveOnPaper,
    afterDataset: () => {
      controller.again();
    },
    chartLayer: (picture, drawn) => {
      const texts = timeline.texts();
      const { element, presenter } = timeline;
      const said = quote(picture, controller.step, texts.locale);
      return words.show(said, { picture, drawn, presenter, host: element, texts });
    },
    slots: {
      'paper-intro': (view, picture) =>
        view.printing ? printedSteps(controller.read(picture), picture, view.texts) : undefined,
    },
  };
}

// The steps of the article on paper, with the dates and words that the chart shows for each.

/** The article itself has the words: the list follows its order. */
function printedSteps(steps: readonly ReadStep[], picture: Picture, texts: Texts): TemplateResult | typeof nothing {
  const told = steps.flatMap((step) => step.told ?? []);
  if (told.length === 0) return nothing;
  const { model, words } = picture;
  return html`<section class="scroll-print" aria-label=${texts.text('story')}>
    <h3>${texts.text('story')}</h3>
    <ol>
      ${told.map((step) => {
        const { heading, rangeText, quote } = step;
        const shown: readonly (number | undefined)[] = step.entries.length === 0 ? [undefined] : step.entries;
        return html`<li>
          ${shown.map((entry) => {
            const record = entry === undefined ? undefined : model.entries.at(entry);
            const said = quote ? record?.quotes?.[0] : undefined;
            const when = entry === undefined ? rangeText && words.spanText(rangeText) : words.date(entry);
            const title = record?.title ?? heading;
            return html`<div>
              <span class="when">${when}</span>
              ${title === '' ? nothing : html`<b lang=${(entry === undefined ? undefined : titleLang(model, entry)) ?? nothing} dir="auto">${title}</b>`}
              ${said === undefined ? nothing : html`<q lang=${said.lang ?? nothing} dir="auto">${quoted(said.text, said.lang)}</q>`}
            </div>`;
          })}
        </li>`;
      })}
    </ol>
  </section>`;
}
