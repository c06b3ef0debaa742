// Counts the tests of Node's runner as JSON, for the summary of the whole run. A file that does not load reports
// itself as a failed test.

/** A reporter for `node --test`. */
export default async function* countTests(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    const outcome = outcomeOf(type, data);
    if (outcome !== undefined) counts[outcome] += 1;
  }
  yield JSON.stringify({ '': counts });
}

function outcomeOf(type, data) {
  const isSuite = data?.details?.type === 'suite';
  if (type === 'test:fail' && !isSuite) return 'failed';
  if (type !== 'test:pass' || isSuite) return undefined;
  return data.skip === undefined ? 'passed' : 'skipped';
}
