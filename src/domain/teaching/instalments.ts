/**
 * Principal spread evenly over months. Amounts are whole fen (1 yuan = 100 fen), so that nothing is lost to rounding.
 * Neither interest nor fees are counted.
 */
import { fail, ok, type Result } from '../shared/result.ts';

export interface InstalmentPlan {
  /** Paid at once, fen; 0 for none. */
  readonly first: number;
  /** Fen, one a month. All are equal but the last, which takes what does not divide. */
  readonly instalments: readonly number[];
}

/** The figure that cannot be used. `too-thin`: so many months that a month would have nothing to pay. */
export type InstalmentRefusal = 'amount' | 'months' | 'first' | 'too-thin';

/** 100 million yuan: beyond that a figure is a slip of the hand. */
export const AMOUNT_LIMIT = 10_000_000_000;

/** Five years. */
export const MONTHS_LIMIT = 60;

/**
 * Refuses an amount outside 1 fen … AMOUNT_LIMIT, months outside 1 … MONTHS_LIMIT, a first payment below nothing or
 * not below the amount, and anything that is not whole. The parts always sum to the amount.
 */
export function planInstalments(
  amount: number,
  months: number,
  first: number,
): Result<InstalmentPlan, InstalmentRefusal> {
  if (!Number.isInteger(amount) || amount < 1 || amount > AMOUNT_LIMIT) return fail('amount');
  if (!Number.isInteger(months) || months < 1 || months > MONTHS_LIMIT) return fail('months');
  if (!Number.isInteger(first) || first < 0 || first >= amount) return fail('first');
  const rest = amount - first;
  if (rest < months) return fail('too-thin');
  const each = Math.floor(rest / months);
  const instalments = Array.from({ length: months }, () => each);
  instalments[months - 1] = rest - each * (months - 1);
  return ok({ first, instalments });
}

/** Fen from yuan as people write them: `52000`, `52,000.50`. Null for anything else, as for a third decimal. */
export function fenFromYuan(text: string): number | null {
  const written = text.trim().replaceAll(/[,，]/g, '');
  const [, yuan, fen = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(written) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(fen.padEnd(2, '0'));
}

/** Yuan with two decimals and separators from whole fen, not negative: 391666 → `3,916.66`. */
export function yuanFromFen(fen: number): string {
  const yuan = String(Math.floor(fen / 100)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

/** Months from text: digits only. Null for anything else. */
export function monthsFrom(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}
