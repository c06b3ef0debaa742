/** The details of an open entry, inside list and table. */
import type { TemplateResult } from 'lit';
import { detailsActions, detailsBody, type DetailsOptions } from '../entry/details-view.js';
import type { Picture } from '../picture/picture.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Session } from '../session/session.js';

export function bodyOf(
  { texts, session }: { readonly texts: Texts; readonly session: Session },
  picture: Picture,
  parts: NonNullable<DetailsOptions['parts']>,
): (entry: number) => TemplateResult {
  const actions = detailsActions(session);
  const onSelect = (entry: number): void => {
    session.select(entry, true);
  };
  return (entry) => detailsBody({ ...picture, entry, texts, actions, onSelect, parts });
}
