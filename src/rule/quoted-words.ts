/** Words of a script as messages quote them within a sentence of their own: no full stop or exclamation mark at their end. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[.!]$/u, '');
}

/** A long text cut after so many letters, at the end of a word. */
export function shortened(text: string, letters: number): string {
  const said = text.trim();
  return said.length <= letters ? said : `${said.slice(0, letters).replace(/\s+\S*$/, '')} …`;
}
