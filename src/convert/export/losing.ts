/** Exporters of formats that hold less than the dataset. */
import { Losses } from '../../dataset/data/losses.js';
import { EXPORT_LOSSES, type ExportLosses } from './export-losses.js';
import type { ExportData, Exporter } from './exporter.js';

/** An exporter that counts losses while it writes. */
export function losing(pieces: (data: ExportData, losses: ExportLosses) => Iterable<string>): Exporter['write'] {
  return (data) => {
    const losses = new Losses(EXPORT_LOSSES);
    return { pieces: pieces(data, losses), notKept: () => losses.list() };
  };
}
