/** The address of a sheet, and staying linked to it, in German. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: 'Oder die Adresse einer veröffentlichten Tabelle',
  addressUse: 'Abrufen',
  linkStay: 'Mit der Tabelle verbunden bleiben',
  linkHint:
    'Die Seite fragt dann {host} jede Minute nach der Tabelle und zeigt, was sich geändert hat. Sie zeigt die Tabelle, wie sie ist: Zeilen, Personen und Erzählungen, die Sie hier ändern, stehen nur in Dateien ohne die Verbindung.',
  linkReads: 'Einträge, die eine Seite soeben in der Tabelle findet: {linked}. Einträge hier: {here}.',
  linkFailed: 'So lässt sich die Tabelle nicht lesen: {why}',
  linkColumn:
    'Die Tabelle hat keine Spalte „{column}“, oder der Name enthält ein Semikolon oder einen Zeilenumbruch. Berichtigen Sie den Namen in der Tabelle und holen Sie diese erneut. Bis dahin sind Dateien ohne die Verbindung.',
};
