/** The working part of the check. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { entriesOf } from '../../dataset/data/held-dataset.js';
import type { EntryList } from '../../dataset/data/timeline-model.js';
import { onServer } from '../../drawing/platform/page-view.js';
import { whenIdle } from '../../drawing/platform/when-idle.js';
import { isForAuthor } from './for-author.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { Texts } from '../../words/i18n/texts.js';

/** The line of the check. */
const checkStyles = css`
  .check {
    flex: none;
    padding: 8px var(--_pad);
    border-block-start: 1px solid var(--_line);
    background: var(--_sunken);
  }

  .check > summary {
    cursor: pointer;
    font-weight: 650;
  }

  .check > summary > span {
    color: var(--_muted);
    font-weight: 400;
  }

  .check > ul,
  .check > p {
    max-block-size: 20rem;
    margin: 6px 0 0;
    padding-inline-start: 1.4em;
    overflow: auto;
    overflow-wrap: anywhere;
  }

  .check li {
    padding-block: 3px;
  }

  @media (pointer: coarse) {
    .check > summary {
      min-block-size: 44px;
      align-content: center;
    }
  }

  @media print {
    .check {
      display: none;
    }
  }
`;

export const styles = [checkStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const { element, dataset } = timeline;
  /** Titles of datasets: one that grows or loads again says nothing twice. */
  const told = new Set<string | undefined>();
  const tell = (): void => {
    // The console of a page, and of its tests, has no line that nobody asked for.
    if (element.check === 'auto') return;
    const { dataset: data, count = 0 } = dataset.result ?? {};
    if (data === undefined || count > MOST_ENTRIES || told.has(data.title)) return;
    const entries = entriesOf(data);
    const line = isForAuthor({ element, issues: entries }) ? quotesHint(entries) : undefined;
    if (line === undefined) return;
    told.add(data.title);
    console.info(line);
  };
  // Reading 10,000 entries takes as long as a frame: the picture comes first.
  const tellWhenIdle = (): void => {
    whenIdle(tell);
  };
  tellWhenIdle();
  return {
    afterDataset: tellWhenIdle,
    slots: {
      below: ({ texts }) => {
        const isAuto = element.check === 'auto';
        if ((isAuto && isWrittenElsewhere(element)) || !isForAuthor(timeline)) return nothing;
        return checkView(timeline.issues, texts, isAuto);
      },
    },
  };
}

/** A program wrote more: reading them would take time from the page, and nobody adds quotes to them by hand. */
const MOST_ENTRIES = 10_000;

/** One line for all statements; undefined if each has the words. The command `check` says the same. */
function quotesHint(entries: EntryList): string | undefined {
  let first: string | undefined;
  let count = 0;
  for (let at = 0; at < entries.length; at++) {
    const { kind, form, quotes = [], id } = entries.at(at)!;
    if (kind !== 'statement' || form === 'no-comment' || quotes.length > 0) continue;
    first ??= id;
    count++;
  }
  if (first === undefined) return undefined;
  const [what, more] =
    count === 1 ? ['1 statement has', ''] : [`${count.toLocaleString('en')} statements have`, ' and others'];
  return `conflict-timeline: ${what} no quotes (${first}${more}); add the words as the source has them to "quotes", or leave them out if the source only reports what was said`;
}

/**
 * A server does not know whose machine shows the page. The first update in the page hydrates the server's output
 * unchanged.
 */
function isWrittenElsewhere({ hasUpdated, shadowRoot }: TimelineApi['element']): boolean {
  return onServer || (!hasUpdated && (shadowRoot?.firstElementChild ?? null) !== null);
}

/** The rest is counted. */
const MAX_LISTED = 50;

/** Each issue with its place and its cure. Issues are in English, as in the console. */
function checkView(issues: readonly Issue[], texts: Texts, isByItself: boolean): TemplateResult {
  const left = issues.length - MAX_LISTED;
  return html`<details class="check" part="check">
    <summary>
      ${texts.count('checkIssues', issues.length)}${isByItself ? html` <span>${texts.text('checkLocal')}</span>` : nothing}
    </summary>
    <ul lang="en" dir="ltr">
      ${issues
        .slice(0, MAX_LISTED)
        .map(
          ({ message, cure }) =>
            html`<li><bdi>${message}</bdi>${cure === undefined ? nothing : html`<br />→ <bdi>${cure}</bdi>`}</li>`,
        )}
    </ul>
    ${left > 0 ? html`<p>+ ${left.toLocaleString(texts.locale)}</p>` : nothing}
  </details>`;
}
