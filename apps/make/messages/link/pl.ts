/** The address of a sheet, and staying linked to it, in Polish. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: 'Albo adres opublikowanego arkusza',
  addressUse: 'Pobierz',
  linkStay: 'Pozostań połączony z arkuszem',
  linkHint:
    'Strona co minutę pyta wtedy {host} o arkusz i pokazuje, co się zmieniło. Pokazuje arkusz taki, jaki jest: wiersze, osoby i opowieści, które tu zmienisz, są tylko w plikach bez tego połączenia.',
  linkReads: 'Wpisy, które strona znajduje teraz w arkuszu: {linked}. Wpisy tutaj: {here}.',
  linkFailed: 'Tak nie da się odczytać arkusza: {why}',
  linkColumn:
    'Arkusz nie ma kolumny „{column}” albo jej nazwa zawiera średnik lub podział wiersza. Popraw nazwę w arkuszu i pobierz go ponownie. Do tego czasu pliki są bez tego połączenia.',
};
