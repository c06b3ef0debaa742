/** Colours to choose, their contrast, and the lines that set them. */
import contrast from '../assets/themes/contrast.css?url';
import newsroom from '../assets/themes/newsroom.css?url';
import paper from '../assets/themes/paper.css?url';
import { ConflictTimeline } from '../src/entry-points/index.js';
import { contrastOf, readColour, type Rgb } from './contrast.js';
import { describeParts } from './themer-parts.js';

type Scheme = 'light' | 'dark';

interface Token {
  /** Name of the custom property, without its prefix. */
  readonly name: string;
  /** The element's internal name for the resulting value. */
  readonly resolved: string;
  /** Least contrast with every background; undefined for backgrounds and hairlines. */
  readonly least?: number;
}

const SHEETS: ReadonlyMap<string, string> = new Map(Object.entries({ contrast, newsroom, paper }));
const NO_SHEET = 'data:text/css,';
const PREFIX = '--conflict-timeline-';
const GROUNDS = ['surface', 'raised', 'sunken'] as const;
const TEXT = 4.5;
const SEEN = 3;
const PARTIES = 8;
const TOKENS: readonly Token[] = [
  ...GROUNDS.map((name) => ({ name, resolved: name })),
  { name: 'ink', resolved: 'ink', least: TEXT },
  { name: 'muted', resolved: 'muted', least: TEXT },
  { name: 'line', resolved: 'line' },
  { name: 'line-strong', resolved: 'line-strong', least: SEEN },
  { name: 'accent', resolved: 'accent', least: SEEN },
  { name: 'hit', resolved: 'hit' },
  ...Array.from({ length: PARTIES }, (_, at) => ({
    name: `party-${at + 1}`,
    resolved: `party-${at}`,
    least: SEEN,
  })),
  { name: 'party-none', resolved: `party-${PARTIES}`, least: SEEN },
];

const timeline = element('conflict-timeline', ConflictTimeline);
const stage = element('#stage', HTMLElement);
const themes = element('#themes', HTMLSelectElement);
const schemes = element('#schemes', HTMLSelectElement);
const radius = element('#radius', HTMLInputElement);
const sheet = element('#theme', HTMLLinkElement);
/** The reader's choices, by property and scheme. */
const chosen = new Map<string, Partial<Record<Scheme, string>>>();
const inputs = new Map(TOKENS.map((token) => [token.name, colourInput(token)]));
/** A probe inside the tag, so that it inherits the element's resulting properties. */
const probe = document.createElement('span');

await customElements.whenDefined('conflict-timeline');
await timeline.settled;
probe.hidden = true;
timeline.append(probe);
schemes.value = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
schemes.addEventListener('change', show);
sheet.addEventListener('load', show);
themes.addEventListener('change', beginAgain);
radius.addEventListener('input', () => {
  choose('radius', `${radius.value}px`);
});
element('#reset', HTMLButtonElement).addEventListener('click', beginAgain);
describeParts(timeline, element('#parts', Element), element('#properties', Element), element('#outlined', Element));
beginAgain();

/** Takes the theme, and drops the reader's choices. */
function beginAgain(): void {
  for (const [property] of chosenLines()) timeline.style.removeProperty(property);
  chosen.clear();
  sheet.href = SHEETS.get(themes.value) ?? NO_SHEET;
  show();
}

function choose(name: string, value: string): void {
  // Only colours have two forms.
  chosen.set(name, { ...chosen.get(name), [inputs.has(name) ? scheme() : 'light']: value });
  show();
}

function show(): void {
  stage.style.colorScheme = scheme();
  for (const [property, value] of chosenLines()) timeline.style.setProperty(property, value);
  for (const { name, resolved } of TOKENS) inputs.get(name)!.value = hex(resolve(resolved));
  const corners = getComputedStyle(timeline).getPropertyValue(`${PREFIX}radius`) || '12px';
  radius.value = String(Number.parseFloat(corners));
  radius.nextElementSibling!.textContent = corners;
  showContrast();
  element('#lines', HTMLElement).textContent = lines();
}

function chosenLines(): readonly (readonly [string, string])[] {
  return [...chosen].flatMap(([name, values]) => declarations(name, values));
}

/** The lines of a choice. A colour chosen in one scheme leaves the other one as it is. */
function declarations(name: string, values: Partial<Record<Scheme, string>>): readonly (readonly [string, string])[] {
  const given = Object.entries(values);
  const isColour = inputs.has(name);
  return given.map(([of, value]) => [PREFIX + (isColour ? `${name}-${of}` : name), value]);
}

function showContrast(): void {
  const judged = TOKENS.flatMap(({ name, resolved, least }) => {
    if (least === undefined) return [];
    const ratios = GROUNDS.map((ground) => contrastOf(resolve(resolved), resolve(ground)));
    return [{ name, least, ratio: Math.min(...ratios) }];
  });
  element('#figures', HTMLElement).replaceChildren(
    ...judged.map(({ name, least, ratio }) => {
      const row = document.createElement('tr');
      row.classList.toggle('poor', ratio < least);
      const head = cell('th', name);
      head.setAttribute('scope', 'row');
      // Rounded down: 4.499 is not enough.
      const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
      row.append(head, cell('td', shown), cell('td', String(least)), cell('td', ratio < least ? 'no' : 'yes'));
      return row;
    }),
  );
  const poor = judged.filter(({ ratio, least }) => ratio < least).map(({ name }) => name);
  const verdict = poor.length === 0 ? 'Every colour has enough contrast.' : `Too little contrast: ${poor.join(', ')}.`;
  const status = element('#verdict', HTMLElement);
  if (status.textContent !== verdict) status.textContent = verdict;
}

function lines(): string {
  if (chosen.size === 0) {
    return themes.value === ''
      ? '/* Nothing is changed yet. */'
      : `<link rel="stylesheet" href="conflict-timeline/themes/${themes.value}.css" />`;
  }
  const set = chosenLines().map(([property, value]) => `  ${property}: ${value};`);
  return `conflict-timeline {\n${set.join('\n')}\n}`;
}

function colourInput({ name }: Token): HTMLInputElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'color';
  input.addEventListener('input', () => {
    choose(name, input.value);
  });
  label.append(input, name);
  element('#colours', HTMLElement).append(label);
  return input;
}

function resolve(token: string): Rgb {
  probe.style.color = `var(--_${token})`;
  return readColour(getComputedStyle(probe).color) ?? [0, 0, 0];
}

function hex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

function cell(name: 'td' | 'th', text: string): HTMLTableCellElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function scheme(): Scheme {
  return schemes.value === 'dark' ? 'dark' : 'light';
}

function element<Found extends Element>(selector: string, type: new () => Found): Found {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`no ${selector}`);
  return found;
}
