import { ConflictTimeline } from '../../src/entry-points/index.js';
import { until } from './until.js';

const WATCHED_MS = 1000;
let made = 0;

/**
 * Shows an element whose code for many entries cannot be loaded, as `place` does, and tells how often it asks for that
 * code until a second after the first time. The warnings of the page stay silent meanwhile.
 */
export async function triesWithoutMany(place: (element: ConflictTimeline) => void): Promise<number> {
  let tries = 0;
  const load = (): Promise<never> => {
    tries++;
    return Promise.reject(new Error('gone'));
  };
  const features = ConflictTimeline.features.map((feature) =>
    feature.id === 'many-entries' ? { ...feature, load } : feature,
  );
  class WithoutMany extends ConflictTimeline {
    static override features = features;
  }
  customElements.define(`timeline-without-many-${++made}`, WithoutMany);
  const { warn, error } = console;
  console.warn = console.error = () => undefined;
  place(new WithoutMany());
  await until(() => tries > 0, 'it asks for the code');
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
  Object.assign(console, { warn, error });
  return tries;
}
