import type { Session } from './session.js';

/** Goes to an entry; to the open one by closing the panel above it. */
export function goTo(session: Session, entry: number): void {
  if (entry === session.state.selected) session.openAside(undefined);
  else session.select(entry, true);
}
