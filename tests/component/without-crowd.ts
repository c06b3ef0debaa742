import { ConflictTimeline } from '../../src/entry-points/index.js';
import { until } from './until.js';

const WATCHED_MS = 1000;
let made = 0;

/**
 * Shows an element whose code for many entries cannot be loaded, as `place` does, and tells how often it asks for that
 * code until a second after the first time. The warnings of the page stay silent meanwhile.
 */
export async function triesWithoutCrowd(place: (element: ConflictTimeline) => void): Promise<number> {
  let tries = 0;
  const load = (): Promise<never> => {
    tries++;
    return Promise.reject(new Error('gone'));
  };
  const features = ConflictTimeline.features.map((feature) =>
    feature.id === 'crowd' ? { ...feature, load } : feature,
  );
  class WithoutCrowd extends ConflictTimeline {
    static override features = features;
  }
  customElements.define(`timeline-without-crowd-${++made}`, WithoutCrowd);
  const { warn, error } = console;
  console.warn = console.error = () => undefined;
  place(new WithoutCrowd());
  await until(() => tries > 0, 'it asks for the code');
  await new Promise((resolve) => setTimeout(resolve, WATCHED_MS));
  Object.assign(console, { warn, error });
  return tries;
}
