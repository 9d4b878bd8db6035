/**
 * Works something out once for each text, and keeps it for the texts that were asked for of late, up to twice `most`: the same line is
 * asked about by many readers of layouts, and stands in many scripts of a library. Whoever is given it must not change it.
 */
export function ofText<Made>(make: (text: string) => Made, most: number): (text: string) => Made {
  let recent = new Map<string, Made>();
  let older = new Map<string, Made>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    if (recent.size >= most) [older, recent] = [recent, new Map()];
    const made = older.get(text) ?? make(text);
    recent.set(text, made);
    return made;
  };
}
