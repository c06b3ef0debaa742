/** The address of a sheet, and staying linked to it, in French. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: 'Ou l’adresse d’un tableau publié',
  addressUse: 'Récupérer',
  linkStay: 'Rester lié au tableau',
  linkHint:
    'La page demande alors le tableau à {host} chaque minute et montre ce qui a changé. Elle montre le tableau tel qu’il est\u00a0: les lignes, les personnes et les récits que vous modifiez ici ne sont que dans les fichiers sans ce lien.',
  linkReads: 'Entrées qu’une page trouve à l’instant dans le tableau\u00a0: {linked}. Entrées ici\u00a0: {here}.',
  linkFailed: 'Le tableau ne peut pas être lu ainsi\u00a0: {why}',
  linkColumn:
    'Le tableau n’a pas de colonne «\u00a0{column}\u00a0», ou son nom contient un point-virgule ou un saut de ligne. Corrigez le nom dans le tableau et récupérez-le de nouveau. D’ici là, les fichiers sont sans ce lien.',
};
