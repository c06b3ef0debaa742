/** The details of an open entry, as list and table show them where the entry stands. */
import type { TemplateResult } from 'lit';
import { detailsActions } from '../features/details/details-actions.js';
import { detailsBody } from '../features/details/details-view.js';
import type { Picture } from '../picture/picture.js';
import type { TemplateOptions } from '../core/template-options.js';

export function bodyOf(options: TemplateOptions, picture: Picture): (entry: number) => TemplateResult {
  const { texts, session } = options;
  const actions = detailsActions(options, picture);
  const onSelect = (entry: number): void => {
    session.select(entry, true);
  };
  return (entry) => detailsBody({ ...picture, entry, texts, actions, onSelect });
}
