/** Each issue with its place and its cure. Issues are in English, as in the console. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../dataset/data/issue.js';
import type { Texts } from '../../words/i18n/texts.js';

/** The rest is counted. */
const MAX_LISTED = 50;

export function checkView(issues: readonly Issue[], texts: Texts, isByItself: boolean): TemplateResult {
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
