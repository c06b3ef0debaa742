// React of 2020, which draws into an element without a root of its own.
import data from 'conflict-timeline/ceasefire-2025.json';
import { ConflictTimeline } from 'conflict-timeline/react';
import { createElement, useState } from 'react';
import { render } from 'react-dom';

function App() {
  const [id, setId] = useState();
  const [filter, setFilter] = useState({});
  return (
    <>
      <button onClick={() => setFilter({ party: ['ukraine'] })}>Only Ukraine</button>
      <output>{id}</output>
      <ConflictTimeline view="chart" data={data} filter={filter} onTimelineSelect={(event) => setId(event.id)} />
    </>
  );
}

render(createElement(App), document.querySelector('#app'));
