/**
 * A dataset as HTML for inside the tag, and its faults. Readers without scripts, search engines and feed readers see
 * it; the element shows it until its own picture is ready. Pure: the same dataset and options give the same text, in
 * Node, in a worker or in a page.
 */
import { createEntryWords } from '../a11y/entry-words.js';
import { createModel } from '../data/create-model.js';
import type { Dataset } from '../data/dataset.js';
import type { Issue } from '../data/issue.js';
import { safeUrl } from '../data/safe-url.js';
import { orderByPrecedence } from '../data/precedence-order.js';
import { indexRelations } from '../data/relations.js';
import { headLang } from '../data/text-language.js';
import type { TimelineModel } from '../data/timeline-model.js';
import { translateModel } from '../data/translate-model.js';
import { validateDataset, type Validation } from '../data/validate.js';
import { english } from '../i18n/en.js';
import { isEnglish, loadLanguage } from '../i18n/load-language.js';
import { createTexts } from '../i18n/texts.js';
import { englishDateWords } from '../time/date-words-messages.js';
import { isKnownZone } from '../time/zone.js';
import { entryHtml } from './entry-html.js';
import { jsonLd } from './json-ld.js';
import { attribute, dataScript, markup, type Markup } from './markup.js';
import { heading, paragraph, present, type Scope } from './scope.js';
import { unclearHtml } from './unclear-html.js';

const ENGLISH = 'en';
const UTC = 'UTC';
const DEFAULT_LEVEL = 2;
const DEFAULT_PREFIX = 'entry-';

export interface RenderOptions {
  /** Language of the words around the data, as a BCP 47 tag. By default that of the dataset, else English. */
  readonly lang?: string;
  /** IANA zone for times that name their zone. UTC by default. */
  readonly timeZone?: string;
  /** Level of the heading, 1 to 5; entries have the next. 2 by default. */
  readonly headingLevel?: number;
  /** Prefix of the ids of the items: two timelines on a page need two. `entry-` by default. */
  readonly idPrefix?: string;
  /** Address of the page: the ids of entries in JSON-LD are then absolute. Only http and https. */
  readonly pageUrl?: string;
  /** Whether a script with JSON-LD follows the list. True by default. */
  readonly jsonLd?: boolean;
}

export interface RenderedTimeline {
  /** Empty if the value is not a dataset. */
  readonly html: string;
  /** The faults of the dataset; empty if there are none. */
  readonly issues: readonly Issue[];
}

/** Takes anything, as the element does: a value that is not a dataset gives issues and no HTML. */
export async function renderTimeline(data: unknown, options: RenderOptions = {}): Promise<RenderedTimeline> {
  const validation = validateDataset(data);
  const { dataset, issues } = validation;
  if (dataset === undefined) return { html: '', issues };
  const scope = await scopeOf(dataset, options);
  return { html: timelineHtml(scope, validation, options).text, issues };
}

async function scopeOf(dataset: Dataset, options: RenderOptions): Promise<Scope> {
  const { timeZone = UTC, headingLevel = DEFAULT_LEVEL, idPrefix = DEFAULT_PREFIX } = options;
  const lang = options.lang ?? dataset.lang ?? ENGLISH;
  const own = createModel(dataset, { timeZone: isKnownZone(timeZone) ? timeZone : UTC });
  const model = translateModel(own, lang);
  const language = await loadLanguage(lang);
  const tag = language !== undefined || isEnglish(lang) ? lang : ENGLISH;
  const dateWords = language?.dateWords ?? englishDateWords;
  const texts = createTexts(language?.messages ?? english, tag, dateWords);
  const words = createEntryWords(model, texts, dateWords);
  return { model, texts, words, relations: indexRelations(model), idPrefix, headingLevel };
}

function timelineHtml(scope: Scope, { unclear, unclearCount }: Validation, options: RenderOptions): Markup {
  const { model, texts, headingLevel } = scope;
  const { title, description, reliabilityScale, sources = [] } = model.dataset;
  const order = readingOrder(model);
  const parts = present(
    heading(headingLevel, title ?? texts.text('timeline'), scope, headLang(model, 'title')),
    paragraph(description, scope, headLang(model, 'description')),
    markup`<p>${texts.count('entries', model.count)}${
      sources.length > 0 ? markup` · ${texts.count('sources', sources.length)}` : undefined
    }</p>`,
    reliabilityScale ? paragraph(`${texts.text('facetReliability')}: ${reliabilityScale}`, scope) : undefined,
    model.count === 0
      ? markup`<p>${texts.text('empty')}</p>`
      : markup`<ol>
${order.map((entry) => entryHtml(entry, scope))}
</ol>`,
    unclearHtml(unclear, unclearCount, scope),
    (options.jsonLd ?? true)
      ? dataScript('application/ld+json', jsonLd(model, order, scope.idPrefix, pageOf(options)))
      : undefined,
  );
  return markup`<article${attribute('lang', texts.locale)}>
${parts}
</article>`;
}

function pageOf({ pageUrl = '' }: RenderOptions): string | undefined {
  const url = safeUrl(pageUrl);
  return url?.startsWith('http') === true ? url : undefined;
}

/** By the place of an entry in the chart: an entry without a beginning is where it is known, not before everything. */
function readingOrder({ anchor, order, rank, precedence }: TimelineModel): readonly number[] {
  const byAnchor = order.slice().sort((left, right) => anchor[left]! - anchor[right]! || rank[left]! - rank[right]!);
  return [...orderByPrecedence(byAnchor, precedence)];
}
