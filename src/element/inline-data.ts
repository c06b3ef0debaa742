/** Text of the first `<script type="application/json">` child; undefined where there is none. */
export function inlineText(host: Element): string | undefined {
  const script = [...host.children].find(
    (child) => child.localName === 'script' && child.getAttribute('type')?.trim().toLowerCase() === 'application/json',
  );
  return script?.textContent ?? undefined;
}
