/**
 * One tab stop for a group of controls, with arrow keys between them, as in the toolbar pattern of ARIA's authoring
 * practices. Tab returns to the control that had the focus last.
 */
const CONTROLS = 'button, select';

export function onRovingKeyDown(event: KeyboardEvent): void {
  const group = event.currentTarget as HTMLElement;
  const controls = [...group.querySelectorAll<HTMLElement>(CONTROLS)];
  const at = controls.findIndex((control) => control === event.target);
  const step = stepOf(event.key, group);
  if (at < 0 || step === undefined) return;
  event.preventDefault();
  const last = controls.length - 1;
  const to = step === 'first' ? 0 : step === 'last' ? last : (at + step + controls.length) % controls.length;
  controls[to]?.focus();
}

export function onRovingFocusIn(event: FocusEvent): void {
  setTabStop(event.currentTarget as HTMLElement, event.target);
}

/** Controls come and go: Tab always has one to enter. Call after each update. */
export function keepTabStop(group: HTMLElement): void {
  if (group.querySelector('[tabindex="0"]') === null) setTabStop(group, group.querySelector(CONTROLS));
}

function stepOf(key: string, group: HTMLElement): 1 | -1 | 'first' | 'last' | undefined {
  if (key === 'Home') return 'first';
  if (key === 'End') return 'last';
  if (group.getAttribute('aria-orientation') === 'vertical') {
    return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
  }
  const forward = getComputedStyle(group).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === forward) return 1;
  return key === 'ArrowLeft' || key === 'ArrowRight' ? -1 : undefined;
}

function setTabStop(group: HTMLElement, stop: EventTarget | null): void {
  for (const control of group.querySelectorAll<HTMLElement>(CONTROLS)) control.tabIndex = control === stop ? 0 : -1;
}
