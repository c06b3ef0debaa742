/** The threads in the legend. */
import { RELATION_TYPES } from '../../dataset/data/relation-types.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Picture } from '../../element/picture/picture.js';
import type { ThreadForm } from './legend-view.js';

/** The types that some entry has. A colon after the words is left out. */
export function threadForms(
  { relations, words }: Pick<Picture, 'relations' | 'words'>,
  { locale }: Texts,
): readonly ThreadForm[] {
  return RELATION_TYPES.flatMap((name, type) => {
    const text = words.relation(name, false).replace(/\s?:$/u, '').toLocaleLowerCase(locale);
    return relations.typesInUse & (1 << type) ? [{ type, text }] : [];
  });
}
