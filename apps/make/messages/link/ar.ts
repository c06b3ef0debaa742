/** The address of a sheet, and staying linked to it, in Arabic. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: 'أو عنوان جدول منشور',
  addressUse: 'جلب',
  linkStay: 'البقاء على صلة بالجدول',
  linkHint:
    'تطلب الصفحة حينئذ الجدول من {host} كل دقيقة وتعرض ما تغيّر. وهي تعرض الجدول كما هو: ما تغيّره هنا من صفوف وأشخاص وقصص موجود فقط في الملفات التي بلا صلة.',
  linkReads: 'العناصر التي تجدها الصفحة الآن في الجدول: {linked}. العناصر هنا: {here}.',
  linkFailed: 'لا يمكن قراءة الجدول هكذا: {why}',
  linkColumn:
    'ليس في الجدول عمود «{column}»، أو في اسمه فاصلة منقوطة أو فاصل أسطر. صحّح الاسم في الجدول واجلبه من جديد. حتى ذلك الحين تكون الملفات بلا صلة.',
};
