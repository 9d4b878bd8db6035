import type { Bilingual } from '../../rule/index.js';
import { tellOf } from '../texts.js';

const WORDS = {
  bot: { ru: 'Бот', en: 'Bot' },
  start: { ru: 'Начало', en: 'Start' },
  end: { ru: 'Конец разговора', en: 'End of the call' },
  transfer: { ru: 'Перевод', en: 'Handed over' },
  lost: { ru: 'Что дальше, не написано', en: 'Nothing says what comes next' },
  missing: { ru: 'Переход ведёт к «{name}», а такого шага нет', en: 'There is no step “{name}”' },
  call: { ru: 'Другой скрипт: {name}', en: 'Another script: {name}' },
  back: { ru: '↩ назад к разговору', en: '↩ back to the call' },
  handlers: { ru: 'В любой момент: возражения и вопросы', en: 'At any time: objections and questions' },
  else: { ru: 'иначе', en: 'anything else' },
  silence: { ru: 'молчит', en: 'silence' },
  more: { ru: '… ещё {n:реплика|реплики|реплик}', en: '… {n:more line|more lines}' },
  seconds: { ru: '{n} с', en: '{n} s' },
  ofBudget: { ru: '{n} с из {budget}', en: '{n} s of {budget}' },
  atMost: { ru: 'до {n} с', en: 'at most {n} s' },
  customerDecides: { ru: '(решает клиент)', en: '(the customer decides)' },
  depends: { ru: '(смотря по тому, что верно)', en: '(depends on what is the case)' },
  path: { ru: 'Путь {n} из {all}', en: 'Path {n} of {all}' },
  ended: { ru: 'конец разговора', en: 'the call ends' },
  endedWith: { ru: 'конец разговора: {outcome}', en: 'the call ends: {outcome}' },
  handedOver: { ru: 'разговор передан другому', en: 'the call is handed over' },
  handedOverTo: { ru: 'разговор передан: {outcome}', en: 'the call is handed over: {outcome}' },
  endless: { ru: 'дальше разговор идёт по кругу', en: 'from here the call goes in circles' },
  noPaths: { ru: 'В этом скрипте нет ни одного пути: он ничего не говорит.', en: 'There is no path through this script: it says nothing.' },
} as const satisfies Record<string, Bilingual>;

/** A text of the drawing, its slots filled. */
export const word = tellOf(WORDS);
