/** Keys of the panel of filters: Page Up and Page Down go from group to group, arrows from value to value. */

const GROUP = 'fieldset';
const CONTROL = 'input, button';
/** Arrow keys in a field for text or numbers are its own. */
const CHOICE = 'input[type="checkbox"], button';

export function onFilterKey(event: KeyboardEvent): void {
  const { target, key, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(target instanceof Element)) return;
  const step = key.endsWith('Down') ? 1 : key.endsWith('Up') ? -1 : 0;
  const goal = key.startsWith('Page')
    ? groupBeside(currentTarget as Element, target, step)
    : key.startsWith('Arrow') && target.matches(CHOICE)
      ? choiceBeside(target, step)
      : undefined;
  if (step === 0 || goal === undefined) return;
  event.preventDefault();
  goal.focus();
}

/** The first control of the next group, or of the one before. */
function groupBeside(panel: Element, target: Element, step: number): HTMLElement | undefined {
  const groups = [...panel.querySelectorAll(GROUP)];
  const at = groups.findIndex((group) => group.contains(target));
  return groups[at < 0 ? groups.length - 1 : at + step]?.querySelector<HTMLElement>(CONTROL) ?? undefined;
}

function choiceBeside(target: Element, step: number): HTMLElement | undefined {
  const choices = [...(target.closest(GROUP)?.querySelectorAll<HTMLElement>(CHOICE) ?? [])];
  const at = choices.findIndex((choice) => choice === target);
  return at < 0 ? undefined : choices[at + step];
}
