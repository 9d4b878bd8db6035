/** Whether a rule's link leads somewhere for a reader who has only the report: the pages of callint's own rules lie in its package. */
export function isAddress(url: string): boolean {
  return /^https?:\/\/[^\s"<>\\\p{Cc}\p{Cf}]+$/u.test(url);
}
