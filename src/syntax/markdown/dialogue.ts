/** Who says which line of a dialogue that only dashes mark. */

/** A line's share of the dialogue: how far it sounds like the agent, above zero, or like the customer, below it. */
export function soundsLikeAgent(text: string): number {
  const lower = text.slice(0, 300).toLowerCase();
  let score = 0;
  for (const [pattern, weight] of CUES) if (pattern.test(lower)) score += weight;
  if (lower.length > 140) score += 1.2;
  else if (lower.length > 90) score += 0.5;
  else if (lower.length < 30) score -= 0.7;
  return Math.max(-4, Math.min(4, score));
}

const CUES: readonly [RegExp, number][] = [
  [/^(?:алло[,!. ]*)?(?:здравствуйте|добрый (?:день|вечер)|доброе утро|добренький|good (?:morning|afternoon|evening)|hello|hi[ ,]|thank you for calling|thanks for calling)/u, 1.5],
  [/меня зовут|беспокоит|вас приветствует|служба|это \p{L}+, (?:банк|компания|страхов|служба)|(?:front desk|this is|my name is|it's \p{L}+ (?:from|with|at))|чем могу помочь|how can i help|calling from/u, 2],
  [/(?:^|[^\p{L}])(?:звоню|напоминаю|предлагаю|предлагаем|оформля|отправил|пришлю|перезвоню|проверю|уточню|записал|заявк|бригад|мастер приедет|могу предложить|запишу|подскажите|назовите|сделал|снимаю|блокируем|понимаю|спасибо, что|сочувствую|поздравляю|разберёмся|давайте так|удобно (?:сейчас|говорить|пару)|осталось|остались вопросы|до свидания|всего доброго|хорошего дня)/u, 1.3],
  [/(?:^|[^\p{L}])(?:i can (?:move|send|offer|have|get|put|do|give)|i'll (?:send|have|bring|call|text|email|check|get|put|note|make)|let me|may i|could you (?:give|tell|confirm|please)|can i (?:get|have|put|just)|would you (?:like|rather|prefer)|i'm (?:so )?sorry|sorry to hear|is there anything else|anything else|you're (?:all set|welcome)|we can|we'll|our )/u, 1.3],
  [/пожалуйста|(?:^|[^\p{L}])please(?![\p{L}])/u, 0.8],
  [/\p{L}{3}(?:йте|ите)(?![\p{L}])/u, 0.6],
  [/(?:^|[^\p{L}])(?:вам|вас|ваш\p{L}*)(?![\p{L}])/u, 0.6],
  [/(?:^|[^\p{L}])(?:your)(?![\p{L}])/u, 0.5],
  [/^(?:да|нет|ага|угу|ладно|ну|ой|ок|окей|давайте|а |и |так |что|кто|какой|сколько|почему|зачем|откуда|когда|не знаю|не надо|не хочу|хочу|мне |у меня|я )/u, -1.2],
  [/^(?:yes|no|yeah|yep|nope|nah|ok|okay|fine|well|um|uh|and |but |so what|what|who|why|how (?:much|long|do)|when|i'm not|i don't|i want|i need|my |do i|can i have|is that|i already|where)/u, -1.2],
  [/(?:^|[^\p{L}])(?:мой|моя|моё|моего|моей|моему|мою|мои|моих|у меня|мне|мы не|муж|жена|сын|дочь|ребёнок|мошенник|дорого|не нужно|подумаю|верните|надоел|сколько можно|безобрази|вы должны были|вы обязаны|вы точно|а вы|вы мне|почему вы|откуда у вас|не буду)/u, -1.3],
  [/(?:^|[^\p{L}])(?:my |i'm paying|my wife|my husband|scam|too expensive|not interested|how much|i've been|ridiculous|joke|cancel|nobody told|you people|you lot|are you sure|do i have)/u, -1.2],
];

/** Cost of the same speaker taking two lines in a row. */
const SAME_SPEAKER = 1.8;

/** Dashes on one line always change the speaker. */
export const NEVER_SAME = 1000;

/** The speakers of a run of lines, and how sure each is: the likeliest sequence in which they mostly take turns. */
export function castDialogue(lines: readonly string[], firstIsAgent?: boolean, sameSpeaker = SAME_SPEAKER): { role: 'agent' | 'customer'; confidence: number }[] {
  const scores = lines.map((line, index) => soundsLikeAgent(line) + (index === 0 ? (firstIsAgent === true ? 2.5 : firstIsAgent === false ? -2.5 : 0.4) : 0));
  // columns of best totals: agent, customer; `from` holds the way back
  const from: [number, number][] = [];
  let best: [number, number] = [scores[0] ?? 0, -(scores[0] ?? 0)];
  for (const score of scores.slice(1)) {
    const [agent, customer] = best;
    from.push([agent - sameSpeaker > customer ? 0 : 1, customer - sameSpeaker > agent ? 1 : 0]);
    best = [Math.max(agent - sameSpeaker, customer) + score, Math.max(customer - sameSpeaker, agent) - score];
  }
  let side: number = best[0] >= best[1] ? 0 : 1;
  const sides = [side];
  for (let index = from.length - 1; index >= 0; index -= 1) {
    side = from[index][side];
    sides.push(side);
  }
  sides.reverse();
  // how much better this cast is than the same one with the sides changed
  const margin = sides.reduce((sum, one, index) => sum + (one === 0 ? 1 : -1) * (scores[index] ?? 0), 0);
  const confidence = Math.max(0.5, Math.min(0.92, 0.55 + margin * 0.05));
  return sides.slice(0, lines.length).map((one) => ({ role: one === 0 ? 'agent' : 'customer', confidence }));
}
