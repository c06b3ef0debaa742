/** The day on which weeks begin, by the customs of a locale. */
import { usableLocale } from '../base/locale.js';

const MONDAY = 1;
const SUNDAY = 7;

/** The requested locales: every frame asks, and there are few of them. */
const FIRST_DAYS = new Map<string, number>();

/** First a property, later a method; the type library has neither. */
interface WeekInfoSource {
  readonly weekInfo?: WeekInfo;
  readonly getWeekInfo?: () => WeekInfo;
}

interface WeekInfo {
  readonly firstDay: number;
}

/** 1 is Monday, 7 is Sunday. Engines without the information get Monday, as in ISO 8601. */
export function firstDayOfWeek(locale: string): number {
  const known = FIRST_DAYS.get(locale);
  if (known !== undefined) return known;
  const day = readFirstDay(locale);
  FIRST_DAYS.set(locale, day);
  return day;
}

function readFirstDay(locale: string): number {
  const source: Intl.Locale & WeekInfoSource = new Intl.Locale(usableLocale(locale));
  const day = (source.getWeekInfo?.() ?? source.weekInfo)?.firstDay;
  return day !== undefined && day >= MONDAY && day <= SUNDAY ? day : MONDAY;
}
