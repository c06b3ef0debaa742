/**
 * The hint that `?` lists the keys: a line below the heading, for a reader from top to bottom, and a description of the
 * first stop and of the first option of a visit, for a reader by Tab.
 */
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Texts } from '../../words/i18n/texts.js';

const ID = 'chart-keys';
/** Fields take the key as text; a dialog has no way to the list. */
const WITHOUT = 'input, select, textarea, dialog *';

/** Whether some timeline of the page has been walked by keys, or its reader wants no hint. */
let isKnown = false;
/** Whether some stop of the page had the hint. */
let isTold = false;

/** A reader who does not know the chart any more hears the hint again. */
export function knowChart(known = true): void {
  isKnown = known;
  isTold = known;
}

/** Its id while it is to be heard. */
export function keysHintId(): string | undefined {
  return isKnown ? undefined : ID;
}

export function keysHint(texts: Texts): TemplateResult | undefined {
  return isKnown ? undefined : html`<p id=${ID} class="visually-hidden">${texts.text('saidKeys')}</p>`;
}

/**
 * Describes the first stop of a visit that takes no text, whichever it is: which controls come first hangs on the data.
 * One with a description of its own keeps that. The tree itself listens: its host hears of no step within it.
 */
export function hintFirstStop(element: ReactiveControllerHost & { readonly renderRoot: Node }): void {
  element.addController({
    hostConnected: () => {
      element.renderRoot.addEventListener('focusin', onFocusIn);
    },
  });
}

function onFocusIn({ target: stop }: Event): void {
  if (isKnown || isTold || !(stop instanceof HTMLElement) || stop.matches(WITHOUT)) return;
  if ((stop.getRootNode() as ParentNode).querySelector(`#${ID}`) === null) return;
  isTold = true;
  if (stop.hasAttribute('aria-describedby')) return;
  stop.setAttribute('aria-describedby', ID);
  stop.addEventListener(
    'blur',
    () => {
      stop.removeAttribute('aria-describedby');
    },
    { once: true },
  );
}
