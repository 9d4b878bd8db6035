/** Words with which people part, wherever they stand in a sentence; «до завтра» is also a term, and parts only by itself. */
const PARTS =
  /(?<!\p{L})(?:good[ -]?bye|bye(?:[ -]bye)?|farewell|(?:have|enjoy) (?:an?|the|your|the rest of your) (?:\p{L}+ ){0,3}(?:day|evening|weekend|afternoon|morning|night)|до свидания|всего (?:вам )?(?:доброго|хорошего|наилучшего)|(?:хорошего|доброго|приятного|удачного|отличного|прекрасного) (?:вам )?(?:дня|вечера|утра)|(?:хороших|приятных) (?:вам )?выходных|(?<=(?:^|[.!?…,])["«“*_\s]*)до (?:завтра|встречи|связи)(?=[\s"»”*_]*(?:[.!…]|$)))(?!\p{L})/iu;

/** So much of a line is looked at: leave is taken at its end. */
const END_OF_LINE = 120;

/** “Thanks, I'll ring then. Have a good day!”: takes leave at its end, and asks nothing more. */
export function takesLeave(words: string): boolean {
  const end = words.slice(-END_OF_LINE);
  const found = PARTS.exec(end);
  return found !== null && !end.includes('?', found.index);
}
