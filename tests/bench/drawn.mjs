// Whether a first picture is there, asked in the page.

export function isDrawn({ shadowRoot }) {
  return shadowRoot.querySelector('.mark, .chart canvas, .chart .density') !== null;
}
