import 'conflict-timeline/define';
import data from 'conflict-timeline/ceasefire-2025.json';
import type { TimelineProps } from 'conflict-timeline/props';
import { render } from 'preact';
import { useState } from 'preact/hooks';

function App() {
  const [id, setId] = useState<string>();
  const [filter, setFilter] = useState<TimelineProps['filter']>({});
  return (
    <>
      <button onClick={() => setFilter({ party: ['ukraine'] })}>Only Ukraine</button>
      <output>{id}</output>
      <conflict-timeline view="chart" data={data} filter={filter} ontimeline-select={(event) => setId(event.id)} />
    </>
  );
}

render(<App />, document.querySelector('#app')!);
