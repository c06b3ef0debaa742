/** The field for JSON: CodeMirror in the colours of the page. It loads with the page that has it. */
import type { EditorView } from 'codemirror';

/** `onText` hears each change. */
export async function createEditor(
  parent: HTMLElement,
  text: string,
  onText: (text: string) => void,
): Promise<EditorView> {
  const [
    { basicSetup, EditorView: View },
    { json, jsonParseLinter },
    { linter },
    { syntaxHighlighting },
    { classHighlighter },
  ] = await Promise.all([
    import('codemirror'),
    import('@codemirror/lang-json'),
    import('@codemirror/lint'),
    import('@codemirror/language'),
    import('@lezer/highlight'),
  ]);
  return new View({
    parent,
    doc: text,
    extensions: [
      basicSetup,
      json(),
      linter(jsonParseLinter()),
      syntaxHighlighting(classHighlighter),
      View.lineWrapping,
      View.contentAttributes.of({ 'aria-labelledby': 'dataset-name', tabindex: '0' }),
      View.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onText(state.doc.toString());
      }),
    ],
  });
}

export function setText(editor: EditorView, text: string): void {
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
}
