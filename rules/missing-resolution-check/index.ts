import { closesOf, defineRule, hasNextStep, isAgent, isWholeCall, likeliest, openingTurns, type Script, type Utterance } from 'callint/rule';

/** Before the goodbye the agent asks whether all is settled and clear. */
export default defineRule({
  category: 'closing',
  severity: 'warning',
  summary: {
    ru: 'Перед прощанием спросите, решён ли вопрос и всё ли понятно.',
    en: 'Before saying goodbye, ask whether the matter is settled and everything is clear.',
  },
  source: 'Article on formalism: requests are closed, not solved; guides to first-contact resolution: ask before closing.',
  messages: {
    unchecked: {
      ru: 'Разговор кончается словами «{goodbye}», а всё ли решено, никто не спросил. Что осталось неясным, вернётся вторым звонком. Спросите перед прощанием о деле, а не «чем ещё помочь».',
      en: 'The call ends with “{goodbye}” and nobody has asked whether all is settled. What was left unclear comes back as a second call. Ask about the matter itself before the goodbye, not just “anything else?”.',
    },
  },
  judges: ['closing'],
  supervises: { fault: 'resolution-check-missing', from: 0.45, message: 'unchecked', data: (goodbye, { turn, script }) => (wasAsked(script, turn) || isOpening(script, turn) || isReadBack(script, turn) || goesOn(script, turn) ? undefined : { goodbye }) },
  *check(script) {
    for (const close of closesOf(script)) {
      if (close.isLetGo || close.isAgreed || close.isChecked || !hasNextStep(close) || isPlainlySettled(script, close.turn)) continue;
      yield {
        at: close.turn.at(close),
        message: 'unchecked',
        data: { goodbye: close.turn.text.slice(close.start, close.end) },
        path: script.flow.pathTo(close.turn).map((step) => ({ at: step.range })),
        suggestions: [{
          desc: { ru: 'Вставьте перед прощанием: «Всё ли понятно?» — лучше словами дела: «Открылось?», «Сумма теперь сходится?»', en: 'Put before the goodbye: “Is everything clear?” Better in words of the matter: “Does it open now?”, “Does the sum add up?”' },
          edits: [{ range: close.turn.at({ start: close.start, end: close.start }), text: close.turn.language === 'ru' ? 'Всё ли понятно? ' : 'Is everything clear? ' }],
        }],
      };
    }
  },
});

/** "Is there anything you'd like to know?", a question or two of the customer's, and the goodbye: it was asked, if not right before. */
function wasAsked(script: Script, turn: Utterance): boolean {
  return script.flow.pathTo(turn).filter(isAgent).slice(-LAST_TURNS).some((one) => likeliest(one, 'resolution-check') >= SURE);
}

/** «Всё, оформляю.» — «Я ещё не согласился.» and an answer: who takes no leave and speaks again has not ended the call. */
function goesOn(script: Script, turn: Utterance): boolean {
  return likeliest(turn, 'closing') < TAKES_LEAVE && script.flow.justAfter(turn).some((one) => isAgent(one) || script.flow.justAfter(one).some(isAgent));
}

const TAKES_LEAVE = 0.4;
const LAST_TURNS = 4;
const SURE = 0.7;

/** “So that's Tuesday at nine … See you Tuesday.”: what was agreed was read back, or asked for, on every way here. */
function isReadBack(script: Script, turn: Utterance): boolean {
  return turn.sentences.every((_, at) => turn.verdict(at, 'resolution-check-missing') < PLAINLY_OPEN) && closesOf(script).some((close) => close.turn === turn && close.isChecked);
}

/** Above it a supervisor misses the check though something was read back. */
const PLAINLY_OPEN = 0.8;

/** “She'll be in touch by [DATE], in the way you said. Please take care.”: a supervisor would miss nothing in any sentence of it. */
function isPlainlySettled(script: Script, turn: Utterance): boolean {
  return isWholeCall(script) && turn.sentences.every((_, at) => turn.verdict(at, 'resolution-check-missing') < MISSES_NOTHING);
}

const MISSES_NOTHING = 0.045;

/** Words with which a call of several turns opens close nothing. */
function isOpening(script: Script, turn: Utterance): boolean {
  return script.agentTurns.length > 1 && openingTurns(script).includes(turn);
}
