// A dataset as a file of JSON.
import { writeFile } from 'node:fs/promises';
import { exportDataset } from 'conflict-timeline/export';
import { Trouble } from './output.mjs';

export async function writeDataset(file, dataset) {
  try {
    await writeFile(file, exportDataset(dataset, 'json').text);
  } catch (error) {
    throw new Trouble(`${file}: ${error.message}`);
  }
}
