/** The weights of the small linear models, as src/build/linear-table.mjs writes them: each line has hundredths of log-odds and the features that count so much. */
export function readWeights(table: string): Map<string, number> {
  const read = new Map<string, number>();
  for (const line of table.trim().split('\n')) {
    const [weight, words] = line.split(': ', 2);
    for (const word of words.split(', ')) read.set(word, Number(weight) / 100);
  }
  return read;
}
