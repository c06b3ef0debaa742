/** Text of the first `<script type="application/json">` child; undefined where there is none. */
export function inlineText(host: Element): string | undefined {
  const script = [...host.children].find(
    (child) => child.localName === 'script' && child.getAttribute('type')?.trim().toLowerCase() === 'application/json',
  );
  return script?.textContent ?? undefined;
}

/** Whether the tag has other content than data, to be read until the timeline is there. */
export function hasFallback(host: Element): boolean {
  return [...host.children].some(({ localName }) => localName !== 'script' && localName !== 'template');
}
