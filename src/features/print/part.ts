/** The working part of printing. */
import type { FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { fields, hasFields } from '../fields/index.js';
import { story } from '../story/index.js';
import { fitOnPaper, PrintController } from './print-controller.js';
import { MAX_ENTRIES, printPanel } from './print-panel.js';
import { printStyles } from './styles.js';
import { knownStyles } from '../../element/entry/known-styles.js';
import type { Picture } from '../../element/picture/picture.js';
import { html, nothing, type TemplateResult } from 'lit';
import { countValues } from '../../dataset/data/filter.js';
import { headLang } from '../../dataset/data/text-language.js';
import { chosenValues, facetName } from '../../element/picture/filter-names.js';

export interface PrintPart extends FeaturePart {
  /** Prints the page; `full` with all details of each entry. */
  readonly print: (full: boolean) => void;
}

export const styles = [knownStyles, printStyles];

export function connect(timeline: TimelineApi): PrintPart {
  const { element, features } = timeline;
  let isFull = false;
  let looked: Uint32Array | undefined;
  new PrintController(element, (printing) => {
    timeline.setPrinting(printing);
    if (printing && element.hasUpdated) fitOnPaper(element.renderRoot);
    if (!printing) isFull = false;
  });
  return {
    print: (full) => {
      isFull = full;
      // The menu closes first: a browser prints the page as it is.
      setTimeout(() => {
        window.print();
      });
    },
    afterDraw: () => {
      // A written story is printed too. One that is told has loaded.
      if (timeline.picture()?.model.dataset.story !== undefined) features.warm(story);
      const picture = features.part(fields) === undefined ? timeline.picture() : undefined;
      if (picture === undefined || picture.focusOrder.entries === looked) return;
      looked = picture.focusOrder.entries;
      if (printsFields(picture)) features.warm(fields);
    },
    slots: {
      'paper-intro': (view, picture) => (view.printing ? printIntro(view, picture) : undefined),
      paper: (view, picture) => (view.printing ? printPanel(view, picture, isFull) : undefined),
    },
  };
}

/**
 * Whether paper has to give categories, measures, locations or media, so that their code loads before a print begins.
 */
function printsFields({ focusOrder, model, totals }: Picture): boolean {
  // The window decides which of the loaded entries of an archive are printed.
  const isWhole = totals.all <= model.count;
  const printed = isWhole ? focusOrder.entries.subarray(0, MAX_ENTRIES) : focusOrder.entries;
  return printed.some((entry) => hasFields(model.entries.at(entry)!));
}

const MAX_VALUES = 100;

/** The part of paper between the chart and the entries: the subject of the timeline, and the active filters. */
function printIntro(options: ViewContext, picture: Picture): TemplateResult {
  const { model } = picture;
  const { description } = model.dataset;
  return html`<div class="printed-intro">
    ${description ? html`<p lang=${headLang(model, 'description') ?? nothing} dir="auto">${description}</p>` : nothing}
    ${filteredBy(options, picture)}
  </div>`;
}

/** A print shows no chips, and outlasts the view that it was made from. */
function filteredBy({ texts, session }: ViewContext, { model }: Picture): TemplateResult | typeof nothing {
  const { filter } = session.state;
  const active = countValues(filter);
  if (active === 0) return nothing;
  const chosen = chosenValues(model, filter, texts, MAX_VALUES);
  const names = chosen.map(
    ({ facet, name }, index) =>
      html`${index === 0 ? nothing : ' · '}${facetName(facet, texts, model.dataset)}: <bdi>${name}</bdi>`,
  );
  return html`<p>
    <b>${texts.text('filtersChosen')}</b>
    ${names}${active > chosen.length ? ` · +${String(active - chosen.length)}` : nothing}
  </p>`;
}
