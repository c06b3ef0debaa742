/** The address of a sheet, and staying linked to it, in Spanish. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: 'O la dirección de una hoja publicada',
  addressUse: 'Obtener',
  linkStay: 'Seguir enlazado con la hoja',
  linkHint:
    'La página pide entonces la hoja a {host} cada minuto y muestra lo que ha cambiado. Muestra la hoja tal como es: las filas, las personas y los relatos que cambie aquí solo están en los archivos sin el enlace.',
  linkReads: 'Entradas que una página encuentra ahora mismo en la hoja: {linked}. Entradas aquí: {here}.',
  linkFailed: 'La hoja no se puede leer así: {why}',
  linkColumn:
    'La hoja no tiene ninguna columna «{column}», o el nombre contiene un punto y coma o un salto de línea. Corrija el nombre en la hoja y tráigala de nuevo. Hasta entonces, los archivos van sin el enlace.',
};
