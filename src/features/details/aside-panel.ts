/** What stands in the place of the details: who somebody is, or accounts side by side. */
import { html, type TemplateResult } from 'lit';
import { actorBody, actorHeading } from './actor-view.js';
import { comparisonBody, comparisonHeading } from '../comparison/comparison-view.js';
import { crowdBody, crowdHeading } from './crowd-view.js';
import { detailsAnchor } from './details-panel.js';
import { fitsCard } from './details-placement.js';
import type { Picture } from '../../picture/picture.js';
import { isDrawing } from '../../core/views.js';
import type { TemplateOptions } from '../../core/template-options.js';

/** Undefined where the state asks for none, or for one that the dataset does not have. */
export function asidePanel(options: TemplateOptions, picture: Picture): TemplateResult | undefined {
  const { aside } = options.session.state;
  if (aside?.type === 'actor') {
    const actor = picture.words.actor(aside.actor);
    return actor && frame(options, actorHeading(actor), actorBody(options, picture, actor, aside.most));
  }
  if (aside?.type === 'crowd')
    return frame(options, crowdHeading(options, picture, aside), crowdBody(options, picture, aside));
  if (aside === undefined || picture.model.entries.at(aside.entry) === undefined) return undefined;
  return frame(
    options,
    comparisonHeading(options, picture, aside.entry),
    comparisonBody(options, picture, aside.entry),
  );
}

function frame(options: TemplateOptions, heading: TemplateResult, body: TemplateResult): TemplateResult {
  const { session, texts } = options;
  const card = standsAsCard(options);
  const back = session.state.selected === undefined ? 'close' : 'asideBack';
  return html`<div
    class="details aside ${session.state.aside?.type ?? ''} ${card ? 'card' : 'sheet'}"
    part="aside"
    role="dialog"
    aria-labelledby="aside-title"
    tabindex="-1"
  >
    <button
      type="button"
      class="back"
      @click=${() => {
        session.openAside(undefined);
      }}
    >
      <span class="flip" aria-hidden="true">‹</span> ${texts.text(back)}
    </button>
    <h3 id="aside-title">${heading}</h3>
    ${body}
  </div>`;
}

/** An actor fits where the details of the entry did; accounts side by side need the whole width. */
function standsAsCard(options: TemplateOptions): boolean {
  const { aside, selected } = options.session.state;
  if (!isDrawing(options.view) || aside?.type !== 'actor' || selected === undefined) return false;
  const anchor = detailsAnchor(options, selected);
  return anchor !== undefined && fitsCard(anchor);
}
