/** One-time codes as people type and paste them. */

/** Without the spaces and dashes that apps and papers put in. */
export function plainTotp(typed: string): string {
  return typed.replace(/[\s-]/g, "");
}

export function isTotp(typed: string): boolean {
  return /^[0-9]{6}$/.test(plainTotp(typed));
}

/** "AB CDE12345" becomes "abcde-12345", the form in which codes are given. */
export function plainBackupCode(typed: string): string {
  const bare = typed.toLowerCase().replace(/[\s-]/g, "");
  return `${bare.slice(0, 5)}-${bare.slice(5)}`;
}

export function isBackupCode(typed: string): boolean {
  return /^[a-z0-9]{5}-[a-z0-9]{5}$/.test(plainBackupCode(typed));
}

/** A base32 secret in groups of four, which a person can follow with the eye. */
export function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
