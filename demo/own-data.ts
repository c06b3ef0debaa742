/** The text area of the front page: its content is drawn beside it, and its faults are listed. */
import { parseJsonText, type Issue } from '../src/dataset/data/index.js';
import type { ConflictTimeline } from '../src/entry-points/index.js';

/** A fault is not reported in the middle of a word. */
const REST_MS = 300;
const LISTED = 5;

const form = document.querySelector<HTMLFormElement>('.own')!;
const text = document.querySelector<HTMLTextAreaElement>('#own-text')!;
const faults = document.querySelector<HTMLElement>('#own-faults')!;
const timeline = document.querySelector<ConflictTimeline>('#own-chart')!;
let timer: ReturnType<typeof setTimeout> | undefined;

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
});
text.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void draw(), REST_MS);
});
void draw();

async function draw(): Promise<void> {
  const { value, issue } = parseJsonText(text.value);
  if (issue !== undefined) {
    list('This cannot be read:', [issue]);
    return;
  }
  timeline.data = value as object;
  await timeline.settled;
  const { issues } = timeline;
  if (issues.length > 0) list(issues.length === 1 ? 'One problem:' : `${issues.length} problems:`, issues);
  else list('No problems.', []);
}

/** The former drawing stays beside the list. */
function list(heading: string, issues: readonly Issue[]): void {
  const items = issues.slice(0, LISTED).map(({ message }) => lineOf(message));
  if (issues.length > LISTED) items.push(lineOf(`and ${issues.length - LISTED} more`));
  const lines = document.createElement('ul');
  lines.append(...items);
  faults.classList.toggle('wrong', issues.length > 0);
  faults.replaceChildren(heading, ...(items.length > 0 ? [lines] : []));
}

function lineOf(words: string): HTMLElement {
  const line = document.createElement('li');
  line.textContent = words;
  return line;
}
