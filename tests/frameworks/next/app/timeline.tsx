'use client';

import { ConflictTimeline, type ConflictTimelineProps } from 'conflict-timeline/react';
import { useState } from 'react';

export function Timeline({ data }: Pick<ConflictTimelineProps, 'data'>) {
  const [id, setId] = useState<string>();
  const [filter, setFilter] = useState<ConflictTimelineProps['filter']>({});
  return (
    <>
      <button onClick={() => setFilter({ party: ['ukraine'] })}>Only Ukraine</button>
      <output>{id}</output>
      <ConflictTimeline view="chart" data={data} filter={filter} onTimelineSelect={(event) => setId(event.id)}>
        <p>The entries, before scripts.</p>
      </ConflictTimeline>
    </>
  );
}
