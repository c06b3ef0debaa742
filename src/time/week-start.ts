/** The day on which weeks begin, by the customs of a locale. */
import { usableLocale } from '../base/locale.js';

const MONDAY = 1;
const SUNDAY = 7;

/** First a property, later a method; the type library knows neither. */
interface WeekInfoSource {
  readonly weekInfo?: WeekInfo;
  readonly getWeekInfo?: () => WeekInfo;
}

interface WeekInfo {
  readonly firstDay: number;
}

/** 1 is Monday, 7 is Sunday. Engines that cannot tell get Monday, as ISO 8601 has it. */
export function firstDayOfWeek(locale: string): number {
  const source: Intl.Locale & WeekInfoSource = new Intl.Locale(usableLocale(locale));
  const day = (source.getWeekInfo?.() ?? source.weekInfo)?.firstDay;
  return day !== undefined && day >= MONDAY && day <= SUNDAY ? day : MONDAY;
}
