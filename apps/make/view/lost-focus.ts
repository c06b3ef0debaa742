/** The focus after its element has gone: in the start page when data have come, in a question after its button. */
import type { ReactiveControllerHost } from 'lit';

const ASKED = '[aria-labelledby="start-over"]';

export function keepFocus(page: HTMLElement & ReactiveControllerHost): void {
  let had: Element | null = null;
  page.addController({
    hostUpdate() {
      had = document.activeElement;
    },
    hostUpdated() {
      if (had?.isConnected === false && document.activeElement === document.body) focusAfter(had, page);
      had = null;
    },
  });
}

function focusAfter(gone: Element, page: ParentNode): void {
  const inBar = gone.closest(ASKED) === null ? `${ASKED} button` : '.bar > .quiet';
  const goals = [inBar, '#preview', '#paste'].map((each) => page.querySelector<HTMLElement>(each));
  goals.find((each) => each !== null)?.focus();
}
