/** The element's parts and custom properties, from its own description. A button outlines a part in the timeline. */
import manifest from '../custom-elements.json' with { type: 'json' };

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

const TAG = 'conflict-timeline';
const declared = manifest.modules
  .flatMap(({ declarations }): readonly object[] => declarations)
  .find((declaration) => 'tagName' in declaration && declaration.tagName === TAG) as
  { readonly cssParts: readonly Described[]; readonly cssProperties: readonly Described[] } | undefined;
const outline = new CSSStyleSheet();

/** Fills both tables; `status` gives the result of a press. */
export function describeParts(timeline: Element, parts: Element, properties: Element, status: Element): void {
  document.adoptedStyleSheets.push(outline);
  const buttons = new Map<string, HTMLButtonElement>();
  const press = (name: string): void => {
    const shown = buttons.get(name)?.getAttribute('aria-pressed') !== 'true';
    for (const [other, button] of buttons) button.setAttribute('aria-pressed', String(shown && other === name));
    outline.replaceSync(shown ? `${TAG}::part(${name}) { outline: 3px dashed #d6249f; outline-offset: -3px; }` : '');
    status.textContent = shown ? wordsFor(timeline, name) : '';
  };
  for (const { name, description = '' } of declared?.cssParts ?? []) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Outline';
    button.setAttribute('aria-label', `Outline ${name}`);
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      press(name);
    });
    buttons.set(name, button);
    parts.append(row(name, description, button));
  }
  for (const { name, description = '', default: initial = '' } of declared?.cssProperties ?? []) {
    properties.append(row(name, description.replaceAll('`', ''), initial));
  }
}

function wordsFor(timeline: Element, name: string): string {
  const found = [...(timeline.shadowRoot?.querySelectorAll(`[part~="${name}"]`) ?? [])];
  const isShown = found.some((part) => part.getClientRects().length > 0);
  return isShown ? `“${name}” is outlined in the timeline above.` : `“${name}” is not shown at the moment.`;
}

function row(name: string, ...cells: readonly (string | Element)[]): HTMLTableRowElement {
  const made = document.createElement('tr');
  const head = document.createElement('th');
  const code = document.createElement('code');
  head.scope = 'row';
  code.textContent = name;
  head.append(code);
  made.append(head);
  for (const content of cells) {
    const cell = document.createElement('td');
    cell.append(content);
    made.append(cell);
  }
  return made;
}
