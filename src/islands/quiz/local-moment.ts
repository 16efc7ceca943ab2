/** An instant as a person writes it down: day and minute by this machine's clock and zone. */
export function localMoment(instant: string): string {
  return new Date(instant).toLocaleString('zh-CN', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
