/** The dialog about the dataset. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { dialogHead, dialogStyles, ModalDialog } from '../../drawing/platform/modal-dialog.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { namesLang, sourceLang } from '../../dataset/data/names-language.js';
import { byRole } from '../../dataset/data/party-roles.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { headLang } from '../../dataset/data/text-language.js';
import { EntryKind, type TimelineModel } from '../../dataset/data/timeline-model.js';
import type { PlainKey } from '../../words/i18n/messages.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../../element/picture/picture.js';
import { copiesTemplate } from '../../element/entry/links-view.js';
import { coverageOf } from './coverage.js';
import type { Correction, Party } from '../../dataset/data/dataset.js';
import { parseEdtf } from '../../dataset/time/edtf.js';
import { nameList, quoted } from '../../words/i18n/name-list.js';

const aboutStyles = css`
  dialog.page.about {
    inline-size: min(34rem, calc(100vw - 32px));
  }

  .about-name {
    margin: 4px 0 0;
    font-weight: 650;
  }

  .about-text {
    margin: 6px 0 0;
    text-wrap: pretty;
    white-space: pre-line;
  }

  .about dl {
    margin: 12px 0 0;
  }

  .about dl > div {
    display: grid;
    grid-template-columns: minmax(0, 9.5em) minmax(0, 1fr);
    gap: 4px 12px;
    padding-block: 3px;
  }

  .about dt {
    color: var(--_muted);
  }

  /* What runs the other way begins where the others begin. */
  .about dd {
    margin: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .about h3 {
    margin: 14px 0 4px;
    font-size: 1em;
    font-weight: 650;
  }

  .about-sources {
    margin: 0;
    padding-inline-start: 1.2em;
  }

  .about-meta {
    color: var(--_muted);
  }

  .about-sources > li {
    padding-block: 2px;
  }
`;

export interface AboutPart extends FeaturePart {
  readonly open: () => void;
}

export const styles = [dialogStyles, aboutStyles];

export function connect(timeline: TimelineApi): AboutPart {
  const dialog = new ModalDialog(timeline.element, 'about', () => {
    const picture = timeline.picture();
    const covered = (shown: typeof picture): string =>
      shown === undefined ? '' : timeline.presenter.coveredText(shown.marks, shown.precision, timeline.texts());
    return picture && aboutPage(picture, timeline.texts(), covered(picture));
  });
  return { slots: { dialog: dialog.template }, open: dialog.open };
}

/** Facts about the dataset as a whole: time covered, number of entries, sources, terms of use. */
function aboutPage({ model, words, totals }: Picture, texts: Texts, covered: string): TemplateResult {
  const { title, description, updated, version, license, reliabilityScale } = model.dataset;
  const events = model.kind.reduce((sum, kind) => sum + (kind === EntryKind.event ? 1 : 0), 0);
  const coverage = coverageOf(model);
  const isWhole = totals.all === model.count;
  const of = (count: number, total: number): string | undefined =>
    total === 0
      ? undefined
      : texts.text('countOf', { count: numberText(count, texts), total: numberText(total, texts) });
  const facts: readonly (readonly [PlainKey, unknown])[] = [
    ['aboutCovers', covered],
    ['stepLabel', numberText(totals.all, texts)],
    // Only the entries in the page could be counted by kind, not those of a whole archive.
    ['laneEvents', isWhole ? numberText(events, texts) : undefined],
    ['laneStatements', isWhole ? numberText(model.count - events, texts) : undefined],
    ['aboutUnsourced', isWhole ? numberText(coverage.unsourced, texts) : undefined],
    ['aboutOneSource', isWhole ? numberText(coverage.oneSource, texts) : undefined],
    ['aboutReviewed', isWhole && coverage.reviewed > 0 ? of(coverage.reviewed, model.count) : undefined],
    ['aboutArchived', of(coverage.archived, coverage.sources)],
    ['aboutDead', of(coverage.gone, coverage.checked)],
    ...partyFacts(model, texts),
    ['aboutUpdated', updated && words.spanText(updated)],
    ['aboutVersion', version],
    ['aboutLicense', license && addressOrText(license)],
    ['facetReliability', reliabilityScale],
  ];
  return html`<div class="page-body">
    ${dialogHead('about', texts.text('about'), texts)}
    <p class="about-name" lang=${headLang(model, 'title') ?? nothing} dir="auto">${title ?? ''}</p>
    ${description === undefined ? nothing : html`<p class="about-text" lang=${headLang(model, 'description') ?? nothing} dir="auto">${description}</p>`}
    <dl>
      ${facts.map(([key, value]) =>
        value === undefined || value === '' || value === '0'
          ? nothing
          : html`<div>
              <dt>${texts.text(key)}</dt>
              <dd dir="auto">${value}</dd>
            </div>`,
      )}
    </dl>
    ${sourcesTemplate(model, coverage.uses, words, texts)} ${correctionsTemplate(model, words, texts)}
  </div>`;
}

function sourcesTemplate(
  model: TimelineModel,
  uses: ReadonlyMap<string, number>,
  words: Picture['words'],
  texts: Texts,
): TemplateResult | typeof nothing {
  const sources = model.dataset.sources ?? [];
  if (sources.length === 0) return nothing;
  return html`<h3>${texts.text('sourcesTitle')}</h3>
    <ul class="about-sources">
      ${sources.map((source) => {
        const { id, title, publisher, author, url, published } = source;
        const made = [author, publisher, published && words.spanText(published)].filter(
          (part) => part !== undefined && part !== '',
        );
        return html`<li>
          <span lang=${sourceLang(model, source) ?? nothing} dir="auto">${link(url, title)}</span>
          ${made.map((part) => html`<span class="about-meta"> · <bdi>${part}</bdi></span>`)}
          ${copiesTemplate(source, texts, words)}
          <span class="about-meta"> · ${texts.count('entries', uses.get(id) ?? 0)}</span>
        </li>`;
      })}
    </ul>`;
}

/** The sides apart from others, where the dataset tells them apart. */
function partyFacts(model: TimelineModel, texts: Texts): readonly (readonly [PlainKey, unknown])[] {
  const { parties = [] } = model.dataset;
  const told = byRole(parties);
  return told === undefined || parties.length === 0
    ? [[parties.length > 1 ? 'aboutParties' : 'facetParty', names(parties, model, texts)]]
    : [
        ['partySides', names(told.side, model, texts)],
        ['partyOthers', names(told.other, model, texts)],
      ];
}

function names(parties: readonly Party[], model: TimelineModel, texts: Texts): unknown {
  if (parties.length === 0) return undefined;
  const shown = parties.map(({ name }) => name);
  const lang = namesLang(model, ...shown);
  return html`<span lang=${lang ?? nothing}>${nameList(shown, lang ?? texts.locale)}</span>`;
}

/** Terms are a name, a sentence, or an address. */
function addressOrText(text: string): unknown {
  return link(text, text);
}

function link(url: string | undefined, text: string): unknown {
  const href = safeUrl(url ?? '');
  return href === undefined
    ? text
    : html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${text}</a>`;
}

