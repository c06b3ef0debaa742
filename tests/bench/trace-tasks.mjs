// Tasks of the main thread in ms of processor time: the same on a busy machine as on an idle one.

/**
 * Resolves to a function that returns the tasks between the marks `given` and `done` of the page: when each begins and
 * ends after `given`, in ms, and its processor time. The task of `done` counts to its end.
 */
export async function traceTasks(page) {
  const client = await page.context().newCDPSession(page);
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const traceConfig = { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] };
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const complete = new Promise((resolve) => client.once('Tracing.tracingComplete', resolve));
    await client.send('Tracing.end');
    await complete;
    const [given, done] = ['given', 'done'].map((mark) => events.find(({ name }) => name === mark));
    return events
      .filter(({ name, tid, tts }) => name === 'RunTask' && tid === given.tid && tts !== undefined && tts < done.tts)
      .map(({ ts, dur, tts, tdur }) => ({
        at: (tts - given.tts) / 1000,
        ms: tdur / 1000,
        endMs: (ts + dur - given.ts) / 1000,
      }))
      .filter(({ at, ms }) => at + ms > 0);
  };
}
