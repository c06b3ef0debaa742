import { showTimeline } from './page.js';

const data = {
  title: 'Two weeks in May',
  entries: [
    { id: 'talks', kind: 'event', date: '2024-05-02', title: 'The sides meet' },
    { id: 'offer', kind: 'event', date: '2024-05-10', title: 'North offers a pause' },
  ],
};

test('the page shows what the reader has opened', async () => {
  const { timeline, output } = showTimeline(data);
  await timeline.settled;
  expect(timeline.issues).toEqual([]);
  timeline.select('offer');
  await timeline.settled;
  expect(timeline.selected).toBe('offer');
  expect(output.textContent).toBe('offer');
  timeline.remove();
});
