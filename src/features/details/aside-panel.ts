/** The panel that replaces the details: an actor, or accounts side by side. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AsideContent, ViewContext } from '../../element/core/feature.js';
import { isDrawing } from '../../element/frame/views.js';
import type { Picture } from '../../element/picture/picture.js';
import { detailsAnchor } from './details-panel.js';
import { fitsCard } from './details-placement.js';

/** Undefined if the state asks for none, or for one that the dataset lacks. */
export function asidePanel(options: ViewContext, picture: Picture): TemplateResult | undefined {
  const { session, features, texts } = options;
  const { aside } = session.state;
  if (aside === undefined) return undefined;
  const template = features.aside(aside.type);
  if (template !== undefined) {
    const content = template(options, picture);
    return content && frame(options, content);
  }
  const { awaited } = features;
  return frame(options, { heading: nothing, body: awaited && features.notice(awaited, texts) });
}

function frame(options: ViewContext, { heading, body }: AsideContent): TemplateResult {
  const { session, texts } = options;
  const card = standsAsCard(options);
  const back = session.state.selected === undefined ? 'close' : 'asideBack';
  return html`<div
    class="details aside ${session.state.aside?.type ?? ''} ${card ? 'card' : 'sheet'}"
    part="aside"
    role="dialog"
    aria-labelledby="aside-title"
    data-focus="aside"
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

/** An actor fits in the place of the details; accounts side by side need the whole width. */
function standsAsCard(options: ViewContext): boolean {
  const { aside, selected } = options.session.state;
  if (!isDrawing(options.view) || aside?.type !== 'actor' || selected === undefined) return false;
  const anchor = detailsAnchor(options, selected);
  return anchor !== undefined && fitsCard(anchor);
}