function numberText(count: number, { locale }: Texts): string {
  return count.toLocaleString(locale);
}

/** The corrections of published entries, the latest first. */
function correctionsTemplate(
  { dataset: { corrections = [], lang } }: TimelineModel,
  words: Picture['words'],
  texts: Texts,
): TemplateResult | typeof nothing {
  if (corrections.length === 0) return nothing;
  return html`<h3>${texts.text('aboutCorrections')}</h3>
    <ul class="about-sources">
      ${latestFirst(corrections).map(
        ({ date, change, entry, title, note }) =>
          html`<li>
            ${words.spanText(date)}: <bdi lang=${lang ?? nothing}>${quoted(title ?? entry, lang)}</bdi>,
            ${texts.text(change === 'removed' ? 'correctionRemoved' : 'correctionChanged')}${
              note === undefined
                ? nothing
                : html`<br /><span class="about-meta" lang=${lang ?? nothing} dir="auto">${note}</span>`
            }
          </li>`,
      )}
    </ul>`;
}

/** Those of one day stay in the order of their author. */
function latestFirst(corrections: readonly Correction[]): readonly Correction[] {
  const time = ({ date }: Correction): number => parseEdtf(date)?.min ?? 0;
  return [...corrections].sort((left, right) => time(right) - time(left));
}
