/** Lines that only one side of a call says: how the desk picks up, asks to wait, and what is heard after a wait. */

/** `Lockwell, Desmond speaking.`: a company and the name of the one who picks up. */
const PICKS_UP = /^(?:good (?:morning|afternoon|evening),? )?\p{Lu}[\p{L}&'’ -]{1,30}, (?:this is )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:speaking|here)(?!\p{L})/iu;
const DESK_SAYS = /(?<!\p{L})(?:bear with me|how (?:can|may) i help|thank(?:s| you) for (?:calling|holding|waiting)|чем (?:я )?(?:могу|можем) (?:вам )?помочь|оставайтесь на линии|спасибо за (?:звонок|ожидание)|вас приветствует)(?!\p{L})/iu;
const RETURNS = /(?<!\p{L})(?:back (?:on|to) the (?:line|phone|call)|comes? back|returns?|after (?:the )?hold|снова на линии|верну(?:лся|лась|вшись)|возвраща\p{L}+|после (?:удержания|ожидания|паузы))(?!\p{L})/iu;

/** How far a line is one of the desk's own, in log-odds; zero when it is none. */
const STOCK = 6;

/** Evidence that the agent says a line, by its set phrases. */
export function stockOf(line: string): number {
  return PICKS_UP.test(line) || DESK_SAYS.test(line) ? STOCK : 0;
}

/** `[back on the line]`: whoever left the line goes on, and that is the agent. */
export function tellsReturn(words: string): boolean {
  return RETURNS.test(words);
}
