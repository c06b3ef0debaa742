import data from 'conflict-timeline/ceasefire-2025.json';
import { ConflictTimeline } from 'conflict-timeline/react';

export default function Page() {
  return (
    <ConflictTimeline view="chart" data={data}>
      <p>The entries, before scripts.</p>
    </ConflictTimeline>
  );
}
