/** Requests as JSON: an open side of a range is `null`. */
import { isRecord, readProperty } from '../dataset/data/safe-read.js';

export function toWire(request: object): object {
  const range = readProperty(request, 'range');
  if (!isRecord(range)) return request;
  const side = (name: string): unknown => {
    const instant = readProperty(range, name);
    return instant === Infinity || instant === -Infinity ? null : instant;
  };
  return { ...request, range: { start: side('start'), end: side('end') } };
}

export function fromWire(request: object): object {
  const range = readProperty(request, 'range');
  if (!isRecord(range)) return request;
  return {
    ...request,
    range: { start: readProperty(range, 'start') ?? -Infinity, end: readProperty(range, 'end') ?? Infinity },
  };
}
