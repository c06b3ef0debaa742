// In the page: whether a first picture is there.

export function isDrawn({ shadowRoot }) {
  return shadowRoot.querySelector('.mark, .chart canvas, .chart .density') !== null;
}
