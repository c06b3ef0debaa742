// `executeServerCommand('viewport', { width, height })` for tests. The runner's own `setViewport` does not support
// WebKit's driver. WebKit's window stays above 447 px, so tests of narrow layouts put the element into a narrow box
// instead.

/** A plugin for Web Test Runner. */
export function viewportCommand() {
  return {
    name: 'viewport-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'viewport') return undefined;
      const { browser, id } = session;
      if (browser.type === 'playwright') await browser.getPage(id).setViewportSize(payload);
      else await browser.driver.setWindowSize(payload.width, payload.height);
      return true;
    },
  };
}
