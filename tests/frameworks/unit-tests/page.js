// A page of one's own: it shows a timeline, and what the reader has opened.
import 'conflict-timeline/define';

export function showTimeline(data) {
  const timeline = document.createElement('conflict-timeline');
  const output = document.createElement('output');
  timeline.data = data;
  timeline.addEventListener('timeline-select', ({ id }) => (output.textContent = id ?? ''));
  document.body.replaceChildren(timeline, output);
  return { timeline, output };
}
