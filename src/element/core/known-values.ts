/**
 * Attributes and properties with a value that the element does not know: the default takes its place, and the console
 * says so once, with the values that there are.
 */
import type { ReactiveController } from 'lit';
import { VIEWS } from '../frame/views.js';
import { TIMES } from '../../dataset/data/times.js';
import { GROUPINGS } from '../../drawing/layout/lanes.js';
import { laneTerms } from '../../drawing/layout/lane-terms.js';
import { FOLLOWS } from '../../dataset/sources/loaded.js';
import type { TimelineElement } from './composition-root.js';

type Name =
  | 'view'
  | 'lanes'
  | 'start'
  | 'controls'
  | 'check'
  | 'media'
  | 'times'
  | 'wheel'
  | 'follow'
  | 'timeout'
  | 'pollInterval'
  | 'headingLevel';

interface Known {
  readonly fallback: string | number;
  readonly words: string;
  readonly knows: (value: unknown) => boolean;
}

function oneOf(fallback: string, ...others: readonly string[]): Known {
  const values = [fallback, ...others];
  return { fallback, words: values.filter(Boolean).join(', '), knows: (value) => values.includes(value as string) };
}

function atLeast(least: number, fallback: number): Known {
  return { fallback, words: `a number from ${String(least)} on`, knows: (value) => Number(value) >= least };
}

const KNOWN: Readonly<Record<Name, Known>> = {
  view: oneOf('auto', ...VIEWS),
  lanes: {
    fallback: 'auto',
    words: `auto, ${GROUPINGS.join(', ')}, a category such as category:theatre, or two of these with a blank between them`,
    knows: (value) => typeof value === 'string' && laneTerms(value) !== undefined,
  },
  start: oneOf('oldest', 'newest'),
  controls: oneOf('auto', 'full', 'minimal', 'none'),
  // An attribute without a value is on.
  check: oneOf('auto', 'on', 'off', ''),
  media: oneOf('ask', 'none', 'auto'),
  times: oneOf(...TIMES),
  wheel: oneOf('modifier', 'always', 'none'),
  follow: oneOf(...FOLLOWS),
  timeout: atLeast(0, 60_000),
  pollInterval: atLeast(1, 60),
  headingLevel: {
    fallback: 2,
    words: 'a number from 1 to 5',
    knows: (value) => [1, 2, 3, 4, 5].includes(value as number),
  },
};
const NAMES = Object.keys(KNOWN) as readonly Name[];

export class KnownValues implements ReactiveController {
  #element: TimelineElement;
  #said = new Set<string>();

  constructor(element: TimelineElement) {
    this.#element = element;
    element.addController(this);
  }

  hostUpdate(): void {
    for (const name of NAMES) {
      const value: unknown = this.#element[name];
      const { knows, fallback, words } = KNOWN[name];
      if (knows(value)) continue;
      Object.assign(this.#element, { [name]: fallback });
      // A word in place of a number reads as NaN: the attribute has the word.
      const written = Number.isNaN(value) ? this.#element.getAttribute(name.replace(/[A-Z]/, '-$&')) : value;
      this.#say(name, written ?? value, `${String(fallback)} takes its place. It can be ${words}.`);
    }
  }

  #say(name: Name, value: unknown, cure: string): void {
    const fault = `conflict-timeline: the element has no ${name} “${String(value)}”: ${cure}`;
    if (this.#said.has(fault)) return;
    this.#said.add(fault);
    console.warn(fault);
  }
}
