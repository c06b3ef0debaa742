// Workbooks: one with two rows, a date by the number of its day and one within a merged cell, and others to stress a reader.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const text = (ref, value) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};

const ROWS = `<row r="1">${text('A1', 'Date')}${text('B1', 'Title')}</row><row r="2"><c r="A2" s="1"><v>44617</v></c>${text('B2', 'A')}</row>`;

/** With `more` rows below a table of one row, and `columns`. */
export function workbookWith(more, columns = '') {
  return packed(`${columns}<sheetData>${ROWS}${more}</sheetData>`);
}

export function workbook() {
  const rows = `${ROWS}<row r="3">${text('B3', 'B')}</row>`;
  return packed(`<sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`);
}

function packed(sheet) {
  const parts = { ...PARTS, 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheet}</worksheet>` };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))));
}
