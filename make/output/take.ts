/** A timeline as a file for its maker. Code that only some files need loads with the first of them. */
import { exportDataset } from '../../src/export/index.js';
import { fileName, saveFile } from '../../src/platform/save-file.js';
import { jsonText, type Made } from './made.js';

export type TakeKind = 'folder' | 'file' | 'json' | 'csv';

export interface Taken {
  /** Name of the file. */
  readonly name: string;
  /** The browser drew no picture for social networks. */
  readonly lacksPicture: boolean;
}

/** Rejects if a part of the element cannot be loaded. */
export async function take(kind: TakeKind, made: Made): Promise<Taken> {
  const { content, type, name, lacksPicture = false } = await fileOf(kind, made);
  saveFile([content], type, name);
  return { name, lacksPicture };
}

interface File {
  readonly content: BlobPart;
  readonly type: string;
  readonly name: string;
  readonly lacksPicture?: boolean;
}

async function fileOf(kind: TakeKind, made: Made): Promise<File> {
  const { title, lang, dataset } = made;
  switch (kind) {
    case 'json':
      return { content: jsonText(made), type: 'application/json', name: fileName(title, 'json') };
    case 'csv':
      return { content: exportDataset(dataset, 'csv').text, type: 'text/csv', name: fileName(title, 'csv') };
    case 'folder': {
      const [{ folderFiles, zipped }, { fetchParts }, { pagePicture }] = await Promise.all([
        import('./folder.js'),
        import('./parts.js'),
        import('./picture.js'),
      ]);
      const [parts, picture] = await Promise.all([fetchParts(lang), pagePicture(dataset, lang)]);
      const name = fileName(title, 'zip');
      return {
        content: zipped(name.replace(/\.zip$/, ''), await folderFiles(made, parts, picture)),
        type: 'application/zip',
        name,
        lacksPicture: picture === undefined,
      };
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
