/** Listens for a click anywhere else in the page while a panel is open. */
export class ClickOutside {
  #page: Document;
  #inside: string;
  #onClick: () => void;
  #listens = false;

  /** `inside` selects the parts of the panel. */
  constructor(page: Document, inside: string, onClick: () => void) {
    this.#page = page;
    this.#inside = inside;
    this.#onClick = onClick;
  }

  listen(isOpen: boolean): void {
    if (isOpen === this.#listens) return;
    this.#listens = isOpen;
    if (isOpen) this.#page.addEventListener('click', this.#hear);
    else this.#page.removeEventListener('click', this.#hear);
  }

  #hear = (event: Event): void => {
    const path = event.composedPath();
    if (!path.some((node) => node instanceof Element && node.matches(this.#inside))) this.#onClick();
  };
}
