/** The calendar date in China now, YYYY-MM-DD: deadlines in the content are Chinese dates wherever the check runs. */
export function todayInChina(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
