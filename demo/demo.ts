/** The demo page: registers the tag, and lets readers copy the lines that embed it. */
import '../src/entry-points/define.js';

const COPIED_MS = 4000;

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copyFor(button));
}

async function copyFor(button: HTMLButtonElement): Promise<void> {
  const code = document.getElementById(button.dataset.copies ?? '');
  if (code === null) return;
  say(button, (await wrote(code.textContent)) ? 'Copied.' : selected(code));
}

/** False if the page may not use the clipboard: in a frame, or without a secure connection. */
async function wrote(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects the lines instead, so that a key copies them. */
function selected(code: HTMLElement): string {
  getSelection()?.selectAllChildren(code);
  return 'Selected: copy with Ctrl or ⌘ and C.';
}

function say(button: HTMLButtonElement, words: string): void {
  const status = button.parentElement?.querySelector('[role="status"]');
  if (!status) return;
  status.textContent = words;
  setTimeout(() => {
    status.textContent = '';
  }, COPIED_MS);
}
