/** The focus after its element has gone: in the start page when data have come, in a question after its button, in the form of a row that goes. */
import type { ReactiveControllerHost } from 'lit';

const ASKED = '[aria-labelledby="start-over"]';

/** `part` draws what may go: the page itself, or an element in it. */
export function keepFocus(part: ReactiveControllerHost, page: ParentNode): void {
  let had: Element | null = null;
  part.addController({
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
