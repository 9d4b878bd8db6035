/** How serious a fault met while reading is, and what is said about it; `{slots}` are filled from the problem's data. */
export interface ReadProblemText {
  severity: 'error' | 'warning' | 'info';
  ru: string;
  en: string;
}

/** Every fault that reading a file can meet, by its id. */
export const READ_PROBLEMS: Record<string, ReadProblemText> = {
  'parse-unreadable': {
    severity: 'error',
    ru: 'Файл не удалось прочитать: {reason}.',
    en: 'The file could not be read: {reason}.',
  },
  'parse-too-large': {
    severity: 'error',
    ru: 'Файл занимает {megabytes} МБ, а скрипты читаются до {limit} МБ. Разбейте его на части или исключите из проверки.',
    en: 'The file takes {megabytes} MB, scripts are read up to {limit} MB. Split it, or leave it out of the check.',
  },
  'parse-binary': {
    severity: 'error',
    ru: 'Это не текст: в файле есть байты, каких в тексте не бывает. Так выглядят картинка, архив, документ Word. Сохраните скрипт как .md или .yaml.',
    en: 'This is no text: it holds bytes that no text has, as a picture, an archive or a Word document does. Save the script as .md or .yaml.',
  },
  'parse-empty': {
    severity: 'error',
    ru: 'Файл пуст. Впишите скрипт или удалите файл.',
    en: 'The file is empty. Write the script or delete the file.',
  },
  'parse-not-a-script': {
    severity: 'info',
    ru: 'Файл не похож на скрипт разговора: в нём нет реплик, правила не применялись. Если это скрипт, подпишите, кто говорит: «Оператор: …», «Клиент: …».',
    en: 'This does not look like a call script: nobody speaks in it, so no rule was run. If it is one, say who speaks: "Agent: …", "Customer: …".',
  },
  'parse-unknown-shape': {
    severity: 'error',
    ru: 'Текст в файле есть, но непонятно, что из него говорит оператор (ключи: {keys}). Запишите реплики под понятными ключами, например «- оператор: Добрый день!» и «- клиент: Слушаю».',
    en: 'There is text here, but nothing tells what of it the agent says (keys: {keys}). Put what is said under known keys, such as "- agent: Good morning!" and "- customer: Speaking".',
  },
  'parse-unknown-key': {
    severity: 'warning',
    ru: 'Ключ «{key}» незнаком. Может быть, имелся в виду «{suggestion}»?',
    en: 'The key "{key}" is unknown. Did you mean "{suggestion}"?',
  },
  'parse-similar-value': {
    severity: 'warning',
    ru: 'Значение «{value}» у ключа «{key}» незнакомо. Может быть, имелось в виду «{suggestion}»?',
    en: 'The value "{value}" of "{key}" is unknown. Did you mean "{suggestion}"?',
  },
  'parse-unknown-value': {
    severity: 'info',
    ru: 'Что значит «{key}: {value}», непонятно, и правила на это не опираются. Здесь понятны такие значения: {known}.',
    en: 'Nothing is known of "{key}: {value}", so no rule goes by it. What is understood here: {known}.',
  },
  'parse-unknown-speaker-key': {
    severity: 'info',
    ru: 'Под ключом «{key}» прочитана речь, хотя сам ключ ничего о говорящем не сообщает. Надёжнее написать «оператор:» или «клиент:».',
    en: 'Speech was read under "{key}", though the key does not tell who speaks. "agent:" or "customer:" would be certain.',
  },
  'parse-mixed-aliases': {
    severity: 'info',
    ru: 'Один и тот же ключ записан в файле на двух языках: «{first}» и «{second}». Оставьте один из них.',
    en: 'One key is written in two languages in this file: "{first}" and "{second}". Keep to one of them.',
  },
  'parse-list-order': {
    severity: 'info',
    ru: 'Под «{key}» {count:фраза|фразы|фраз} списком, и прочитаны они подряд. Если из них говорят одну, вложите список в «варианты:».',
    en: 'A list of {count:line|lines} stands under "{key}" and was read as said one after another. If only one of them is said, put the list under "variants:".',
  },
  'parse-goto-without-condition': {
    severity: 'warning',
    ru: 'Отсюда ведёт сразу несколько переходов ({targets}), но не сказано, когда какой. Запишите ответы клиента: «ответы: {answers}».',
    en: 'Several gotos lead from here ({targets}) and nothing tells when which is taken. Write down the customer\'s answers: "answers: {answers}".',
  },
  'parse-too-deep': {
    severity: 'error',
    ru: 'Вложенность здесь глубже {limit} уровней: в скрипте разговора такой не бывает. Обычно это незакрытые скобки; проверьте, где они начинаются.',
    en: 'The nesting is deeper than {limit} levels here, which no call script needs. Unclosed brackets are the usual cause: look where they begin.',
  },
  'parse-yaml-comment-in-speech': {
    severity: 'error',
    ru: 'YAML считает всё после « #» комментарием, и «{lost}» из фразы пропадёт. Возьмите фразу в кавычки: "{text}".',
    en: 'YAML takes everything after " #" for a comment, so "{lost}" drops out of the line. Put the line in quotes: "{text}".',
  },
  'parse-yaml-needs-quotes': {
    severity: 'error',
    ru: 'Значение начинается с «{mark}», и YAML принимает его не за текст. Возьмите фразу целиком в кавычки или начните её с новой строки после «>-».',
    en: 'The value begins with "{mark}", which YAML does not take for text. Put the whole line in quotes, or start it on a new line after ">-".',
  },
  'parse-yaml-colon-in-speech': {
    severity: 'error',
    ru: 'Двоеточие внутри фразы «{text}» YAML принимает за новый ключ. Возьмите фразу в кавычки или перенесите её на новую строку после «>-».',
    en: 'YAML takes the colon inside "{text}" for a new key. Put the line in quotes, or move it to a new line after ">-".',
  },
  'parse-yaml-quote-inside': {
    severity: 'error',
    ru: 'Фраза взята в кавычки {mark}, и такая же кавычка стоит внутри, поэтому YAML обрывает её на полуслове. Внутри поставьте «ёлочки».',
    en: 'The line is wrapped in {mark} and has the same mark inside, so YAML breaks it off there. Use “curly” quotes inside.',
  },
  'parse-yaml-unclosed-quote': {
    severity: 'error',
    ru: 'Кавычка {mark} открыта и не закрыта: {text}. Поставьте вторую в конце фразы.',
    en: 'The quote {mark} is opened and never closed: {text}. Close it at the end of the line.',
  },
  'parse-yaml-unclosed-quote-at-end': {
    severity: 'error',
    ru: 'Файл не читается: где-то выше открыта и не закрыта кавычка. Строка, на которой это обнаружилось: «{text}».',
    en: 'The file cannot be read: a quote above is opened and never closed. It came to light at the line "{text}".',
  },
  'parse-yaml-unclosed-bracket': {
    severity: 'error',
    ru: 'Файл не читается: скобка «{» или «[» не закрыта, строка «{text}». Закройте её, а если это слова оператора, возьмите их в кавычки.',
    en: 'The file cannot be read: a "{" or "[" is not closed, line "{text}". Close it, or put the words in quotes if they are speech.',
  },
  'parse-yaml-anchor-in-speech': {
    severity: 'error',
    ru: 'Слово «{word}» с «&» в начале YAML считает служебной меткой и выбрасывает из фразы. Возьмите фразу в кавычки.',
    en: 'YAML takes the word "{word}" with its leading "&" for a mark of its own and drops it. Put the line in quotes.',
  },
  'parse-yaml-comma-in-braces': {
    severity: 'error',
    ru: 'Внутри фигурных скобок запятая обрывает фразу, и «{lost}» теряется. Возьмите фразу в кавычки: {key}: "{text}".',
    en: 'Within braces a comma ends the line, and "{lost}" is lost. Put the line in quotes: {key}: "{text}".',
  },
  'parse-yaml-colon-space': {
    severity: 'error',
    ru: 'После «{key}:» нужен пробел, без него YAML не видит здесь ключа.',
    en: 'A space is needed after "{key}:", without it YAML sees no key here.',
  },
  'parse-yaml-list-key': {
    severity: 'error',
    ru: 'Ключ «[{key}]» взят в скобки, и для YAML это список, а не слова. Уберите скобки: «{key}: …».',
    en: 'The key "[{key}]" stands in brackets, so YAML takes it for a list, not for words. Drop the brackets: "{key}: …".',
  },
  'parse-yaml-tab': {
    severity: 'error',
    ru: 'Отступ сделан табуляцией или неразрывным пробелом, а YAML признаёт только обычные пробелы. Замените отступы во всём файле.',
    en: 'The line is indented with a tab or a non-breaking space, YAML knows plain spaces only. Replace the indentation throughout the file.',
  },
  'parse-yaml-duplicate-key': {
    severity: 'error',
    ru: 'Ключ «{key}» здесь уже есть, в строке {line}: другие программы прочтут только один из них. Запишите реплики списком, каждую со своего «- ».',
    en: 'The key "{key}" is here already, on line {line}: other programs will read only one of them. Make a list of it, each item with its own "- ".',
  },
  'parse-yaml-version-number': {
    severity: 'warning',
    ru: 'Значение {key}: {text} YAML прочтёт как число и потеряет ноль в конце. Напишите {key}: "{text}".',
    en: 'YAML reads {key}: {text} as a number and loses the final zero. Write {key}: "{text}".',
  },
  'parse-yaml-alias-unknown': {
    severity: 'error',
    ru: '«{name}» ссылается на метку, которой выше нет. Если это слова, возьмите их в кавычки.',
    en: '"{name}" refers to an anchor that is not above it. Put it in quotes if it is speech.',
  },
  'parse-yaml-alias-bomb': {
    severity: 'error',
    ru: 'Ссылки вида «{name}» разворачиваются больше чем в {limit} значений, читать дальше нельзя. Повторы замените переходами «перейти:».',
    en: 'References such as "{name}" unfold into more than {limit} values, so reading stops. Replace the repetitions with "goto:".',
  },
  'parse-yaml-indent': {
    severity: 'error',
    ru: 'Файл не читается: сбился отступ в строке «{text}». Ключи одного уровня должны начинаться в одной колонке.',
    en: 'The file cannot be read: the indentation is off at "{text}". Keys of one level must begin in one column.',
  },
  'parse-yaml-missing-colon': {
    severity: 'error',
    ru: 'Файл не читается: строка «{text}» стоит среди ключей, но двоеточия с пробелом в ней нет. Допишите ключ или сдвиньте её вправо, если она продолжает фразу.',
    en: 'The file cannot be read: the line "{text}" stands among keys without a colon and a space. Give it a key, or indent it if it goes on with the line above.',
  },
  'parse-yaml-syntax': {
    severity: 'error',
    ru: 'Файл не читается как YAML, ошибка в строке «{text}». Если это слова, возьмите их в кавычки.',
    en: 'The file cannot be read as YAML, the error is at "{text}". Put the words in quotes if it is speech.',
  },
};
