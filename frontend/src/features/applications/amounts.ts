/** Amounts as they are typed, and as decimals that add up to the cent. */

/** The typed amount as a decimal, "" for none; null when it is not an amount. */
export function plainAmount(typed: string): string | null {
  const plain = typed.replace(/\s/g, "").replace(",", ".");
  if (plain === "") return "";
  return /^\d{1,7}(?:\.\d{1,2})?$/.test(plain) && Number(plain) > 0 ? plain : null;
}

/** A typed amount in cents; 0 for none and for what is not an amount. */
export function cents(typed: string): number {
  return Math.round(Number(plainAmount(typed) ?? 0) * 100);
}

export function ofCents(amount: number): string {
  return (amount / 100).toFixed(2);
}
