import type { Locale } from '../../rule/index.js';
import { sayIn } from '../locale.js';

/** What a new configuration is to say. */
export interface Answers {
  preset: string;
  locale: string;
  include: readonly string[];
  /** Where the schema for editors is, from the configuration. */
  schema?: string;
}

/** The text of a new configuration with comments on what else there is. */
export function configText({ preset, locale, include, schema }: Answers, language: Locale): string {
  const say = sayIn(language);
  return `${[
    ...(schema ? [`# yaml-language-server: $schema=${schema}`, ''] : []),
    `# ${say('Какие правила работают. Основа: recommended, strict, sales, support, collections, proactive.', 'Which rules run. Bases: recommended, strict, sales, support, collections, proactive.')}`,
    `# ${say('Законы и отрасли добавляются к ней: ru, eu, uk, us-tsr, us-debt, financial.', 'Laws and trades are added to one: ru, eu, uk, us-tsr, us-debt, financial.')}`,
    'extends:',
    `  - callint:${preset}`,
    '',
    `# ${say('Язык сообщений: ru, en или auto (язык самого скрипта).', 'Language of messages: ru, en, or auto for that of each script.')}`,
    `locale: ${locale}`,
    '',
    `# ${say('Где лежат скрипты.', 'Where the scripts are.')}`,
    'include:',
    ...include.map((glob) => `  - ${JSON.stringify(glob)}`),
    '',
    `# ${say('Что проверять не надо. Скрытое в .gitignore пропускается и так.', 'What is not to be checked. What .gitignore hides is left out anyway.')}`,
    'ignores:',
    '  # - "drafts/**"',
    '',
    `# ${say('Уровни правил: error, warning, info, off. Все правила: callint rules.', 'Levels of rules: error, warning, info, off. All rules: callint rules.')}`,
    'rules:',
    '  # late-call-reason: [warning, {maxSeconds: 20}]',
    '',
    `# ${say('Другие уровни для части файлов.', 'Other levels for some of the files.')}`,
    'overrides:',
    '  # - {files: ["**/chat/**"], rules: {late-call-reason: off}}',
  ].join('\n')}\n`;
}
