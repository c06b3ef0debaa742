/** A timeline as a file for its maker. Code that only some files need loads with the first of them. */
import { exportDataset } from '../../../src/convert/export/index.js';
import { fileName, saveFile } from '../../../src/drawing/platform/save-file.js';
import { jsonText, type Made } from './made.js';
import { PICTURE } from './picture-size.js';

export type TakeKind = 'folder' | 'file' | 'json' | 'csv';

export interface Taken {
  /** Name of the file. */
  readonly name: string;
  /** The browser drew no picture for social networks. */
  readonly lacksPicture: boolean;
  /** Name of a second file, the picture that belongs beside the page. */
  readonly picture: string | undefined;
}

/** Rejects if a part of the element cannot be loaded. */
export async function take(kind: TakeKind, made: Made): Promise<Taken> {
  const { content, type, name, lacksPicture = false, picture } = await fileOf(kind, made);
  saveFile([content], type, name);
  if (picture !== undefined) saveFile([picture], 'image/png', PICTURE);
  return { name, lacksPicture, picture: picture && PICTURE };
}

interface File {
  readonly content: BlobPart;
  readonly type: string;
  readonly name: string;
  readonly lacksPicture?: boolean;
  readonly picture?: Uint8Array<ArrayBuffer> | undefined;
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
      const [{ wholeFileText }, { fetchParts }, { pagePicture }] = await Promise.all([
        import('./whole-file.js'),
        import('./parts.js'),
        import('./picture.js'),
      ]);
      // Networks show only a picture with a whole address.
      const wanted = made.page.address !== '';
      const [parts, picture] = await Promise.all([fetchParts(lang), wanted ? pagePicture(dataset, lang) : undefined]);
      return {
        content: await wholeFileText(made, parts, picture && PICTURE),
        type: 'text/html',
        name: fileName(title, 'html'),
        lacksPicture: wanted && picture === undefined,
        picture,
      };
    }
  }
}
