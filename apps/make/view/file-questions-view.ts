/** Questions about a file as a whole, each until there is an answer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MakerTexts } from '../messages/texts.js';
import { isolated } from '../messages/isolated.js';
import type { FileAnswer, FileQuestion } from '../reading/file-question.js';

export function fileQuestionsView(
  questions: readonly FileQuestion[],
  texts: MakerTexts,
  onAnswer: (question: FileQuestion, answer: FileAnswer) => void,
): readonly TemplateResult[] {
  return questions.map((question) => {
    const { id, ask, params, field, answers } = question;
    const shown = Object.entries(params).map(([name, value]): readonly [string, string] => [
      name,
      typeof value === 'string' ? isolated(value) : texts.number(value),
    ]);
    const name = `ask-${id}${field === undefined ? '' : `-${field}`}`;
    const ofField: Readonly<Record<string, string>> = field === undefined ? {} : { field: texts.field(field) };
    return html`<div class="question" role="group" aria-labelledby=${name}>
      <p id=${name}>${texts.text(ask, { ...Object.fromEntries(shown), ...ofField })}</p>
      ${answers.map(
        (answer) =>
          html`<button
            class="button"
            @click=${() => {
              onAnswer(question, answer);
            }}
          >
            ${'key' in answer.words ? texts.text(answer.words.key) : html`<bdi>${answer.words.given}</bdi>`}
            ${answer.note === undefined ? nothing : html`<span class="hint" dir="ltr">${answer.note}</span>`}
          </button>`,
      )}
    </div>`;
  });
}
