import 'conflict-timeline/define';
import data from 'conflict-timeline/ceasefire-2025.json';

const timeline = document.createElement('conflict-timeline');
timeline.view = 'chart';
timeline.data = data;

const output = document.createElement('output');
timeline.addEventListener('timeline-select', ({ id }) => (output.textContent = id ?? ''));

const button = document.createElement('button');
button.textContent = 'Only Ukraine';
button.addEventListener('click', () => (timeline.filter = { party: ['ukraine'] }));

document.body.append(button, output, timeline);
