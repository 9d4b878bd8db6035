/** Those who pick up the phone in a company that is rung up, and put the caller through: `Receptionist:` beside `Rep:` in a cold call. */
import type { LabelUse, SpokenLine, Speakers } from './names.js';

/** Who picks up in any company: the agent in its own scripts. */
const DESK = /^(?:receptionist|reception|front desk|desk|assistant|executive assistant|operator|switchboard|clerk|администратор|админ|ассистент|ассистентка|помощник|ресепшен|ресепшн|ресепшионист|оператор)$/u;
/** What somebody says who wants another one on the line. */
const ASKS_FOR =
  /(?<!\p{L})(?:(?:put|connect|transfer|pass) (?:me|us)(?!\p{L})|(?:speak|talk) (?:to|with) (?:the|your|mr|mrs|ms|dr|\p{Lu}|who)|who (?:looks after|handles|deals with|runs|makes|is in charge|is responsible|would be)|is (?:mr|mrs|ms|dr|the|your|\p{Lu}\p{L}+)[^.?!]{0,40} (?:in|available|there|around|free)\?|соедините|переключите|пригласите|(?:поговорить|переговорить) с |кто (?:у вас |там )?(?:отвечает|занимается|решает)|(?:на месте|у себя|может подойти)\?)/iu;
/** What is asked of such a caller before. */
const SCREENS = /(?<!\p{L})(?:who['’]?s calling|who is calling|what['’]?s (?:it|this) (?:about|regarding)|what is (?:it|this) (?:about|regarding|in connection)|expecting your call|кто (?:его |её |ее )?спрашивает|по какому (?:вы )?(?:вопросу|поводу)|как (?:вас )?представить)/iu;

/** The labels of such people: words for the agent whose lines stand beside those of another agent, who asks them for somebody or is asked why he rings. */
export function gatekeepersOf(text: string, uses: readonly LabelUse[], lines: readonly SpokenLine[], speakers: Speakers): string[] {
  const isCaller = (line: SpokenLine | undefined): line is SpokenLine => line !== undefined && speakers.get(line.name)?.role === 'agent' && !DESK.test(line.name);
  return uses.filter((use) => {
    if (!DESK.test(use.name) || speakers.get(use.name)?.role !== 'agent') return false;
    const beside = use.lines.map(({ at }) => [lines[at - 1], lines[at + 1]].filter(isCaller));
    if (beside.filter(({ length }) => length > 0).length * 3 < use.lines.length * 2) return false;
    return beside.flat().some((line) => ASKS_FOR.test(wordsOf(text, line))) || use.lines.some((line, index) => beside[index].length > 0 && SCREENS.test(wordsOf(text, line)));
  }).map(({ name }) => name);
}

function wordsOf(text: string, { start, end }: SpokenLine): string {
  return text.slice(start, Math.min(end, start + 300));
}
