import data from 'conflict-timeline/ceasefire-2025.json';
import { Timeline } from './timeline';

export default function Page() {
  return <Timeline data={data} />;
}
