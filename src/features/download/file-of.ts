/** A timeline as a file, for a script. */
import type { TimelineApi } from '../../element/core/feature.js';
import type { TimelineFileFormat, TimelineFileOptions } from '../../element/frame/file-options.js';
import { dataOf } from './download-controller.js';
import { downloads } from './downloads.js';

export async function fileOf(
  timeline: TimelineApi,
  format: TimelineFileFormat,
  { all = false, ...image }: TimelineFileOptions,
): Promise<Blob> {
  const download = downloads.find(({ id }) => id === format);
  if (download === undefined) throw new TypeError(`a timeline cannot be saved as ${format}`);
  const picture = timeline.picture();
  if (picture === undefined) throw new Error('there is nothing to save yet');
  const { parts } = await download.write(dataOf(picture, !all, download.keepsAll), timeline, image);
  return new Blob([...parts], { type: download.type });
}
