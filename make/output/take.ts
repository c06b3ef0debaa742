/** A timeline as a file for its maker. Code that only some files need loads with the first of them. */
import { exportDataset } from '../../src/export/index.js';
import { fileName, saveFile } from '../../src/platform/save-file.js';
import { jsonText, type Made } from './made.js';

export type TakeKind = 'folder' | 'file' | 'json' | 'csv';

/** The name of the file. Rejects if a part of the element cannot be loaded. */
export async function take(kind: TakeKind, made: Made): Promise<string> {
  const { content, type, name } = await fileOf(kind, made);
  saveFile([content], type, name);
  return name;
}

async function fileOf(
  kind: TakeKind,
  made: Made,
): Promise<{ readonly content: BlobPart; readonly type: string; readonly name: string }> {
  const { title, lang, dataset } = made;
  switch (kind) {
    case 'json':
      return { content: jsonText(made), type: 'application/json', name: fileName(title, 'json') };
    case 'csv':
      return { content: exportDataset(dataset, 'csv').text, type: 'text/csv', name: fileName(title, 'csv') };
    case 'folder': {
      const [{ folderFiles, zipped }, { fetchParts }] = await Promise.all([
        import('./folder.js'),
        import('./parts.js'),
      ]);
      const files = folderFiles(made, await fetchParts(lang));
      const name = fileName(title, 'zip');
      return { content: zipped(name.replace(/\.zip$/, ''), files), type: 'application/zip', name };
    }
    case 'file': {
      const [{ wholeFileText }, { fetchParts }] = await Promise.all([import('./whole-file.js'), import('./parts.js')]);
      return {
        content: await wholeFileText(made, await fetchParts(lang)),
        type: 'text/html',
        name: fileName(title, 'html'),
      };
    }
  }
}
