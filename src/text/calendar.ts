/** Days in words. */
import { type Day, weekday } from '#domain/shared/calendar.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** 星期一 … 星期日 */
export function weekdayText(day: Day): string {
  return `星期${WEEKDAYS[weekday(day) - 1]}`;
}

/** 11月20日; with the year when it is not the year of `today`. */
export function shortDay(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}月${date}日`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year}年${short}`;
}

/** 2026年11月23日 星期一 */
export function fullDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日 ${weekdayText(day)}`;
}
