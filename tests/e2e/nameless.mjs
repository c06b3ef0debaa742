// What a screen reader reaches on a page and has no name for, by the browser's own tree. Axe reads the page alone.
const NAMED = new Set([
  ...['Iframe', 'button', 'checkbox', 'combobox', 'dialog', 'DisclosureTriangle', 'figure', 'image', 'link', 'listbox'],
  ...['menuitem', 'menuitemradio', 'option', 'radio', 'searchbox', 'slider', 'spinbutton', 'switch', 'tab', 'textbox'],
  ...['ColorWell', 'Date', 'meter', 'progressbar'],
]);

/** Only Chromium tells its tree. Gives the markup of each, and how many have names. */
export async function namelessIn(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const reached = nodes.filter(({ ignored, role }) => !ignored && NAMED.has(role?.value));
  const nameless = [];
  for (const { name, role, backendDOMNodeId: backendNodeId } of reached) {
    if (/\S/.test(name?.value ?? '')) continue;
    const { outerHTML } = await session.send('DOM.getOuterHTML', { backendNodeId });
    // Its caption is its name, which Chromium leaves out of its tree.
    if (role.value === 'figure' && outerHTML.includes('<figcaption')) continue;
    nameless.push(`${role.value}: ${outerHTML.slice(0, 120)}`);
  }
  await session.detach();
  return { nameless, count: reached.length };
}
