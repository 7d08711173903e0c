import type { LocalDate } from './ids.ts';
import { OSLO } from './calendar.ts';

/** Placeholder until merged. */
const isWorkingDay = (on: LocalDate): boolean => ![0, 6].includes(new Date(on).getUTCDay());

export function lastWorkingDayUntil(on: LocalDate): LocalDate {
  let day = on;
  while (!isWorkingDay(day)) day = OSLO.plusDays(day, -1);
  return day;
}

export function plusWorkingDays(on: LocalDate, count: number): LocalDate {
  let day = on;
  for (let left = count; left > 0;) {
    day = OSLO.plusDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
