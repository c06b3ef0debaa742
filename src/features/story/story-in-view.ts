/**
 * Scrolls until the entries of a step are visible: all of them if there is room, at least its own entry. A step without
 * an entry in sight, as in the list, shows its panel.
 */
import { bringIntoView } from '../../platform/bring-into-view.js';

export function bringStepIntoView(root: ShadowRoot, entry: number | undefined): void {
  const covers = {
    above: root.querySelector('.axis-bar') ?? undefined,
    below: root.querySelector('.story:not(.beside)') ?? undefined,
  };
  const marks = [...root.querySelectorAll('.mark[data-told]')];
  const heights = marks.map((mark) => mark.getBoundingClientRect().top);
  const lowest = marks[heights.indexOf(Math.max(...heights))];
  const highest = marks[heights.indexOf(Math.min(...heights))];
  const own = root.querySelector(`.mark[data-entry="${String(entry)}"]`);
  for (const mark of [lowest, highest, own]) if (mark) bringIntoView(mark, covers);
  if (lowest !== undefined || root.querySelector('.item.open') !== null) return;
  const panel = root.querySelector('.story:not(.beside)');
  if (panel !== null) bringIntoView(panel, { above: undefined, below: undefined });
}

/** Marks of the step stand out from the others. */
export function setTold(root: ShadowRoot, cast: ReadonlySet<number>): void {
  root.querySelector('.chart')?.toggleAttribute('data-telling', cast.size > 0);
  for (const mark of root.querySelectorAll<SVGElement>('.mark[data-entry]'))
    mark.toggleAttribute('data-told', cast.has(Number(mark.dataset.entry)));
}
