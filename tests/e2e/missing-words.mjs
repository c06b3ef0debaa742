/**
 * Texts and names of a picture that lack a word, as one that only comes with the parts. Runs in the page: it is handed
 * over as it is, so it calls nothing of this file.
 */
export function missingWords(element) {
  const nodes = [...element.shadowRoot.querySelectorAll('*')];
  const ownText = (node) => [...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data);
  const texts = nodes.flatMap((node) => [node.ariaLabel ?? '', node.title ?? '', ...ownText(node)]);
  const nameless = nodes.filter((node) => node.localName === 'button' && !(node.ariaLabel || node.textContent.trim()));
  return [...texts.filter((text) => /undefined/.test(text)), ...nameless.map((node) => node.outerHTML)];
}
