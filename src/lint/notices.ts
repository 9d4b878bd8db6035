import type { Severity } from '../rule/index.js';
import { READ_PROBLEMS } from '../syntax/index.js';

/** How serious a notice is, and what is said; `{slots}` are filled from its data. */
interface NoticeText {
  severity: Severity | 'off';
  ru: string;
  en: string;
}

/** What is said of comments that turn findings off. */
const SUPPRESSION_NOTICES: Record<string, NoticeText> = {
  'suppression-unused': {
    severity: 'warning',
    ru: 'Пометка отключает «{rule}», а скрывать здесь нечего. Уберите её, чтобы она не спрятала будущую ошибку.',
    en: 'This comment turns off "{rule}", which has nothing to say here. Remove it, or it will hide a fault to come.',
  },
  'suppression-idle-enable': {
    severity: 'warning',
    ru: 'Включать здесь нечего: выше это правило не отключали. Уберите пометку.',
    en: 'There is nothing to turn on again: the rule was not turned off above. Remove the comment.',
  },
  'suppression-unknown-rule': {
    severity: 'warning',
    ru: 'Правила «{rule}» нет, поэтому пометка ничего не скрывает.{hint}',
    en: 'There is no rule "{rule}", so this comment hides nothing.{hint}',
  },
  'suppression-unnamed': {
    severity: 'warning',
    ru: 'Пометка не называет правила и потому ничего не скрывает. Допишите его имя: «callint-{word} ПРАВИЛО -- причина».',
    en: 'This comment names no rule, so it hides nothing. Add the name: "callint-{word} RULE -- reason".',
  },
  'suppression-unknown-word': {
    severity: 'warning',
    ru: 'Слова «callint-{word}» callint не знает.{hint} Есть {words}.',
    en: 'callint knows no "callint-{word}".{hint} There are {words}.',
  },
  'suppression-expired': {
    severity: 'info',
    ru: 'Срок пометки вышел {until}: «{rule}» снова сообщает о своих находках. Исправьте скрипт или назовите новый срок.',
    en: 'This comment held until {until}: "{rule}" speaks again. Mend the script, or name a new date.',
  },
  'suppression-bad-date': {
    severity: 'warning',
    ru: '«until={until}» — не дата, поэтому пометка ничего не скрывает. Срок пишется так: until=2027-01-31.',
    en: '"until={until}" is no date, so this comment hides nothing. It is written so: until=2027-01-31.',
  },
  'suppression-no-reason': {
    severity: 'off',
    ru: 'Не сказано, почему правило отключено. Допишите причину после «--».',
    en: 'Nothing says why the rule is turned off. Add the reason after "--".',
  },
};

/** What callint tells of a file beside the findings of rules, by id: faults met while reading, and comments that turn findings off. */
export const NOTICES: Readonly<Record<string, NoticeText>> = { ...READ_PROBLEMS, ...SUPPRESSION_NOTICES };
