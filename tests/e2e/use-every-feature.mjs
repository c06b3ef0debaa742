/** Asks for the part of each feature, one after the other. */
export function useEveryFeature(timeline) {
  return timeline.evaluate(async (element) => {
    const press = async (selector) => {
      element.shadowRoot.querySelector(selector).click();
      await element.settled;
    };
    const show = async (properties) => {
      Object.assign(element, properties);
      await element.settled;
    };
    const { id } = JSON.parse(await (await fetch(element.src)).text()).entries.find(({ relations = [] }) =>
      relations.some(({ type }) => type === 'contradicts'),
    );
    // Somebody uses the page, is near, and leaves it idle.
    globalThis.dispatchEvent(new globalThis.Event('pointermove'));
    await press('.skip');
    await new Promise((resolve) => globalThis.requestIdleCallback(resolve));
    await show({ deepLinks: true, selected: id });
    const toggled = new Promise((resolve) => {
      element.shadowRoot.querySelector('.cite').addEventListener('toggle', resolve, { once: true });
    });
    await press('.cite summary');
    await toggled;
    await press('.compare');
    for (const view of ['list', 'table', 'chart']) await show({ view });
    for (const lanes of ['kind party', 'auto']) await show({ lanes });
    await press('.filter-button');
    await press('[popovertarget="view-menu"]');
    for (const dialog of ['.about-data', '.download', '.keys-button']) await press(dialog);
    await show({ query: 'peace', map: true, thumbnails: true });
    globalThis.dispatchEvent(new globalThis.Event('beforeprint'));
    globalThis.dispatchEvent(new globalThis.Event('afterprint'));
    element.startStory();
    const more = { topics: ['unknown'], location: { latitude: 50.45, longitude: 30.52 } };
    element.appendEntries([{ id: 'appended', kind: 'event', date: '2025', title: 'Appended', ...more }]);
    await element.settled;
    await element.select('appended');
    await element.settled;
  });
}
