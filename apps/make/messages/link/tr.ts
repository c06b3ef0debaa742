/** The address of a sheet, and staying linked to it, in Turkish. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: 'Ya da yayımlanmış bir tablonun adresi',
  addressUse: 'Getir',
  linkStay: 'Tabloya bağlı kal',
  linkHint:
    'Sayfa o zaman tabloyu her dakika {host} adresinden ister ve değişenleri gösterir. Tabloyu olduğu gibi gösterir: burada değiştirdiğiniz satırlar, kişiler ve anlatılar yalnızca bağlantısız dosyalarda olur.',
  linkReads: 'Bir sayfanın şu anda tabloda bulduğu kayıtlar: {linked}. Buradaki kayıtlar: {here}.',
  linkFailed: 'Tablo böyle okunamıyor: {why}',
  linkColumn:
    'Tabloda “{column}” sütunu yok ya da adında noktalı virgül veya satır sonu var. Adı tabloda düzeltin ve tabloyu yeniden getirin. O zamana kadar dosyalar bağlantısızdır.',
};
