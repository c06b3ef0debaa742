/** Workbooks for tests: their parts as XML, and cells by their names. */
import { strToU8, zipSync } from 'fflate';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface BookSheet {
  readonly name: string;
  /** XML of the rows. */
  readonly rows: string;
  /** XML before the rows. */
  readonly columns?: string;
  /** XML after the rows. */
  readonly after?: string;
  /** Addresses of its links, `r1` and so on. */
  readonly links?: readonly string[];
  readonly state?: string;
}

interface BookOptions {
  /** Codes of formats, from number 164 on; the style of a cell is its place, from 1. */
  readonly formats?: readonly string[];
  readonly shared?: readonly string[];
  /** Where the workbook is. */
  readonly path?: string;
  /** Of each name of an element: `x:`. */
  readonly prefix?: string;
}

export const cell = (ref: string, text: string, prefix = ''): string =>
  `<${prefix}c r="${ref}" t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;

/** Rows of texts, from A1 on. */
export const rowsOf = (rows: readonly (readonly string[])[], first = 1): string =>
  rows
    .map((cells, at) => {
      const number = first + at;
      const filled = cells.map((text, column) =>
        text === '' ? '' : cell(String.fromCharCode(65 + column) + String(number), text),
      );
      return `<row r="${number}">${filled.join('')}</row>`;
    })
    .join('');

export function book(sheets: readonly BookSheet[], options: BookOptions = {}): Uint8Array {
  const { formats = [], shared = [], path = 'xl/workbook.xml', prefix = '' } = options;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const space = `xmlns${prefix === '' ? '' : `:${prefix.slice(0, -1)}`}="${MAIN}" xmlns:r="${RELATION}"`;
  const relations = (targets: readonly string[]): string => `<Relationships>${targets.join('')}</Relationships>`;
  const relation = (id: string, type: string, target: string, more = ''): string =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"${more}/>`;
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<${prefix}sheet name="${name}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${at}"/>`,
  );
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  const parts: Record<string, string> = {
    '_rels/.rels': relations([relation('b', 'officeDocument', path)]),
    [path]: `<${prefix}workbook ${space}><${prefix}sheets>${listed.join('')}</${prefix}sheets></${prefix}workbook>`,
    [`${folder}_rels/${path.slice(folder.length)}.rels`]: relations([
      ...sheets.map((_, at) => relation(`s${at}`, 'worksheet', `sheets/${at}.xml`)),
      relation('t', 'sharedStrings', 'texts.xml'),
      relation('y', 'styles', 'styles.xml'),
    ]),
    [`${folder}texts.xml`]: `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    [`${folder}styles.xml`]: `<styleSheet><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
  };
  for (const [at, { rows, columns = '', after = '', links = [] }] of sheets.entries()) {
    parts[`${folder}sheets/${at}.xml`] =
      `<${prefix}worksheet ${space}>${columns}<${prefix}sheetData>${rows}</${prefix}sheetData>${after}</${prefix}worksheet>`;
    const outside = ' TargetMode="External"';
    parts[`${folder}sheets/_rels/${at}.xml.rels`] = relations(
      links.map((url, place) => relation(`r${place + 1}`, 'hyperlink', url, outside)),
    );
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
