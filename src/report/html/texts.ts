import type { Bilingual } from '../../rule/index.js';
import { tellOf } from '../texts.js';

const TEXTS = {
  title: { ru: 'Проверка скриптов — callint', en: 'Script check — callint' },
  heading: { ru: 'Проверка скриптов', en: 'Script check' },
  skip: { ru: 'Сразу к замечаниям', en: 'Skip to the findings' },
  errors: { ru: 'ошибки', en: 'errors' },
  warnings: { ru: 'предупреждения', en: 'warnings' },
  infos: { ru: 'советы', en: 'advice' },
  faulty: { ru: 'скрипты с замечаниями', en: 'scripts with findings' },
  clean: { ru: 'скрипты без замечаний', en: 'scripts without findings' },
  byRule: { ru: 'Чаще всего', en: 'Most frequent' },
  rule: { ru: 'Правило', en: 'Rule' },
  asks: { ru: 'Что должно быть в скрипте', en: 'What a script should do' },
  count: { ru: 'Замечаний', en: 'Findings' },
  show: { ru: 'Показать', en: 'Show' },
  find: { ru: 'Найти', en: 'Find' },
  shown: { ru: 'Показано {n} из {all}', en: 'Showing {n} of {all}' },
  line: { ru: 'строка {line}', en: 'line {line}' },
  moreLines: { ru: '… и ещё {lines:строка|строки|строк}', en: '… and {lines:more line|more lines}' },
  path: { ru: 'Как звонок приходит к этому: {steps:реплика|реплики|реплик}', en: 'How the call comes to this: {steps:line|lines}' },
  stage: { ru: 'этап «{stage}»', en: 'stage “{stage}”' },
  fixable: { ru: 'исправит callint --fix', en: 'callint --fix mends it' },
  suppressed: { ru: 'Скрыто по вашей просьбе: {n}', en: 'Hidden at your request: {n}' },
  until: { ru: 'до {date}', en: 'until {date}' },
  about: { ru: 'callint {version}. Подробнее о правиле: callint explain ПРАВИЛО', en: 'callint {version}. More about a rule: callint explain RULE' },
} as const satisfies Record<string, Bilingual>;

/** A text of the page in the reader's language, its slots filled. */
export const tell = tellOf(TEXTS);
