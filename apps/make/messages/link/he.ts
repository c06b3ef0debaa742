/** The address of a sheet, and staying linked to it, in Hebrew. */
import type { LinkMessages } from '../messages.js';

export const link: LinkMessages = {
  addressLabel: 'או הכתובת של גיליון שפורסם',
  addressUse: 'הבאה',
  linkStay: 'להישאר מקושר לגיליון',
  linkHint:
    'הדף מבקש אז את הגיליון מ־{host} בכל דקה ומציג את מה שהשתנה. הוא מציג את הגיליון כמות שהוא: שורות, אנשים וסיפורים שמשתנים כאן נמצאים רק בקבצים בלי הקישור.',
  linkReads: 'רשומות שדף מוצא כעת בגיליון: {linked}. רשומות כאן: {here}.',
  linkFailed: 'אי אפשר לקרוא כך את הגיליון: {why}',
  linkColumn:
    'אין בגיליון עמודה „{column}”, או שבשמה יש נקודה־פסיק או מעבר שורה. יש לתקן את השם בגיליון ולהביא אותו שוב. עד אז הקבצים הם בלי הקישור.',
};
