/** The address of a sheet, and staying linked to it, in Farsi. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: 'یا نشانی جدولی که منتشر شده است',
  addressUse: 'دریافت',
  linkStay: 'پیوسته ماندن به جدول',
  linkHint:
    'صفحه آنگاه هر دقیقه جدول را از {host} می‌خواهد و دگرگونی‌ها را نشان می‌دهد. جدول را همان‌گونه که هست نشان می‌دهد: سطرها، کسان و روایت‌هایی که اینجا تغییر می‌دهید تنها در پرونده‌های بدون پیوندند.',
  linkReads: 'موردهایی که صفحه هم‌اکنون در جدول می‌یابد: {linked}. موردهای اینجا: {here}.',
  linkFailed: 'جدول را نمی‌توان چنین خواند: {why}',
  linkColumn:
    'جدول ستونی به نام «{column}» ندارد، یا در نام آن نقطه‌ویرگول یا شکست خط هست. نام را در جدول درست کنید و دوباره دریافتش کنید. تا آن هنگام پرونده‌ها بدون پیوندند.',
};
