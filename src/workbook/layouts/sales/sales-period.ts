/** Days between 1899-12-30, from which Excel counts, and 1970-01-01. */
const DAYS_TO_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** The month of an Excel date (1900 system): "2014-06". Without a period column the date's month is the period. */
export function periodOfDate(serial: number): string {
  return new Date(Math.floor(serial - DAYS_TO_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 7);
}
