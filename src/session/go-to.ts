import type { Session } from './session.js';

/** Goes to an entry; to the one that is open already by closing what stands above it. */
export function goTo(session: Session, entry: number): void {
  if (entry === session.state.selected) session.openAside(undefined);
  else session.select(entry, true);
}
