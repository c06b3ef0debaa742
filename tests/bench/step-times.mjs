// Processor time of the main thread in all tasks from one mark `bench-step` of the page to the next.

/** Ms of each step that `run` takes. */
export async function stepTimes(tab, run) {
  const client = await tab.context().newCDPSession(tab);
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const traceConfig = { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] };
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await run();
  const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
  await client.send('Tracing.end');
  await complete;
  await client.detach();
  const marks = events.filter(({ name }) => name === 'bench-step').toSorted((one, other) => one.ts - other.ts);
  const starts = marks.map(({ ts }) => ts);
  const times = new Float64Array(starts.length - 1);
  for (const { name, tid, ts, dur, tdur } of events) {
    if (name !== 'RunTask' || tid !== marks[0].tid || tdur === undefined) continue;
    // The task in which a step begins belongs to that step.
    const step = starts.findLastIndex((start) => start <= ts + dur);
    if (step >= 0 && step < times.length) times[step] += tdur / 1000;
  }
  return [...times];
}
