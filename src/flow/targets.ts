/** Names that a goto may use though no step is called so. */
export type Reserved = 'end' | 'continue' | 'repeat' | 'transfer';

const WORDS: [Reserved, RegExp][] = [
  ['end', /^(?:end|end call|end of call|finish|exit|hang ?up|stop|terminate|close call|done|bye|goodbye|конец|конец (?:звонка|разговора)|завершить|завершение|завершение звонка|завершить (?:звонок|разговор)|отбой|финиш|положить трубку|прощание|попрощаться)$/],
  ['continue', /^(?:continue|proceed|next|next step|go on|carry on|move on|none|null|nil|na|n a|same|stay|wait|listen|pass|skip|ok|далее|дальше|продолжить|продолжаем|следующий|следующий шаг|след шаг|нет|идем дальше|ждать|ждем|слушать|слушаем)$/],
  ['repeat', /^(?:(?:repeat|re ?ask|ask|same|back to)(?: (?:the|this|that|your|last|same))? question(?: again)?|(?:the )?question(?: again)?|repeat|retry|again|ask again|back|go back|return|previous|self|loop|reprompt|повторить|повтор|(?:повторить |повтор |снова |опять |тот же |к )?вопрос(?:а|у)?(?: снова| еще раз)?|задать вопрос (?:снова|еще раз)|переспросить|назад|вернуться|возврат|еще раз|заново)$/],
  ['repeat', /^(?:the )?(?:interrupted step|step (?:(?:the|that|where|which|it|we|you|they) .{0,30})?(?:was|were|is|are|got)? ?(?:on|at|interrupted|left|stopped)(?: .*)?)$|^where (?:we|it|they|you|the .{1,20}) (?:was|were|left off|stopped|got to)(?: .*)?$|^(?:прерванн\p{L}+ шаг\p{L}{0,2}|шаг\p{L}{0,2} (?:на котором|где) .*|(?:туда|к тому месту) (?:где|на котором) .*)$/u],
  ['transfer', /^(?:transfer|operator|agent|human|person|live (?:agent|person)|representative|supervisor|manager|escalate|escalation|handoff|перевод|перевести|оператор|менеджер|специалист|супервизор|старший|переключить|эскалация|живой оператор|(?:живой )?человек)$/],
];

/** What a target means that names no step: `end`, «дальше», `repeat`, «оператор». */
export function reservedTarget(target: string): Reserved | undefined {
  const words = target.toLowerCase().replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
