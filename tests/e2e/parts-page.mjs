// A page of one timeline, for tests of the parts of the small build.

export const SCRIPT = '<script type="module" src="/dist/conflict-timeline.min.js"></script>';
const ELEMENT = '<conflict-timeline view="chart" src="/plain.json"></conflict-timeline>';

export function pageWith(head, body = ELEMENT) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parts</title><link rel="icon" href="data:,">${head}<body>${body}`;
}
