import { describe, expect, test } from 'vitest';
import { shortTree } from './outline-of.js';

describe('who speaks', () => {
  test('whoever calls, among quotations of the one who picks up', () => {
    const read = shortTree('# Lost cards\n\n## Start\n\n"Hello, Lane Bank, this is Ann. How can I help you today?"\n\n"I\'ll block the card now. Which payments do you not know?"\n\nCaller: "The one in Leeds. Will I get it back?"\n"You will, by Monday. Shall I send a new card to your address?"\n\n"It takes three days. Is there anything else I can do for you?"');
    expect(read.find((line) => line.includes('Leeds'))?.trim()).toMatch(/^customer/);
  });

  test('several speakers on one line', () => {
    expect(shortTree('О: Добрый день! Удобно говорить? К: Да. О: Звоню по поводу счёта.')).toEqual([
      'sequence',
      '  agent: Добрый день! Удобно говорить?',
      '  customer: Да.',
      '  agent: Звоню по поводу счёта.',
    ]);
  });

  test('speakers with a remark in square brackets', () => {
    expect(shortTree('Оператор [ищет на складе]: Такие шины есть. Привезти вам завтра?\n**Клиент [вздыхает]:** Везите.\nОператор [записывает] — Приедем до обеда.')).toEqual([
      'sequence',
      '  agent: Такие шины есть. Привезти вам завтра?',
      '  customer: Везите.',
      '  agent: Приедем до обеда.',
    ]);
    expect(shortTree('Gia [smiles]: Hello, Ponte School, how can I help?\nTom [angry]: My son was sent home.\nGia: I am sorry. May I take his name?\nTom [calmer]: It is Ben [surname].')).toEqual([
      'sequence',
      '  agent: Hello, Ponte School, how can I help?',
      '  customer: My son was sent home.',
      '  agent: I am sorry. May I take his name?',
      '  customer: It is Ben {surname}.',
    ]);
  });

  test('names that take turns', () => {
    expect(shortTree('Оксана: Добрый день, компания «Свет»!\nИван: Кто это?\nОксана: Звоню по счёту за июнь.\nИван: Не надо.')).toEqual([
      'sequence',
      '  agent: Добрый день, компания «Свет»!',
      '  customer: Кто это?',
      '  agent: Звоню по счёту за июнь.',
      '  customer: Не надо.',
    ]);
  });

  test('labels on their own lines, as in a screenplay', () => {
    expect(shortTree('ОПЕРАТОР\nДобрый день!\n\nКЛИЕНТ\nЗдравствуйте.')).toEqual(['sequence', '  agent: Добрый день!', '  customer: Здравствуйте.']);
  });

  test.each([
    ['a name', 'MARCUS'],
    ['whoever calls', 'CALLER'],
  ])('the other side by %s over its words', (_, name) => {
    expect(shortTree(`# Meals on wheels\n\n${name}\nHello, Harbour Meals. Is that Mrs Lane?\n\nRESIDENT\nIt is.\n\n${name}\nYour lunch is an hour late today. Is that all right?\n\nRESIDENT\nI can wait.\n\n${name}\nThank you. Goodbye!`)).toEqual([
      'sequence',
      '  agent: Hello, Harbour Meals. Is that Mrs Lane?',
      '  customer: It is.',
      '  agent: Your lunch is an hour late today. Is that all right?',
      '  customer: I can wait.',
      '  agent: Thank you. Goodbye!',
    ]);
  });

  test('a name after a picture, even one that heads notes elsewhere', () => {
    expect(shortTree('🎧 Rep: Hello, Lane Motors. Is the van with you?\n👤 Owner: It is.\n🎧 Rep: Can we collect it at two?\n👤 Owner: Sure.').map((line) => line.trim()).slice(1)).toEqual(['agent: Hello, Lane Motors. Is the van with you?', 'customer: It is.', 'agent: Can we collect it at two?', 'customer: Sure.']);
  });

  test('chats of a shift: nicknames after the time, and agents who answer in more than one', () => {
    const first = '[10:02] olga_77: где мой букет?\n[10:03] Инна: Здравствуйте! Проверю адрес, минуту.\n[10:04] olga_77: жду\n[10:06] Инна: Курьер будет у вас в 10:40.';
    const second = '[11:15] Пётр 5: розы завяли\n[11:16] Марк: Пришлите, пожалуйста, фото, заменим букет сегодня.\n[11:18] Пётр 5: ок';
    const third = '[12:01] ЛенаК: спасибо за цветы\n[12:02] Инна: И вам спасибо! Хорошего дня.';
    const roles = shortTree(`# Чат «Лютик»\n\n## Первый\n\n${first}\n\n## Второй\n\n${second}\n\n## Третий\n\n${third}`).map((line) => line.trim().split(/[:?! ]/)[0]).filter((role) => role === 'agent' || role === 'customer');
    expect(roles).toEqual(['customer', 'agent', 'customer', 'agent', 'customer', 'agent', 'customer', 'customer', 'agent']);
  });

  test('a title in capitals with a dash is nobody’s', () => {
    expect(shortTree('CLAIMS DESK – OUTBOUND\n\nAgent: Hello, Lane Insurance.').filter((line) => /agent|customer/.test(line))).toEqual(['  agent: Hello, Lane Insurance.']);
  });

  test('steps with titles in capitals, and notes among commands to speak', () => {
    expect(shortTree('STEP 1. HELLO\nSay: "Lane Taxis, where to?"\nAsk: "How many of you?"\nDo not quote before you know both.\n\nSTEP 2. PRICE\nSay: "That is £14. Shall I send one?"\n\nSTEP 3. CLOSE\nSay: "Five minutes. Bye!"')).toEqual([
      'sequence',
      '  agent: Lane Taxis, where to?',
      '  agent: How many of you?',
      '  never: Do not quote before you know both.',
      'sequence «PRICE»',
      '  agent: That is £14. Shall I send one?',
      'sequence «CLOSE»',
      '  agent: Five minutes. Bye!',
    ]);
  });

  test('a remark of several words before a talk is nobody’s', () => {
    expect(shortTree('# Arrears\n\n**Licensed and insured:** yes. Follow the code of conduct.\n\n**A:** Good afternoon, is that Mr Lane?\n\n**C:** It is.\n\n**A:** Your payment of £46 is late. Is all well?\n\n**C:** I lost my job.').filter((line) => /agent|customer/.test(line))).toEqual(['  agent: Good afternoon, is that Mr Lane?', '  customer: It is.', '  agent: Your payment of £46 is late. Is all well?', '  customer: I lost my job.']);
  });

  test('a name of the file in an answer', () => {
    expect(shortTree('**Librarian:** Hello, Lane Library. Is the book still with you?\n\n**Patron:** It is.\n\n**Librarian:** Could you bring it by Saturday?\n\n- If yes: **Librarian:** Wonderful, thank you.\n- If not: **Librarian:** Would Monday be easier?').filter((line) => /Wonderful|Monday/.test(line)).map((line) => line.trim())).toEqual(['agent: Wonderful, thank you.', 'agent: Would Monday be easier?']);
  });

  test('`You` between a bot and an agent is the customer', () => {
    expect(shortTree('**Bot:** Hi, I am the assistant of Lane Fibre. What is up?\n\n**You:** no internet\n\n**Bot:** A cable is broken, it will be mended by two.\n\n**You:** agent\n\n**Agent:** Hello, Thandi here. What else?\n\n**You:** nothing').map((line) => line.trim().split(':')[0])).toEqual(['sequence', 'agent', 'customer', 'agent', 'customer', 'agent', 'customer']);
  });

  test('an arrow before every line, whoever speaks', () => {
    expect(shortTree('▶ RECRUITER: Hello, Lane Staffing. Is now a good time?\n\n▶ APPLICANT: It is.\n\n▶ RECRUITER: It is nights, at $19 an hour. What do you think?\n\n▶ APPLICANT: Fine.').map((line) => line.trim().split(':')[0])).toEqual(['sequence', 'agent', 'customer', 'agent', 'customer']);
  });

  test('a label that Markdown takes for a link definition', () => {
    expect(shortTree('[Агент]: Добрый день\n[Клиент]: Да')).toEqual(['sequence', '  agent: Добрый день', '  customer: Да']);
  });

  test('a dash dialogue in which the customer begins', () => {
    expect(shortTree('— Вы должны были ещё летом трубы поменять!\n— Понимаю вас. Этот участок в плане замены на июнь.\n— А за холод я тоже платить буду?\n— За часы без тепла пересчитаем, увидите в квитанции.')).toEqual([
      'sequence',
      '  customer: Вы должны были ещё летом трубы поменять!',
      '  agent: Понимаю вас. Этот участок в плане замены на июнь.',
      '  customer: А за холод я тоже платить буду?',
      '  agent: За часы без тепла пересчитаем, увидите в квитанции.',
    ]);
  });

  test.each([
    ['a colon', (who: string, words: string) => `Speaker ${who}: ${words}`, '\n'],
    ['paragraphs', (who: string, words: string) => `SPEAKER_0${who}: ${words}`, '\n\n'],
    ['bold and the time', (who: string, words: string) => `**Спикер ${who}** (00:0${who}): ${words}`, '\n'],
    ['the time before', (who: string, words: string) => `[00:0${who}] Голос ${who}: ${words}`, '\n\n'],
    ['over the words', (who: string, words: string) => `Speaker ${who}  0:0${who}\n${words}`, '\n\n'],
    ['headings', (who: string, words: string) => `### Участник ${who}\n\n${words}`, '\n\n'],
  ])('speakers that a transcript only counts: %s', (_, written, between) => {
    const talk = ['I rang on Monday about a boiler.', 'Good afternoon, Tansy Heating, you are speaking to Bea. How can I help you?', 'It still leaks.', 'I am sorry to hear that. May I take your postcode, please?'];
    expect(shortTree(talk.map((words, index) => written(index % 2 ? '2' : '1', words)).join(between)).slice(1)).toEqual(talk.map((words, index) => `  ${index % 2 ? 'agent' : 'customer'}: ${words}`));
  });

  test.each([
    ['a remark before a hyphen', 'Operator (Ivy) - Fen Taxis, where from?\nCaller (Max) - From the station.\nOperator (Ivy) - Two minutes, sir.', ['Fen Taxis, where from?', 'From the station.', 'Two minutes, sir.']],
    ['a name behind a dash', 'Operator – Ivy: Fen Taxis, where from?\nCaller – Max Orme: From the station.\nOperator – Ivy: So: two minutes.', ['Fen Taxis, where from?', 'From the station.', 'So: two minutes.']],
    ['letters of the other script', 'Oпeратор: Такси «Луч», откуда едем?\nKлиент: С вокзала.\nOпeратор: Две минуты.', ['Такси «Луч», откуда едем?', 'С вокзала.', 'Две минуты.']],
  ])('labels with %s', (_, text, said) => {
    expect(shortTree(text).slice(1)).toEqual(said.map((words, index) => `  ${index % 2 ? 'customer' : 'agent'}: ${words}`));
  });

  test.each([
    ['zero-width spaces', '\u200bАгент: Такси «Луч», вас зовут ______?\n\u200bКлиент\u200b: Да.\n\u200b\nАгент: Ждите, [Имя].'],
    ['backslashes of Google Docs', 'Агент: Такси «Луч», вас зовут \\_\\_\\_\\_?\n\nКлиент: Да\\.\n\nАгент: Ждите, \\[Имя\\].'],
    ['dashes of Google Docs', '\\- Такси «Луч», вас зовут \\_\\_\\_?\n\n\\- Да.\n\n\\- Ждите, \\[Имя\\].'],
  ])('a text pasted with %s', (_, text) => {
    expect(shortTree(text)).toEqual(['sequence', '  agent: Такси «Луч», вас зовут {blank-1}?', '  customer: Да.', '  agent: Ждите, {Имя}.']);
  });

  test('numbers with backslashes are those of a list', () => {
    expect(shortTree('1\\. **Opening:** Fen Taxis, this is \\_\\_\\_\\_.\n\n2\\. **Question:** Where shall we pick you up?\n\n3\\. **Closing:** Thank you, two minutes!').filter((line) => line.startsWith('sequence'))).toEqual(['sequence «Opening»', 'sequence «Question»', 'sequence «Closing»']);
  });

  test('what is counted once each is no speaker', () => {
    expect(shortTree('Person 1: the buyer.\nPerson 2: the guarantor.\n\nAgent: Hello, is that Mr Lane?\nCustomer: Yes.').filter((line) => line.includes('customer'))).toEqual(['  customer: Yes.']);
  });

  test('emphasised lines with a dash between block quotes', () => {
    expect(shortTree('> Здравствуйте, это клиника «Лапа». Вам удобно говорить?\n\n*— Да. А сколько стоит прививка?*\n\n> Две тысячи рублей, вместе с осмотром.\n\n*— Десять.*\n\n> Записала вас на десять утра.')).toEqual([
      'sequence',
      '  agent: Здравствуйте, это клиника «Лапа». Вам удобно говорить?',
      '  customer: Да. А сколько стоит прививка?',
      '  agent: Две тысячи рублей, вместе с осмотром.',
      '  customer: Десять.',
      '  agent: Записала вас на десять утра.',
    ]);
  });

  test('emphasised lines with a dash between quotations and plain lines', () => {
    const talk = ['«Добрый день, это фонд «Заря». Вам удобно говорить?»', '**— А вы кто?**', '«Мы ведём ваш договор, вам положена доплата».', '**— Не по душе мне это.**', '«Понимаю вас. Пришлю вам условия?»'];
    const read = ['sequence', '  agent: Добрый день, это фонд «Заря». Вам удобно говорить?', '  customer: А вы кто?', '  agent: Мы ведём ваш договор, вам положена доплата', '  customer: Не по душе мне это.', '  agent: Понимаю вас. Пришлю вам условия?'];
    expect(shortTree(talk.join('\n'))).toEqual(read);
    const plain = talk.map((line) => line.replace(/^«(.*)»\.?$/, '$1').replaceAll('**', '*'));
    expect(shortTree(plain.join('\n'))).toEqual(read);
  });

  test('an emphasised note with a dash is no line of the talk', () => {
    expect(shortTree('> Добрый день! Вам удобно говорить?\n\n*— не называть цену*\n\n> Когда вам перезвонить?\n\n*— записать в журнал*\n\n> Всего вам доброго!').filter((line) => line.includes('customer'))).toEqual([]);
  });

  test('the words of the customer in square brackets', () => {
    expect(shortTree("Hello, I'm ringing about your gift. Is it all right to tell you why?\n\n[how much of that goes on wages?]\nThe crew are all volunteers.\n\n[yes, but you on the phone, are you paid?]\nYes, I am, with every penny shown, // nobody hides it.\n\n[can I do it just until March?]\nThat's good of you.\n\n[no, eight is enough]\nEight is wonderful.\n\n[goodbye]\nThank you. Goodnight.")).toEqual([
      'sequence',
      "  agent: Hello, I'm ringing about your gift. Is it all right to tell you why?",
      '  if how much of that goes on wages?',
      '    agent: The crew are all volunteers.',
      '  if yes, but you on the phone, are you paid?',
      '    agent: Yes, I am, with every penny shown,  nobody hides it.',
      '  if can I do it just until March?',
      "    agent: That's good of you.",
      '  if no, eight is enough',
      '    agent: Eight is wonderful.',
      'sequence «goodbye»',
      '  agent: Thank you. Goodnight.',
    ]);
  });

  test('a quotation of two lines with a name quoted in the first', () => {
    expect(shortTree('«Добрый вечер, Игорь, фонд «Заря». Не отвлекаю?\nМы, знаете, фонд с историей, и я дошёл до вашей карточки».\n\n«Вы про доплату слышали?»').map((line) => line.slice(0, 15))).toEqual(['sequence', '  agent: Добрый', '  agent: Вы про']);
  });

  test('a title in capitals with a remark in brackets', () => {
    expect(shortTree('ШАГ ПЕРВЫЙ\nДобрый день! Вам удобно говорить?\n\nШАГ ВТОРОЙ. ЦЕНА (на одном дыхании!)\nФильтр стоит девять тысяч рублей. Когда вам удобно?').slice(-3)).toEqual(['sequence «ШАГ ВТОРОЙ. ЦЕНА»', '  note: (на одном дыхании!)', '  agent: Фильтр стоит девять тысяч рублей. Когда вам удобно?']);
  });

  test('dashes after conditions in brackets: the blocks of a file begin with one side', () => {
    const tree = shortTree('— Алло, Фёдоров? Вам из тепла звонят.\n— По какому поводу?\n— У вас за отопление с ноября 38 400. Когда вам удобно заплатить?\n\n(если обещает)\n\n— С зарплаты десятого отдам половину.\n— Десятого, говорите. А остаток когда вам удобно внести?\n— А пеня капает?\n— Нет, пока вы платите по графику.\n\n(если просит квитанцию)\n\n— Пришлите квитанцию, я её не получал.\n— В ящик заглядывать не пробовали? Там за зиму много накопилось.\n— Заглядывал. Пришлёте?\n— Отправлю повторно завтра, на почту с сайта.');
    expect(tree.filter((line) => line.startsWith('    ')).map((line) => line.trim().split(':')[0])).toEqual(['customer', 'agent', 'customer', 'agent', 'customer', 'agent', 'customer', 'agent']);
  });

  test('dashes: answers to quotations make no monologue of the talk above them', () => {
    const talk = '## Call\n\n— Good morning, Ann from Lane Lifts. Your lift is due a check. Is this a good time?\n\n— It is.\n\n— Thank you. Would Monday at nine suit you?\n\n— What does it cost me?\n\n— Nothing, it is in your contract. Shall I book it?\n\n— Do.';
    const answers = ['You were late.', 'Who pays for parts?', 'We moved.', 'Not now.', 'Is it safe?', 'Too dear.', 'Who comes?', 'I hate lifts.'].map((words) => `*"${words}"*\n\n— I understand, and I am sorry. I will look into it for you today. May I call you on Monday?`).join('\n\n');
    const roles = shortTree(`# Lifts\n\n${talk}\n\n## Answers\n\n${answers}`).map((line) => line.trim().split(/[:?! ]/)[0]);
    expect(roles.filter((role) => role === 'agent' || role === 'customer').slice(0, 6)).toEqual(['agent', 'customer', 'agent', 'customer', 'agent', 'customer']);
  });

  test('dashes: one line below a condition answers it, whatever it sounds like', () => {
    const tree = shortTree('# Окна\n\n— Дует где-нибудь?\n— В детской дует.\n— Мастер подтянет петли, выезд 900 рублей. Записать?\n\nЕсли ничего не беспокоит:\n\n— И хорошо. Раз в год капните масла в петли.');
    expect(tree.at(-1)?.trim()).toBe('agent: И хорошо. Раз в год капните масла в петли.');
  });

  test('what only ends like an infinitive is no order: «Десять процентов», «Опять», «Чуть»', () => {
    const tree = shortTree('# Окна\n\n| Хозяйка говорит | Мы говорим |\n|---|---|\n| Скидка есть? | Двадцать процентов по удостоверению, с 900 выйдет 720. Удостоверение покажете мастеру. |\n| Дорого | Можно только кухню, тогда 500. Как вам? |');
    expect(tree.filter((line) => line.trim().startsWith('agent'))).toHaveLength(2);
  });

  test('dashes: the desk picks up with its company and a name, and goes on after a wait', () => {
    expect(shortTree("— Lockwell, Desmond speaking.\n— Hello. I've just opened unit 214 and there's two inches of water in it. My mother's piano is in there.\n— What's the name on the unit?\n— Farrow. Are you going to send somebody down?\n— Bear with me.\n\n[back on the line]\n\n— It's a thing for the landlord.\n— I pay you £96 a month.").map((line) => line.trim().split(':')[0])).toEqual(['sequence', 'agent', 'customer', 'agent', 'customer', 'agent', 'note', 'agent', 'customer']);
  });

  test('signs before lines', () => {
    expect(shortTree('▶ говорим мы, ◁ говорит клиент\n\n▶ Добрый день! Это служба доставки.\n◁ Слушаю.\n▶ Вам удобно завтра?\n◁ Да.')).toEqual([
      'prose: ▶ говорим мы, ◁ говорит клиент',
      'sequence',
      '  agent: Добрый день! Это служба доставки.',
      '  customer: Слушаю.',
      '  agent: Вам удобно завтра?',
      '  customer: Да.',
    ]);
  });

  test('signs that no legend explains', () => {
    expect(shortTree('🔵 Hello, this is Ann from Acme. How can I help?\n🟠 My order is late.\n🔵 I am sorry. What is your order number?\n🟠 It is 512.')).toEqual([
      'sequence',
      '  agent: Hello, this is Ann from Acme. How can I help?',
      '  customer: My order is late.',
      '  agent: I am sorry. What is your order number?',
      '  customer: It is 512.',
    ]);
  });

  test('bullets that take turns', () => {
    expect(shortTree('+ Добрый день! Чем могу помочь?\n- У меня пропал интернет.\n+ Сейчас проверю линию. Подождёте минуту?\n- Подожду.')).toEqual([
      'sequence',
      '  agent: Добрый день! Чем могу помочь?',
      '  customer: У меня пропал интернет.',
      '  agent: Сейчас проверю линию. Подождёте минуту?',
      '  customer: Подожду.',
    ]);
  });

  test('bullets that take turns under several headings', () => {
    const talk = '# Сад — звонок родителя\n\n## Знакомимся\n- Сад «Ёжики», здравствуйте!\n- Сколько у вас стоит садик?\n- Полный день 38 тысяч рублей в месяц. Сколько лет малышу?\n- Три с половиной.\n\n## Рассказываем\n- Первую неделю мама рядом, в группе. Удобно вам так?\n- А сколько детей?\n- Двенадцать, с ними два воспитателя. Хотите, покажу всё сама?';
    expect(shortTree(talk).filter((line) => line.includes('customer'))).toEqual(['  customer: Сколько у вас стоит садик?', '  customer: Три с половиной.', '  customer: А сколько детей?']);
    expect(shortTree(talk.replaceAll(/- (Сколько у вас|Три|А сколько).*/g, '- Рады вас слышать, подскажите, пожалуйста, ваше имя?')).filter((line) => line.includes('customer'))).toEqual([]);
  });

  test.each([
    ['English', '1. **Small stuff.** "Thank you for calling, this is Sam. Would that make it right?"\n   - Guest says yes: go to 2.\n2. **Close.** "Is there anything else I can help you with? Goodbye."'],
    ['Russian', '1. **Мелочи.** «Спасибо за звонок, это Анна. Так вас устроит?»\n   - Гость согласен: перейти к 2.\n2. **Прощание.** «Чем ещё могу помочь? До свидания.»'],
  ])('two numbered items of which a goto calls one are steps: %s', (_, list) => {
    expect(shortTree(list).filter((line) => line.startsWith('sequence'))).toHaveLength(2);
    expect(shortTree(list.replace(/ {3}- .*/u, '   - Smile.')).filter((line) => line.startsWith('sequence «'))).toHaveLength(0);
  });

  test.each([
    ['English', 'Agent: Is there any swelling?', 'tell the patient to call 999 right away. Do not offer painkiller advice.', 'Do not offer painkiller advice. Never say "it is nothing".', 'tell the patient to wait. Do not say "it is nothing".'],
    ['Russian', 'Оператор: Есть отёк на лице?', 'попросите пациента сейчас же позвонить 103. Не предлагайте обезболивающее.', 'Не предлагайте обезболивающее. Не говорите «пустяки».', 'попросите подождать. Не говорите «пустяки».'],
  ])('a note that first orders something forbids it not: %s', (_, question, order, ban, quoting) => {
    const isForbidden = (note: string): boolean => shortTree(`${question}\n\n> **Note:** ${note}`).some((line) => line.trim().startsWith('never:'));
    expect([order, ban, quoting].map(isForbidden)).toEqual([false, true, true]);
  });

  test('bullets that lead to steps take no turns', () => {
    const talk = '# Звонок жильцу: долг за квартиру от 2 до 4 месяцев\n**Шаг 1.** «Здравствуйте. Управляющая компания «Заречье», меня зовут ______. Это {фио}?»\n   - да → шаг 2\n   - родственник → шаг 8\n   - ошиблись номером → шаг 9\n\n**Шаг 2.** «Звоню по долгу за квартиру: на первое число {сумма} рублей, за {месяцев} мес. Хочу понять, что случилось и как вам проще это закрыть. Можем сейчас обсудить?»\n   - да → шаг 3\n   - некогда → «Когда набрать, сегодня после шести или завтра утром?» → конец\n   - «я всё платил» → шаг 5\n\n**Шаг 3.** «Вам удобнее одной суммой или частями?»\n   - одной → шаг 6\n   - частями → шаг 4\n   - «с работы уволили, сижу с двумя детьми» → «Ясно. Тогда вы обязаны донести нам справку из центра занятости.» → шаг 4\n   - «а пени вы мне спишете?» → «Пени считает программа, мы в неё не вмешиваемся.» → шаг 4\n   - «свет отрежете?» → «Сейчас нет. Закон разрешает ограничить его после двух месяцев долга, но за 20 дней придёт письмо. Если договоримся о графике, ограничения не будет, это пункт 3 соглашения.» → шаг 4';
    expect(shortTree(talk).filter((line) => line.includes('customer:'))).toEqual([]);
    expect(shortTree(talk).filter((line) => line.trim().startsWith('if '))).toHaveLength(11);
  });

  test('a quote under the title that tells what call it is', () => {
    const steps = '\n\n1. Здороваемся.\n\n   > Линия заботы, меня зовут Пётр. Слушаю вас.\n\n2. Прощаемся.\n\n   > Всё верно? До свидания!';
    expect(shortTree(`# Линия\n\n> Звонок входящий. Мы ищем выход.${steps}`).some((line) => line.includes('agent: Звонок'))).toBe(false);
    expect(shortTree(`# Линия\n\n> Здравствуйте! Это исходящий звонок «Линии», удобно говорить?${steps}`).some((line) => line.includes('agent: Здравствуйте'))).toBe(true);
  });

  test.each([['Вариант 2', 'variant'], ['Предлагаем варианты', 'sequence']])('a heading “%s” is a %s', (title, kind) => {
    expect(shortTree(`# Звонок\n\n## Начало\nОператор: Слушаю вас.\n\n## ${title}\nОператор: Можно сдвинуть платёж.`)).toContain(`${kind} «${title}»`);
  });

  test('letters with a mark, and names with a full stop', () => {
    expect(shortTree('A> Acme, how can I help?\nC> My bill is wrong.\nA> I will look into it for you.\nC> Thanks.')).toEqual([
      'sequence',
      '  agent: Acme, how can I help?',
      '  customer: My bill is wrong.',
      '  agent: I will look into it for you.',
      '  customer: Thanks.',
    ]);
    expect(shortTree('МАСТЕР. Добрый день, вы оставляли заявку?\nХОЗЯЙКА (сердито). Ещё неделю назад.\nМАСТЕР. Простите нас. Завтра в десять вам удобно?\nХОЗЯЙКА. Удобно.')).toEqual([
      'sequence',
      '  agent: Добрый день, вы оставляли заявку?',
      '  customer: Ещё неделю назад.',
      '  agent: Простите нас. Завтра в десять вам удобно?',
      '  customer: Удобно.',
    ]);
  });

  test('the customer in block quotes, the agent in plain lines', () => {
    expect(shortTree('> Где мой заказ? Жду вторую неделю!\n\nЗдравствуйте! Проверю прямо сейчас.\n\n> И что там?\n\nКурьер привезёт его вам завтра до обеда.\n\n> Точно завтра?\n\nДа, я сама прослежу и напишу вам утром.')).toEqual([
      'sequence',
      '  customer: Где мой заказ? Жду вторую неделю!',
      '  agent: Здравствуйте! Проверю прямо сейчас.',
      '  customer: И что там?',
      '  agent: Курьер привезёт его вам завтра до обеда.',
      '  customer: Точно завтра?',
      '  agent: Да, я сама прослежу и напишу вам утром.',
    ]);
  });

  test('macros of a chat', () => {
    expect(shortTree('# Macros\n\n`/hello`\nHi! How can I help you?\n\n`/late` "Where is my sofa?"\nIt will be with you on Friday.\n\n`/hold` (while you look)\nHang on.\n')).toEqual([
      'sequence «/hello»',
      '  agent: Hi! How can I help you?',
      'sequence «/late»',
      '  customer: Where is my sofa?',
      '  agent: It will be with you on Friday.',
      'sequence «/hold»',
      '  note: while you look',
      '  agent: Hang on.',
    ]);
  });

  test('who picks up in a company that is rung up is a third party', () => {
    const call = (who: string): string[] => shortTree(`${who}: Harbour Foods, good morning.\nRep: Hello, Ann from Acme. Could you put me through to whoever handles the tills?\n${who}: One moment, please.\nProspect: Lee speaking.\nRep: Hello Mr Lee, Ann from Acme. Is now a good time for you?`);
    for (const who of ['Receptionist', '**Assistant**', 'Front desk', 'Secretary']) expect(call(who).map((line) => line.trim().split(':')[0]), who).toEqual(['sequence', 'third_party', 'agent', 'third_party', 'customer', 'agent']);
    expect(shortTree('Администратор: Студия «Лад», добрый день.\nМенеджер: Здравствуйте! Кто у вас занимается закупками?\nАдминистратор: А кто спрашивает?\nМенеджер: Олег, компания «Печать».')).toEqual([
      'sequence',
      '  third_party: Студия «Лад», добрый день.',
      '  agent: Здравствуйте! Кто у вас занимается закупками?',
      '  third_party: А кто спрашивает?',
      '  agent: Олег, компания «Печать».',
    ]);
  });

  test('who picks up at a clinic in its own script is the agent', () => {
    const roles = shortTree("Receptionist: Verba Clinic, how can I help?\nPatient: I'd like to speak to the nurse.\nReceptionist: May I ask what it is about?\nPatient: My stitches.\nReceptionist: I'll put you through.\nNurse: Hello, what happened?\nPatient: They opened.").map((line) => line.trim().split(':')[0]);
    expect(roles).toEqual(['sequence', 'agent', 'customer', 'agent', 'customer', 'agent', 'agent', 'customer']);
  });

  test('a head of notes that takes turns with the agent is a person', () => {
    expect(shortTree("Agent: Hello, is that Mrs Lee?\nOwner: It is.\nAgent: Your policy ends on Friday.\nOwner: Has the price gone up?\nAgent: By £20. Shall I go through why?\nOwner: Yes, please do.")).toEqual([
      'sequence',
      '  agent: Hello, is that Mrs Lee?',
      '  customer: It is.',
      '  agent: Your policy ends on Friday.',
      '  customer: Has the price gone up?',
      '  agent: By £20. Shall I go through why?',
      '  customer: Yes, please do.',
    ]);
  });

  test('exports of messengers', () => {
    expect(shortTree('Анна Лис, [03.03.2025 10:14]\nЗдравствуйте, где мой заказ?\n\nМебель | Егор, [03.03.2025 10:15]\nЗдравствуйте! Проверю, одну минуту.\n\nПривезём его вам завтра. Подходит?\n\nАнна Лис, [03.03.2025 10:21]\nПодходит')).toEqual([
      'sequence',
      '  customer: Здравствуйте, где мой заказ?',
      '  agent: Здравствуйте! Проверю, одну минуту.',
      '  agent: Привезём его вам завтра. Подходит?',
      '  customer: Подходит',
    ]);
    expect(shortTree('[3/4/25, 10:14:02 AM] Ann Lee: Where is my parcel?\n[3/4/25, 10:15:40 AM] Tom: Hi Ann, let me check that for you.\n[3/4/25, 10:16:02 AM] Ann Lee: I need it today\n[3/4/25, 10:17:40 AM] Tom: It will be with you by six.')).toEqual([
      'sequence',
      '  customer: Where is my parcel?',
      '  agent: Hi Ann, let me check that for you.',
      '  customer: I need it today',
      '  agent: It will be with you by six.',
    ]);
  });

  test('stages of a call with their minutes are no messages', () => {
    expect(shortTree('**0:00 ЗАХОД**\n— Алло, добрый день!\n— Да.\n\n**0:30 СУТЬ**\n— Звоню по вашему счёту.\n— Слушаю.\n\n**1:30 ФИНАЛ**\n— Всего доброго!')[0]).toBe('sequence «0:00 ЗАХОД»');
  });

  test('records of a program', () => {
    expect(shortTree('Шаг: 1\nНазвание: Начало\nКто говорит: оператор\nТекст: Вам удобно завтра?\nОжидаемый ответ: да\nПереход: шаг 2\n\nШаг: 2\nНазвание: Цена\nКто говорит: клиент\nТекст: А сколько это стоит?\nКомментарий: не торопить')).toEqual([
      'sequence «Начало»',
      '  note: Шаг: 1',
      '  prose',
      '  note: Кто говорит: оператор',
      '  agent: Вам удобно завтра?',
      '  prose',
      '  if да',
      '    jump to цена',
      'sequence «Цена»',
      '  note: Шаг: 2',
      '  prose',
      '  note: Кто говорит: клиент',
      '  customer: А сколько это стоит?',
      '  note: Комментарий: не торопить',
    ]);
  });

  test('flow charts in text', () => {
    expect(shortTree('START ==> "Hi, is this Kim? Do you have a minute?"\n   [yes] ==> SLOT\n   [please stop calling] ==> STOP\n\nSLOT ==> "Which day suits you?"\n   [picks] ==> BYE\n\nSTOP ==> "Done, I have taken you off the list."\n\nBYE ==> "See you then!"')).toEqual([
      'sequence «START»',
      '  agent: Hi, is this Kim? Do you have a minute?',
      '  if yes',
      '    jump to slot',
      '  if please stop calling',
      '    jump to stop',
      'sequence «SLOT»',
      '  agent: Which day suits you?',
      '  if picks',
      '    jump to bye',
      'sequence «STOP»',
      '  agent: Done, I have taken you off the list.',
      'sequence «BYE»',
      '  agent: See you then!',
    ]);
    expect(shortTree('INTRO. Good evening. Can we start?\n    YES ............ 1  → Q1\n    NO ............. 2  → THANK\n\nQ1. How easy was the visit for you?\n    1-2 ............ → Q2\n\nQ2. What made it hard for you?\n\nTHANK. Thank you for your time.')).toContain('  agent: How easy was the visit for you?');
  });

  test('a table that names the speaker of each row', () => {
    expect(shortTree('| № | Кто | Реплика |\n|---|---|---|\n| 1 | Специалист | Что случилось? |\n| 2 | Клиент | Не работает подпись. |\n| 3 | Специалист | Сейчас посмотрю. |').slice(-4)).toEqual([
      '  note: 2',
      '  customer: Не работает подпись.',
      '  note: 3',
      '  agent: Сейчас посмотрю.',
    ]);
  });

  test('what is done then is no step, unless one is called so', () => {
    const tree = (then: string): string => shortTree(`| Guest says | You say | Then |\n|---|---|---|\n| "The tap drips." | "I'm sorry. Ben will mend it by noon." | ${then} |\n\n## Refund\n\nAgent: Here is your refund.\n\n## Close\n\nAgent: Goodbye.`).join('\n');
    expect(tree('log it as TAP-2')).not.toContain('jump to');
    expect(tree('Refund')).toContain('jump to refund');
  });

  test('what somebody else remarks is a note, what the customer remarks is said', () => {
    const tree = shortTree("Guest: The wifi is down.\nYou: I'm sorry. Tom resets it by three.\nGuest: ok\n\n> Supervisor's comment: fine, but calm down before you type!");
    expect(tree.filter((line) => /^\s*(?:agent|customer)/.test(line))).toHaveLength(3);
  });

  test('columns told apart by how they sound', () => {
    expect(shortTree("| # | What you'll hear | What comes out of your mouth |\n|---|---|---|\n| 1 | I chipped a tooth | I'm sorry to hear that. Can you come in today? |\n| 2 | How much is it? | The visit is £45. Shall I book you in? |").slice(-4)).toEqual([
      "  agent: I'm sorry to hear that. Can you come in today?",
      'question: How much is it?',
      '  note: 2',
      '  agent: The visit is £45. Shall I book you in?',
    ]);
  });

  test.each(['Ответ клиента', 'Реакция абонента', 'Что говорит клиент'])('a column “%s” to the right of the agent’s holds replies to him', (head) => {
    const read = shortTree(`| Шаг | Оператор | ${head} | Действие |\n|---|---|---|---|\n| 1 | Добрый день, автосервис «Вал». Вам удобно говорить? | Удобно | Назвать марку |\n| 2 | Ваша машина готова. Когда заберёте? | Вечером | Записать час |`);
    expect(read.slice(5)).toEqual(['sequence', '  agent: Добрый день, автосервис «Вал». Вам удобно говорить?', '  customer: Удобно', '  note: Назвать марку', '  note: 2', '  agent: Ваша машина готова. Когда заберёте?', '  customer: Вечером', '  note: Записать час']);
  });

  test('replies of which one is given are branches of their row', () => {
    expect(shortTree("| We say | If the caller replies | We answer |\n|---|---|---|\n| Hello, this is Ann from Acme. Is now a good time? | Yes | Great, I'll be brief. |\n| | No | When shall I ring back? |\n| Your cover ends on Friday. Shall I renew it? | Please do | It's done. |").slice(3)).toEqual([
      'sequence',
      '  agent: Hello, this is Ann from Acme. Is now a good time?',
      '  if Yes',
      "    agent: Great, I'll be brief.",
      '  if No',
      '    agent: When shall I ring back?',
      '  agent: Your cover ends on Friday. Shall I renew it?',
      '  if Please do',
      "    agent: It's done.",
    ]);
  });

  test('rows of customer and agent are one call where he greets once, questions with answers where he does not', () => {
    const table = (first: string, third: string): string[] => shortTree(`| Клиент | Оператор |\n|---|---|\n| ${first} | Конечно. На какой день вам удобно? |\n| На пятницу. | Есть десять и три. Что вам подходит? |\n| ${third} | Записала. Всего доброго! |`).slice(2);
    expect(table('Здравствуйте, хочу записаться на стрижку.', 'Три часа.')).toEqual([
      'sequence',
      '  customer: Здравствуйте, хочу записаться на стрижку.',
      '  agent: Конечно. На какой день вам удобно?',
      '  customer: На пятницу.',
      '  agent: Есть десять и три. Что вам подходит?',
      '  customer: Три часа.',
      '  agent: Записала. Всего доброго!',
    ]);
    expect(table('Здравствуйте, вы стрижёте детей?', 'Добрый день, сколько стоит борода?')[0]).toBe('question: Здравствуйте, вы стрижёте детей?');
    expect(table('Хочу записаться.', 'Это дорого.')[0]).toBe('objection: Хочу записаться.');
  });

  test('the customer is quoted and only the one who answers is named', () => {
    expect(shortTree('1. "My card was declined." You: "I will try it again for you."\n   - "Will it cost me?" → 2\n   - «Хорошо» → 2\n2. "Thanks, bye!" → end\n3. "Hello?"').slice(0, 6)).toEqual([
      'sequence',
      '  customer: My card was declined.',
      '  note: You:',
      '  agent: I will try it again for you.',
      '  if Will it cost me?',
      '    jump to 2',
    ]);
  });

  test('the caller is the customer where an agent is named', () => {
    expect(shortTree('Agent: Acme, how can I help?\nCaller: My order is late.')).toEqual(['sequence', '  agent: Acme, how can I help?', '  customer: My order is late.']);
  });

  test('a rule of dashes under a reply is no heading', () => {
    expect(shortTree('Оператор: Добрый день!\n---\nКлиент: Да')).toEqual(['sequence', '  agent: Добрый день!', '  customer: Да']);
  });
});

describe('pictures before lines', () => {
  test('a name behind a person is that person’s', () => {
    expect(shortTree('👨🏽‍💼 **Илья:** Мастерская «Ключ», чем могу помочь?\n🧑 **Вера Лис:** Замок заедает.\n👨🏽‍💼 **Илья:** Мастер приедет завтра. Вам удобно?\n🧑 **Вера Лис:** Удобно.')).toEqual([
      'sequence',
      '  agent: Мастерская «Ключ», чем могу помочь?',
      '  customer: Замок заедает.',
      '  agent: Мастер приедет завтра. Вам удобно?',
      '  customer: Удобно.',
    ]);
  });

  test('a telephone before a condition or a title is no speaker', () => {
    expect(shortTree('# Reminder\n\n☎️ Opening\n"Hello, this is Ann from Acme. Is now a good time?"\n\n📞 Reason\n"Your cover ends on Friday."\n\n☎ If no answer → ring again tomorrow\n📞 If they are busy: "When shall I ring back?"')).toEqual([
      'prose: Opening',
      'sequence',
      '  agent: Hello, this is Ann from Acme. Is now a good time?',
      '  note: Reason',
      '  agent: Your cover ends on Friday.',
      '  if If no answer',
      '    note: ring again tomorrow',
      '  if If they are busy',
      '    agent: When shall I ring back?',
    ]);
  });

  test('a telephone before what is said is the agent', () => {
    expect(shortTree('📞 Алло\n👤 Да\n📞 Если вам неудобно — перезвоню\n👤 Говорите')).toEqual(['sequence', '  agent: Алло', '  customer: Да', '  agent: Если вам неудобно — перезвоню', '  customer: Говорите']);
  });
});

describe('checklists', () => {
  test.each([
    ['Перед звонком', 'открыл карточку', 'Начало', 'Представился: «Добрый день, это Илья, «Диван»»', 'Причина: «Машина сломалась по дороге»', 'Дал договорить', '«Понимаю вас. Перенесём на субботу?»', 'В конце', 'Попрощался'],
    ['Before you dial', 'opened the card', 'Start', 'Introduced myself: "Good morning, this is Ian from Oak Sofas"', 'Reason: "Our van broke down on the way"', 'Let them finish', '"I understand. Shall we make it Saturday?"', 'At the end', 'Said goodbye'],
  ])('over boxes a short line is a head, and deeds beside quotations are notes: %s', (before, opened, start, intro, reason, heard, offer, end, bye) => {
    const tree = shortTree(`# Sofas\n\n${before}\n- [ ] ${opened}\n\n${start}\n- [ ] ${intro}\n- [ ] ${reason}\n- [ ] ${heard}\n- [ ] ${offer}\n\n${end}\n- [ ] ${bye}`);
    expect(tree.filter((line) => line.includes('agent:'))).toHaveLength(3);
    expect(tree.filter((line) => /customer|^ *if/.test(line))).toEqual([]);
    expect(tree).toContain(`sequence «${start}»`);
  });

  test('the words beside what to do are said', () => {
    expect(shortTree('# Renewal\n\n- [ ] Greeting: "Hello {name}, it\'s Ann from Acme."\n- [x] Ask for the time — "Is now good for you?"\n- [ ] If busy: "When shall I ring back?"\n- [ ] Reason: "Your cover ends on Friday."\n- [ ] Status: "Closed"\n- [ ] Never say: "You have to."\n- [ ] Прощание: «Всего доброго!»')).toEqual([
      'prose: Greeting:',
      'sequence',
      "  agent: Hello {name}, it's Ann from Acme.",
      '  note: Ask for the time —',
      '  agent: Is now good for you?',
      '  if If busy',
      '    agent: When shall I ring back?',
      '  note: Reason:',
      '  agent: Your cover ends on Friday.',
      '  note: Status: "Closed"',
      '  never: Never say: "You have to."',
      '  note: Прощание:',
      '  agent: Всего доброго!',
    ]);
  });

  test('boxes to tick below a question are answers', () => {
    expect(shortTree('# Survey\n\nHello, this is Ann from Acme. How was the visit for you?\n- [ ] good\n- [ ] bad\n- [ ] other: "____"').filter((line) => line.includes('agent:'))).toHaveLength(1);
  });
});

describe('notes', () => {
  test('forbidden phrases are said by nobody', () => {
    expect(shortTree('Agent: Hello, this is Ann from Acme.\nCustomer: Hi.\n[Never: "pay today or else"]')).toEqual([
      'sequence',
      '  agent: Hello, this is Ann from Acme.',
      '  customer: Hi.',
      '  never: Never: "pay today or else"',
    ]);
  });

  test('rows with a cross are said by nobody, those with a tick are', () => {
    expect(shortTree('Agent: Hello, this is Ann from Acme.\n\n| Ear | Listen for |\n|---|---|\n| ✗ | "That is not our department." |\n| ✓ | "I\'ll ask them and ring you by four." |\n| ✓ | a day and a name |').slice(-3)).toEqual([
      '  never: "That is not our department."',
      '  agent: I\'ll ask them and ring you by four.',
      '  note: a day and a name',
    ]);
  });

  test('an answer behind an arrow is no place to go to where it asks or calls out', () => {
    const tree = shortTree('# Call\n\n## Replies\n\n"My wife is in hospital." → Okay, and how many lamps has the room?\n\n"I\'ll ask my brother." → You decide for yourself, surely!\n\n"Can I cancel it?" → Yes, within the first 14 days.');
    expect(tree.filter((line) => /My wife|how many lamps|my brother|You decide/.test(line)).map((line) => line.trim())).toEqual([
      'if My wife is in hospital.', 'agent: Okay, and how many lamps has the room?', 'if I\'ll ask my brother.', 'agent: You decide for yourself, surely!',
    ]);
  });

  test.each([
    'Phrases we never use', 'Language to avoid', 'Banned words and phrases', 'Filler words', 'Expressions you should steer clear of', 'Avoid saying',
    'Lines we have retired', 'Heard on the late shift, kept as a warning', 'How not to answer', 'Фразы, которые мы больше не говорим', 'Антипримеры с прошлой недели',
    'Фразы-паразиты', 'Слова, которых мы избегаем', 'Нежелательные выражения', 'Чего нельзя обещать клиенту', 'Так не отвечаем', 'Чёрный список фраз', 'Этого не говорим',
    'Heard last week, kept as a warning', 'How not to do it', 'Bad examples', 'Плохие примеры', 'Как не надо отвечать', 'Чего от нас не услышат',
    'Heard in May, pinned here as a warning', 'How not to answer', 'Чего у нас не бывает', 'Как не надо',
    'VIII. Words to avoid', 'IX. Чего избегать', 'Please drop these', 'Heard in March, sent for retraining', 'За такое штрафуем',
  ])('what stands below the title “%s” is said by nobody', (title) => {
    const script = (head: string): string => `# Call\n\n## Start\n\nAgent: Hello, this is Ann from Acme.\n\n${head}\n\n- You have to calm down.\n- «Сами виноваты»\n- "That's not my job." → "Let me find out."\n\n## End\n\nAgent: Goodbye!`;
    for (const head of [`## ${title}`, `**${title}**`, `${title}:`]) {
      const spoken = shortTree(script(head)).filter((line) => /^ *(?:agent|customer|if)/.test(line));
      expect(spoken, head).toEqual(['  agent: Hello, this is Ann from Acme.', '  agent: Goodbye!']);
    }
  });

  test.each([['Он', 'Ты'], ['Они', 'Мы'], ['Donor', 'Caller']])('a table under “%s” and “%s” holds both sides', (heard, said) => {
    const read = shortTree(`# Call\n\nAgent: Hello, this is Ann from Acme.\n\n## Objections\n\n| ${heard} | ${said} |\n|---|---|\n| How long does it take? | An hour, all of it on Friday. |\n| Дорого | А с чем сравниваете? |\n| Я на работе | Наберу вечером, в семь. |`);
    expect(read.filter((line) => /^ *(?:agent|objection|question)/.test(line)).map((line) => line.trim())).toContain('agent: Наберу вечером, в семь.');
  });

  test('rows below a sign of what is bad are said by nobody', () => {
    const read = shortTree('# Call\n\nAgent: Hello, this is Ann from Acme.\n\n| Ear | Listen for |\n|---|---|\n| ❌ | "You have to calm down." |\n| ✗ | "That\'s not my job." |\n| ✅ | "Let me find out." |\n| ✓ | a name and a day |');
    expect(read.filter((line) => /^ *(?:agent|customer|if|objection)/.test(line))).toEqual(['  agent: Hello, this is Ann from Acme.', '  agent: Let me find out.']);
  });

  test.each([
    ['a block quote', '> For evening callers. Tea is at six!\n\nSound like yourself.', '**Open**\n\n> Hi, is this {name}? I\'m Ro from Ash College.\n\n**Ask**\n\n> Would a gift of $20 be something you could do?'],
    ['keys that could be speakers', 'Компания: «Лавка», чай и кофе\nКому: тем, кто заказывал в мае\nВерсия 3 (правила Лена)', '## Начало\n\nДобрый день! Это Анна, «Лавка». Удобно говорить?\n\n## Итог\n\nСпасибо, всего доброго!'],
    ['bold keys over a rule', '**Продукт:** карта\n**Исполнитель:** специалист банка «Тополь»\n\n---', '1. Начало.\n   «Добрый день. Это Анна, банк «Тополь». Удобно говорить?»\n   - да → п. 2\n2. Прощание.\n   «Спасибо, до свидания.»'],
    ['a sentence over labels', 'We never sell on these calls. Bite your tongue.', '**You:** Hey, this is Bo from Ash Ford. Got a minute?\n\n**Owner:** Sure.\n\n**You:** Your fuel line needs changing, free of charge.\n\n**Owner:** Fine.'],
  ])('%s below the title is said by nobody where the talk opens only after it', (_, preamble, script) => {
    const first = shortTree(`# Calls of the week\n\n${preamble}\n\n${script}`).find((line) => /^ *(?:agent|customer|note)/.test(line));
    expect(first).toMatch(/Hi, is this|Добрый день|Hey, this is/u);
  });

  test.each([
    ['under a title for excuses', 'Отговорки', '**Мне надо подумать**\n«Конечно. Когда вам перезвонить?»\n\n**Муж решает без меня**\n«Тогда давайте выберем вечер, когда он дома».\n\n**Сосед заказывал, дует**\n«Жаль. Как зовут соседа? Проверю наряд».'],
    ['where most of them under a heading are', 'Разговор', '**Почему так дорого?**\n«Профиль семидесятка, пять камер».\n\n**А кто ставит?**\n«Наши мастера, Олег и Пётр».\n\n**А вывоз мусора?**\n«Вывозим сами, это уже в цене».\n\n**Муж решает без меня**\n«Тогда давайте выберем вечер, когда он дома».'],
  ])('bold lines over quotations are the customer’s %s', (_, title, part) => {
    const read = shortTree(`# Окна\n\n## Начало\n\n«Добрый день! Это Анна, «Окна-Дон». Мерка в среду, удобно?»\n\n## ${title}\n\n${part}`);
    expect(read.filter((line) => /^(?:objection|question)/.test(line))).toHaveLength(part.split('**').length >> 1);
  });

  test('a greeting below the title is said', () => {
    expect(shortTree('# Calls of the week\n\n> Hi, is this {name}? I\'m Ro from Ash College.\n\n**Ask**\n\n> Hello again! Would a gift of $20 be something you could do?').filter((line) => line.startsWith('  agent'))).toHaveLength(2);
  });

  test.each(['Phrases that work', 'Words to open with', 'What to say instead', 'Что говорим', 'Фразы для начала'])('what stands below the title “%s” is said', (title) => {
    const read = shortTree(`# Call\n\n## Start\n\nHello, this is Ann from Acme. Is now a good time for you?\n\n## ${title}\n\n- I'd be glad to look into it for you.\n- Thank you for telling me.`);
    expect(read.filter((line) => line.startsWith('  agent:'))).toHaveLength(3);
  });

  test.each([
    ['labels', 'Agent: Hello, this is Ann from Acme.\nCustomer: Yes?\nAgent: Your chair is ready.\nCustomer: Thanks.', 'Reviewed by Ben. Off the table: "you must pay today".'],
    ['block quotes', '> Hello, this is Ann from Acme.\n\n**Ready**\n> Your chair is ready.\n\n**Late**\n> It comes on Monday.\n\n**End**\n> Goodbye!', 'Two notes from Ben. Leave out "for your convenience", and say what broke.'],
    ['quotation marks', '"Hello, this is Ann from Acme."\n\n"Your chair is ready."\n\n"It comes on Monday."\n\n"Goodbye!"', '> PRV and the rest belong in the notes. On the phone it is "the valve".'],
  ])('what stands before a script that marks what is said by %s', (_, script, preamble) => {
    const tree = shortTree(`# Acme\n\n${preamble}\n\n## Start\n\n${script}`);
    expect(tree.filter((line) => line.includes('agent:')).map((line) => line.trim())[0]).toBe('agent: Hello, this is Ann from Acme.');
  });

  test('a greeting before the first heading is said', () => {
    expect(shortTree('# Acme\n\nHello, this is Ann from Acme. Is that Mr Hill?\n\n## Ready\n\nAgent: Your chair is ready.\nCustomer: Thanks.\nAgent: Goodbye!\nCustomer: Bye.').some((line) => line.includes('agent: Hello'))).toBe(true);
  });

  test('lines below a ban that has its own words are no part of it', () => {
    expect(shortTree('Agent: Hello, this is Ann from Acme.\nCustomer: Hi.\n\nNever say: "you have to".\nLog: the number and the name.').slice(3)).toEqual(['  never: Never say: "you have to".', '  note: Log: the number and the name.']);
  });

  test.each([
    ['signs', '❌ "You should have read it."\n✅ "Let me go through it with you."', '❌ "You should have read it."'],
    ['signs in a list', '- 👎 You should have read it.\n- 👍 Let me go through it with you.', '👎 You should have read it.'],
    ['words', "Don't say: You should have read it.\n\nBetter: Let me go through it with you.", "Don't say: You should have read it."],
    ['words in one line', 'Bad: "You should have read it." Good: "Let me go through it with you."', 'Bad: "You should have read it."'],
    ['heads over block quotes', '**Wrong:**\n> You should have read it.\n\n**Right:**\n> Let me go through it with you.', 'You should have read it.'],
    ['heads over lists', "Don't say:\n- You should have read it.\n\nSay instead:\n- Let me go through it with you.", 'You should have read it.'],
    ['signs in a table', '| Mark | Heard |\n|---|---|\n| ✗ | "You should have read it." |\n| ✓ | "Let me go through it with you." |', '"You should have read it."'],
      ])('English examples of what not to say and what to say: %s', (_, examples, bad) => {
    const tree = shortTree(`Agent: Hello, this is Ann from Acme.\nCustomer: It broke!\n\n${examples}\n\nAgent: When did it break?`).map((line) => line.trim());
    expect(tree).toContain(`never: ${bad}`);
    expect(tree.filter((line) => line.startsWith('agent'))).toEqual(['agent: Hello, this is Ann from Acme.', 'agent: Let me go through it with you.', 'agent: When did it break?']);
  });

  test.each([
    ['words', 'Неправильно: «Надо было читать».\nПравильно: «Давайте пройдём по шагам».'],
    ['words in one line', 'Так нельзя: «Надо было читать». Так можно: «Давайте пройдём по шагам».'],
    ['signs before words', '❌ Плохо: «Надо было читать».\n✅ Хорошо: «Давайте пройдём по шагам».'],
    ['heads over lists', 'Не говорим:\n- Надо было читать.\n\nГоворим:\n- Давайте пройдём по шагам.'],
  ])('Russian examples of what not to say and what to say: %s', (_, examples) => {
    const tree = shortTree(`Оператор: Добрый день, «Лад».\nКлиент: Не включается!\n\n${examples}`).map((line) => line.trim().replace(/\.$/, ''));
    expect(tree.filter((line) => line.startsWith('never')).some((line) => line.includes('Надо было читать'))).toBe(true);
    expect(tree.filter((line) => line.startsWith('agent'))).toEqual(['agent: Добрый день, «Лад»', 'agent: Давайте пройдём по шагам']);
  });

  test.each(["Please don't", 'Never!', 'What to avoid', 'From our recordings, so that we never repeat it', 'Так нельзя', 'Чего избегать', 'Чего у нас не бывает', 'Из прослушек, чтобы не повторять', 'Типичные ошибки'])('nothing is said below the title %s', (title) => {
    expect(shortTree(`# Plan\n\n## Start\n\nAgent: Hello, this is Ann from Acme.\n\n## ${title}\n\n- "You should have read it."\n`).filter((line) => line.includes('agent:'))).toHaveLength(1);
  });

  test.each(['I. Кому звоним', 'Когда звоним', 'Who to call', 'When we ring'])('nobody says what stands below the title %s', (title) => {
    expect(shortTree(`# Plan\n\n## ${title}\n\nThose who asked for it themselves. Nobody else.\n\n## Start\n\nAgent: Hello, this is Ann from Acme.`).filter((line) => line.includes('agent:'))).toHaveLength(1);
  });

  test.each(['Things people have said so far', 'What people usually ask', 'О чём чаще всего спрашивают'])('questions and objections stand below the title %s', (title) => {
    expect(shortTree(`# Plan\n\n## Start\n\nAgent: Hello, this is Ann from Acme.\n\n## ${title}\n\n*"It costs half that online."*\n"It can, without the check."\n\n*"Will it go up again?"*\n"It may, and you hear of it a month before."\n`).filter((line) => /^(?:objection|question)/.test(line.trim()))).toHaveLength(2);
  });

  test('ticks of a supervisor are no examples', () => {
    expect(shortTree('Оператор: Добрый день, «Лад».\n\n✅ Поздоровался\n❌ Не назвал имени').filter((line) => line.includes('agent:'))).toHaveLength(1);
  });

  test('a column of what not to say', () => {
    expect(shortTree('| Reason | Say | Don\'t say |\n|---|---|---|\n| Moving | "Let me check the new address." | "You must pay." |')).toEqual([
      'prose: Reason',
      'prose: Say',
      "prose: Don't say",
      'objection: Moving',
      '  agent: Let me check the new address.',
      '  never: "You must pay."',
    ]);
  });
});

describe('branches', () => {
  test('nested conditions with quoted answers and gotos', () => {
    expect(shortTree('# Связь\n\n1. Приветствие. «Здравствуйте, это «Линия». Что случилось?»\n2. Роутер.\n   - «Горит лампочка?»\n   - Не горит: «Оформлю выезд?» → шаг 3\n   - Горит → шаг 1\n3. Выезд.\n   - «Мастер будет завтра».')).toEqual([
      'sequence «Приветствие»',
      '  agent: Здравствуйте, это «Линия». Что случилось?',
      'sequence «Роутер»',
      '  agent: Горит лампочка?',
      '  if Не горит',
      '    agent: Оформлю выезд?',
      '    jump to выезд',
      '  if Горит',
      '    jump to приветствие',
      'sequence «Выезд»',
      '  agent: Мастер будет завтра',
    ]);
  });

  const asked = ['    agent: За май у вас две тысячи рублей. Оплатите до пятницы?', '    if Да', '      agent: Спасибо, отмечу.', '    if Нет', '      agent: Когда вам удобно?'];

  test.each(['Если абонент просит назвать сумму', 'Если спрашивает, сколько должен', 'When the caller wants the sum'])('the condition “%s” without a sign over what is said: the rest of its paragraph and the list below it', (head) => {
    const body = 'За май у вас две тысячи рублей. Оплатите до пятницы?\n- Да → Спасибо, отмечу.\n- Нет → Когда вам удобно?';
    expect(shortTree(`# Счёт\n\nДобрый день, это «Тепло». Вам удобно говорить?\n\n${head}\n${body}\n\nСпасибо вам, всего доброго!`)).toEqual([
      'sequence',
      '  agent: Добрый день, это «Тепло». Вам удобно говорить?',
      `  if ${head}`,
      ...asked,
      '  agent: Спасибо вам, всего доброго!',
    ]);
  });

  test('the answers below what a numbered condition says', () => {
    const step = '2. Если абонент просит назвать сумму\n   «За май у вас две тысячи рублей. Оплатите до пятницы?»\n   - Да → «Спасибо, отмечу.»\n   - Нет → «Когда вам удобно?»';
    const tree = shortTree(`# Счёт\n\n1. «Добрый день, это «Тепло». Вам удобно говорить?»\n${step}\n3. «Спасибо вам, всего доброго!»`);
    expect(tree.slice(3, 9)).toEqual(['  if Если абонент просит назвать сумму', ...asked]);
  });

  test('a quotation that answers a condition is said, whatever stands in brackets behind it', () => {
    const tree = shortTree('Оператор: Добрый день, это «Тепло». Вам удобно говорить?\n\n**Когда надо спросить бухгалтера:** «Побудьте». *(трубку на стол)*');
    expect(tree.slice(2, 4)).toEqual(['  if Когда надо спросить бухгалтера', '    agent: Побудьте']);
  });

  test.each([
    ['Вопрос: «Карту надо?» — «Да, форма 072.»', 'if Карту надо?', 'agent: Да, форма 072.'],
    ['Objection: "Too dear." -> "I can do half of it."', 'if Too dear.', 'agent: I can do half of it.'],
  ])('what is brought up and its answer in one line: %s', (line, asked, answered) => {
    const other = line.startsWith('В') ? '- Вопрос: «Далеко идти?» — «Пять минут.»' : '- Objection: "Not now." -> "When may I call?"';
    const tree = shortTree(`# Плёс\n\n## Лечение\n\nОператор: Добрый день, это «Плёс». Вам удобно говорить?\n\n- ${line}\n${other}`).map((one) => one.trim());
    expect(tree).toContain(asked);
    expect(tree).toContain(answered);
  });

  test('a numbered step by the customer’s words, to which a goto leads', () => {
    const tree = shortTree('# Плёс\n\n1. **Номер**\n   - «Есть две комнаты. Берём?»\n   - «дорого» → 2\n   - берёт → 3\n\n2. **«Дорого»**\n   - «Есть заезд дешевле. Сдвинуть можете?»\n   - согласен → 1, нет → 3\n\n3. **Прощание**\n   - «Спасибо, звоните!»');
    expect(tree.filter((line) => !line.startsWith(' '))).toEqual(['sequence «Номер»', 'sequence «Дорого»', 'sequence «Прощание»']);
    expect(tree.map((line) => line.trim()).filter((line) => /^if|^jump/.test(line)).slice(-4)).toEqual(['if согласен', 'jump to номер', 'if нет', 'jump to прощание']);
  });

  test('a title of two words in bold whose second names a machine', () => {
    const tree = shortTree('# Till\n\n1. **Greet.** "Till desk, Kwame. What does it do?"\n   - Nothing shown → step 2\n\n2. **Dead screen.** "Could you hold the green key? It should beep."\n   - No beep: "Then I will send a new one today. Is noon good?" → step 3\n   - Beeps → step 3\n\n3. **Close.** "Thank you, goodbye!"').map((line) => line.trim());
    expect(tree).toContain('sequence «Dead screen»');
    expect(tree).toContain('agent: Then I will send a new one today. Is noon good?');
  });

  test.each(['Please retire these', 'Binned phrases', 'Binned (for good)', "Things that won't be said again", 'Вычёркиваем эти фразы', 'Выкинуть из речи'])('nobody says what stands below “%s:”', (head) => {
    const tree = shortTree(`# Vet\n\nNurse: Hello, it's Ann from Lane Vets. How is Rex?\n\n---\n\n**${head}:** "You should have watched him." / "He'll be fine by Monday."`);
    expect(tree.filter((line) => line.includes('agent:'))).toHaveLength(1);
  });

  test.each(['Not our style. Nobody reads a bill for fun.', 'Не наш тон. Счета читают единицы.', 'заменяем на то, что случилось.', 'is replaced by what happened.'])('nobody says a quotation of which it is said: %s', (verdict) => {
    const tree = shortTree(`# Water\n\nAdviser: Hello, it's Ann from Lane Water. Is now a good time?\n\n## Notes\n\n- "You ought to have spotted that on your bill." ${verdict}`);
    expect(tree.filter((line) => line.includes('agent:'))).toHaveLength(1);
  });

  test('a sentence that opens like a condition and goes on below is said', () => {
    expect(shortTree('# Счёт\n\nДобрый день, это «Тепло». Вам удобно говорить?\n\nЕсли вы оплатите до пятницы\nПени начислять не будем. Вам подходит?').at(-1)).toBe('  agent: Если вы оплатите до пятницы Пени начислять не будем. Вам подходит?');
  });

  test.each(['Ответила жена', 'Трубку взял коллега', 'К телефону подошёл сын', 'Picked up by a relative', 'Somebody else answers', 'Answered by the wrong person'])('“%s:” opens a branch in which the agent speaks', (head) => {
    const tree = shortTree(`Оператор: Добрый день, это «Тепло». Павел Ильич?\nКлиент: Слушаю.\n${head}: «Когда можно застать Павла Ильича?»\nОператор: Счёт за май готов.`);
    expect(tree.slice(3)).toEqual([`  if ${head}`, '    agent: Когда можно застать Павла Ильича?', '  agent: Счёт за май готов.']);
  });

  test('a word that only ends like the name of a sign gives it no meaning', () => {
    const tree = shortTree('# Опрос\n\nВ квартире не говорим о цене.\n\nОператор: Вам удобно?\n\n- «Да» → шаг 2\n- «Нет» → шаг 2\n\n## 2. Прощание\n\nОператор: Спасибо, до свидания.');
    expect(tree.filter((line) => line.includes('if'))).toHaveLength(2);
  });

  test('somebody else on the line: what is said to him, and what is not', () => {
    expect(shortTree('«Добрый день, это «Тепло». Павел Ильич?»\n\n*Если трубку взял не абонент: «Когда его можно застать?» Ничего о счёте не говорить.*\n\n«Счёт за май готов. Прислать?»').slice(2)).toEqual([
      '  if Если трубку взял не абонент',
      '    agent: Когда его можно застать?',
      '    never: Ничего о счёте не говорить.',
      '  agent: Счёт за май готов. Прислать?',
    ]);
    expect(shortTree('Agent: Hello, this is Ann from Acme.\nCustomer: Hi.\n\n*If someone else answers: "You must pay his debt." Never say that.*').some((line) => line.includes('agent: You must'))).toBe(false);
  });

  test('somebody else on the line as the title of a call of its own', () => {
    expect(shortTree('# Чай\n\nТрубку взял секретарь:\n«Добрый день! Кто у вас заказывает чай?»\n\nНа линии директор:\n«Добрый день! Вам удобно говорить?»')).toEqual([
      'scenario «Трубку взял секретарь»',
      '  agent: Добрый день! Кто у вас заказывает чай?',
      'sequence «На линии директор»',
      '  agent: Добрый день! Вам удобно говорить?',
    ]);
  });

  test('of two quotations behind what the customer does the first is his', () => {
    expect(shortTree('Оператор: Добрый день, это «Тепло».\n\nАбонент раздражён: «Зачем вы всё время звоните?» — «Звоню один раз, счёт за май готов.»').slice(2)).toEqual([
      '  if Абонент раздражён: «Зачем вы всё время звоните?»',
      '    agent: Звоню один раз, счёт за май готов.',
    ]);
  });

  test('answers before their arrows in one line, also behind what is said', () => {
    const ways = ['  if крутится', '    jump to показания', '  if стоит', '    jump to мастер'];
    const rest = '\n\n2. **Показания**\n   «Продиктуйте цифры, пожалуйста.»\n   «Всё верно?» верно → конец; неверно → шаг 3\n\n3. **Мастер**\n   «Мастер придёт завтра в десять.»';
    const tree = shortTree(`# Счётчик\n\n1. **Начало**\n   «Добрый день, это «Тепло». Счётчик крутится?»\n   крутится → шаг 2, стоит → шаг 3${rest}`);
    expect(tree.slice(1, 6)).toEqual(['  agent: Добрый день, это «Тепло». Счётчик крутится?', ...ways]);
    expect(tree.slice(7, 13)).toEqual(['  agent: Продиктуйте цифры, пожалуйста.', '  agent: Всё верно?', '  if верно', '    end', '  if неверно', '    jump to мастер']);
  });

  test('a target ends before what else the agent may do, and another is one more', () => {
    const jumps = (goto: string): string[] => shortTree(`# Call\n\n## Step 1\n\n"Would you like a lift?" → ${goto}\n\n## Step 2\n\n"Where to?"\n\n## Step 3\n\n"Goodbye!"`).filter((line) => line.includes('jump')).map((line) => line.trim());
    expect(jumps('Step 2, or hang up if they prefer')).toEqual(['jump to step-2']);
    expect(jumps("2, or 3 if it isn't")).toEqual(['jump to step-2', 'jump to step-3']);
  });

  test('steps in capitals and angles for arrows', () => {
    expect(shortTree('STEP 1\nFen Taxis, do you need a car now?\nYES >> STEP 2\nNO >> STEP 3\n\nSTEP 2\nWhere shall we pick you up?\n\nSTEP 3\nWhen would you like it?')).toEqual([
      'sequence «STEP 1»',
      '  agent: Fen Taxis, do you need a car now?',
      '  if YES',
      '    jump to step-2',
      '  if NO',
      '    jump to step-3',
      'sequence «STEP 2»',
      '  agent: Where shall we pick you up?',
      'sequence «STEP 3»',
      '  agent: When would you like it?',
    ]);
  });

  test('angles for arrows before the name of a part, and angles that lead nowhere', () => {
    expect(shortTree('[НАЧАЛО]\nМенеджер: Удобно говорить?\nКлиент: Да. >> ОСМОТР\nКлиент: Нет. >> ПРОЩАНИЕ\n\n[ОСМОТР]\nМенеджер: Всё видите?\n>> ПРОЩАНИЕ\n\n[ПРОЩАНИЕ]\nМенеджер: До свидания!')).toEqual([
      'sequence «НАЧАЛО»',
      '  agent: Удобно говорить?',
      '  customer: Да.',
      '  jump to осмотр',
      '  customer: Нет.',
      '  jump to прощание',
      'sequence «ОСМОТР»',
      '  agent: Всё видите?',
      '  jump to прощание',
      'sequence «ПРОЩАНИЕ»',
      '  agent: До свидания!',
    ]);
  });

  test('an end of the call in capitals behind what is said', () => {
    expect(shortTree('# Опрос\n\nОператор: Это «Лента», есть минута?\n- нет → Оператор: Хорошо, до свидания! КОНЕЦ\n- да → Оператор: Как вам доставка?').slice(1)).toEqual([
      '  agent: Это «Лента», есть минута?', '  if нет', '    agent: Хорошо, до свидания!', '    end', '  if да', '    agent: Как вам доставка?',
    ]);
    expect(shortTree('Оператор: Это ваш ТАРИФ. КОНЕЦ месяца уже скоро, верно?').some((line) => line.includes('end'))).toBe(false);
  });

  test('numbered heads over lines that lead away part the call', () => {
    const plan = (away: string): string[] => shortTree(`1. Вопрос\nО: Звоню про счёт за май. Оплатили?\n\n2. Развилка\n   2.1. Оплатил\n   О: Спасибо, проверю.${away}\n   2.2. Забыл\n   О: Прислать ссылку?${away}\n\n3. Прощание\nО: Всего доброго!`).slice(3, 9);
    expect(plan(' → п. 3')).toEqual(['  if Оплатил', '    agent: Спасибо, проверю.', '    jump to прощание', '  if Забыл', '    agent: Прислать ссылку?', '    jump to прощание']);
    expect(plan('')).not.toContain('  if Оплатил');
  });

  test.each([
    ['Этап 5', '? Этап 5'], ['этапу 12', '? этапу 12'], ['5 этап', '? 5 этап'], ['Этап «Прощание»', '? Этап «Прощание»'], ['Этап «Перезвон»', '? Этап «Перезвон»'],
    ['Этап «Продление»', '? Этап «Продление»'], ['Этап 2', 'продажа'], ['этапу «Продажи»', 'продажа'], ['Этап «Перевот»', 'перевод'],
  ])('a goto to “%s” leads to %s', (target, place) => {
    const tree = shortTree(`# Звонок\n\n## Этап 1. Вопрос\n\nОператор: Удобно говорить?\n- Нет → перейти к ${target}\n\n## Этап 2. Продажа\n\nОператор: Вот карта.\n\n## 5 минут спустя\n\nОператор: Вы ещё здесь?\n\n## Перевод\n\nОператор: Перевожу.`);
    expect(tree.find((line) => line.includes('jump'))).toBe(`    jump to ${place}`);
  });

  test.each([
    ['letters, and the label behind an arrow', 'а) Да, сейчас. → Диспетчер: Куда подать?\nб) Нет. → Диспетчер: На какое время?', ['Да, сейчас', 'Нет']],
    ['remarks beside the label', 'Диспетчер (если да): Куда подать?\n\nДиспетчер (при отказе): На какое время?', ['если да', 'при отказе']],
    ['brackets that are closed', '[ЕСЛИ НУЖНА СЕЙЧАС]\nДиспетчер: Куда подать?\n[КОНЕЦ]\n\n[ЕСЛИ НЕ СЕЙЧАС]\nНа какое время?\n[КОНЕЦ]', ['ЕСЛИ НУЖНА СЕЙЧАС', 'ЕСЛИ НЕ СЕЙЧАС']],
  ])('answers of the agent under conditions: %s', (_, text, heads) => {
    const tree = shortTree(`Диспетчер: Такси «Луч», машина нужна сейчас?\n\n${text}\n\nДиспетчер: Записала.`).map((line) => line.trim());
    expect(tree.filter((line) => !line.startsWith('note') && line !== 'prose').slice(1)).toEqual(['agent: Такси «Луч», машина нужна сейчас?', `if ${heads[0]}`, 'agent: Куда подать?', `if ${heads[1]}`, 'agent: На какое время?', 'agent: Записала.']);
  });

  test('an arrow before the answer and one before the step', () => {
    expect(shortTree('# Начало\n\nКогда вам подать машину?\n\n→ Назвал время → Итог\n→ Сомневается → Начало\n\n# Итог\n\nМашина будет в срок, спасибо!').slice(2, 6)).toEqual(['  if Назвал время', '    jump to итог', '  if Сомневается', '    jump to начало']);
  });

  test('quoted headings are answered at any time', () => {
    expect(shortTree('# Долг\n\n## Начало\n> Здравствуйте, это банк «Меридиан».\n\n### «Забыл»\n> Бывает. Успеете до пятницы?')).toEqual([
      'sequence «Начало»',
      '  agent: Здравствуйте, это банк «Меридиан».',
      'objection: Забыл',
      '  agent: Бывает. Успеете до пятницы?',
    ]);
  });

  test('numbered lines of speech that gotos call by their number are steps, in whichever list they stand', () => {
    expect(shortTree('# Долг\n\n## Ответы\n\n- **«Забыл»:** «Бывает, прислать код?» → 4\n- **«Платил»:** «Проверю до завтра». → 4\n\n## Конец\n\n4. «Памятка придёт сегодня. Всё понятно?» → 5\n5. «Хорошего вечера!»')).toEqual([
      'sequence «Ответы»',
      '  if Забыл',
      '    agent: Бывает, прислать код?',
      '    jump to 4',
      '  if Платил',
      '    agent: Проверю до завтра',
      '    jump to 4',
      'prose: Конец',
      'sequence',
      '  agent: Памятка придёт сегодня. Всё понятно?',
      '  jump to 5',
      'sequence',
      '  agent: Хорошего вечера!',
    ]);
  });

  test('headings that are the names of macros have the text that is sent below them', () => {
    expect(shortTree('# Макросы\n\n### /hello\n{{name}}, привет! Это Лёша из «Забери!».\n\n### /angry — человек злится\n> пример от клиента: «Второй раз теряете!»\n\n{{name}}, это наша вина. Ответ будет через час.\n\n### /lost\nПосылку не нашли, вернём деньги.').filter((line) => line.includes(': '))).toEqual([
      '  agent: {name}, привет! Это Лёша из «Забери!».',
      '  customer: пример от клиента: «Второй раз теряете!»',
      '  agent: {name}, это наша вина. Ответ будет через час.',
      '  agent: Посылку не нашли, вернём деньги.',
    ]);
  });

  test('where only the customer is named, the next line is the agent’s', () => {
    expect(shortTree('# Крыши\n\nЗдравствуйте, это «Скат». Крыша у вас старая?\nКлиент: мне с женой посоветоваться надо\nКонечно, посоветуйтесь. Наберу в среду?\nКлиент: а если потечёт?\nПриедем и починим, это в договоре.\n').filter((line) => line.includes(': ')).map((line) => line.trim())).toEqual([
      'agent: Здравствуйте, это «Скат». Крыша у вас старая?',
      'customer: мне с женой посоветоваться надо',
      'agent: Конечно, посоветуйтесь. Наберу в среду?',
      'customer: а если потечёт?',
      'agent: Приедем и починим, это в договоре.',
    ]);
  });
});

describe('names of stages before what is said in them', () => {
  const calls: [string[], string[]][] = [
    [['Opening', 'Purpose of the call', 'Prices', 'Closing'], ['Hello, Fen Boats here, is that Mr Orme?', 'Your mooring runs out on Friday.', 'It is ninety pounds a month.', 'Thank you, enjoy the river!']],
    [['Приветствие', 'Цель звонка', 'Цены', 'Прощание'], ['Здравствуйте, Олег Ильич, это причал «Чайка».', 'Стоянка оплачена до пятницы.', 'Месяц стоит девять тысяч.', 'Спасибо вам, хорошей воды!']],
  ];

  test.each([
    ['a colon', (name: string, words: string) => `${name}: ${words}`, '\n'],
    ['a dash', (name: string, words: string) => `${name} – ${words}`, '\n\n'],
    ['bold and a dash', (name: string, words: string) => `**${name}** — ${words}`, '\n\n'],
    ['bold and a full stop', (name: string, words: string) => `**${name}.** ${words}`, '\n\n'],
    ['a numbered list', (name: string, words: string) => `1. **${name}:** ${words}`, '\n'],
    ['bullets', (name: string, words: string) => `- ${name}: ${words}`, '\n'],
  ])('%s', (_, written, between) => {
    for (const [names, said] of calls) {
      expect(shortTree(names.map((name, index) => written(name, said[index])).join(between))).toEqual(names.flatMap((name, index) => [`sequence «${name}»`, `  agent: ${said[index]}`]));
    }
  });

  test('a header stays one', () => {
    expect(shortTree('Goal: keep the mooring\nQuestion: why did they leave\nChannel: phone\n\nHello, Fen Boats here, is that Mr Orme?\n\nThank you, enjoy the river!').filter((line) => line.includes('«'))).toEqual([]);
  });

  test('beside people who are named they are notes', () => {
    expect(shortTree('Agent: Hello, Fen Boats here.\nCustomer: Hello.\n\nPurpose: Your mooring runs out.\nQuestion: Shall we renew?\nClosing: Thank you!').filter((line) => line.includes('«'))).toEqual([]);
  });
});

test('paragraphs of two lines with dashes are each a line and its answer', () => {
  const roles = shortTree("# Cruises\n\n— Good afternoon, this is Ann from Caravelle. Is now all right?\n— Yes?\n— I'm ringing about the autumn sailing. Do you like warm or cold places?\n— Cold, I think.\n\n— And it's from just £899 per person! You can't even stay at home for that price, can you?\n\n— So shall I hold the cabin?\n— Is that the total price?\n— That's the lead-in price, yes.\n\n— I'd want a balcony.\n— Balconies are £1,549 per person.\n\n— It's too dear for us.\n— I understand. Shall we look at May?\n\n— What if we cancel?\n— The deposit comes back to you.\n\n— No thank you.\n— Can I just ask why not? Let me at least hold it for you.")
    .filter((line) => /^ +(?:agent|customer):/.test(line)).map((line) => line.trim()[0]);
  expect(roles.join('')).toBe('acacaacacacacaca');
});

describe('quotations within prose', () => {
  const script = (opening: string): string[] => shortTree(`# Renewal call\n\nHarbour Museum, Members' Desk\n\nWe ring members whose card ends within a month. The call is short.\n\n## Opening\n\n${opening}\n\n## Checking\n\n"Before I go on, could I ask for your postcode?"\n\n"Thank you. And the name on the card?"\n\n## Close\n\n"The new card is in the post tonight."\n\n"Thank you, Mrs Lane. Goodbye."`).map((line) => line.trim());

  test.each([
    'When somebody picks up, start with: "Good morning, it\'s Nina from the museum. Is now all right?"',
    'As soon as they answer, say: "Good morning, it\'s Nina from the museum. Is now all right?"',
  ])('what a sentence tells to say opens the talk: %s', (line) => {
    expect(script(line)).toEqual(expect.arrayContaining(["agent: Good morning, it's Nina from the museum. Is now all right?"]));
  });

  test('what it tells not to say does not', () => {
    expect(script('Never begin with: "How are you today?"').filter((line) => line.includes('How are you'))).toEqual(['never: Never begin with: "How are you today?"']);
  });

  test('of several paragraphs, each opened and only the last closed', () => {
    expect(script('"Your card ends on the 4th. You\'ve three choices.\n\n"You can keep the same card.\n\n"You can take one for two. It\'s £30.\n\n"Or we let it end."').filter((line) => line.startsWith('agent')).slice(0, 4)).toEqual([
      "agent: Your card ends on the 4th. You've three choices.", 'agent: You can keep the same card.', "agent: You can take one for two. It's £30.", 'agent: Or we let it end.',
    ]);
  });
});

describe('numbers in bold before the titles of steps', () => {
  const steps = (text: string): string[] => shortTree(text).filter((line) => !line.includes('prose'));

  test('lead where the ways say, whatever a title tells', () => {
    expect(steps('**1.** Who picks up.\n   You: "Hello, it\'s Ann from Fen Boats. Is Mr Orme in?"\n   - It\'s him → 2\n   - He\'s out → 3\n\n**2.** The mooring.\n   You: "Your mooring runs out on Friday. Shall I renew it?"\n   → end\n\n**3.** He\'s out.\n   You: "When is he back, please?"\n   → end').filter((line) => line.includes('«'))).toEqual(
      ['sequence «Who picks up»', 'sequence «The mooring»', 'sequence «He\'s out»']);
  });

  test('before words of a talk they only count', () => {
    expect(steps('**1.** "Hello, Fen Boats here."\n\n**2.** "Your mooring runs out on Friday."\n\n**3.** "Shall I renew it?"').filter((line) => line.includes('«Hello'))).toEqual([]);
  });
});

test('a case with its answer among answers that only lead on', () => {
  expect(shortTree('**1.** День\n\n«Есть суббота или вторник. Что подойдёт?»\n\n- Выбрал → 2\n- Никакой не годится: «Найдём другой день, напишу вам завтра.» → 3\n- «Оставлю ключ соседке»: «Так можно, если она подпишет акт.» → 2\n\n**2.** Запись\n\n«Записал. До встречи!»\n\n**3.** Прощание\n\n«Спасибо, до свидания!»').filter((line) => /if |agent/.test(line)).map((line) => line.trim())).toEqual([
    'agent: Есть суббота или вторник. Что подойдёт?', 'if Выбрал', 'if Никакой не годится', 'agent: Найдём другой день, напишу вам завтра.', 'if Оставлю ключ соседке', 'agent: Так можно, если она подпишет акт.', 'agent: Записал. До встречи!', 'agent: Спасибо, до свидания!',
  ]);
});

test('a step whose title says never is a step', () => {
  expect(shortTree('# Recall\n\n**Step 1. Somebody answers**\n\n"Hello, is that Mr Orme?"\n\n- Yes → Step 2\n- Never had one → Step 3\n\n**Step 2. The recall**\n\n"Please switch it off."\n\n**Step 3. Never owned one**\n\n"Sorry to have troubled you."').filter((line) => line.startsWith('sequence'))).toEqual(['sequence «Somebody answers»', 'sequence «The recall»', 'sequence «Never owned one»']);
});

describe('tables of talk under heads that say nothing', () => {
  const rows = '| А сколько за одно окно? | Двенадцать тысяч, с установкой. Когда вам удобен замер? |\n| Денег сейчас нет | Понимаю. Есть рассрочка на год, без процентов. Рассказать вам? |\n| Какая гарантия? | Пять лет на стекло, это в договоре. Прислать вам его? |';
  const heard = (head: string): string[] => shortTree(`# Окна\n\n«Добрый день, это «Рама», Илья. Звоню про замер.»\n\n## Дальше\n\n| ${head} |\n|---|---|\n${rows}`).filter((line) => /^(?:objection|question)/.test(line.trim()) || line.includes('agent: Пять'));

  test.each(['Он | Ты', 'Она | Мы', 'Мяч | Подача', 'Что прилетает | Чем отбиваем'])('%s', (head) => {
    expect(heard(head)).toHaveLength(4);
  });

  test('a table of facts stays one', () => {
    expect(shortTree('# Окна\n\n«Добрый день, это «Рама», Илья. Звоню про замер.»\n\n| Поле | Откуда |\n|---|---|\n| номер машины | без региона |\n| контакт | из карточки |\n| адрес | из заявки |').filter((line) => /objection|question/.test(line))).toEqual([]);
  });
});

test('somebody who speaks once between two lines of the agent is on the other side', () => {
  expect(shortTree("MSR: Good afternoon, my name's Walt Jessup. Is Ms. Carver around?\nOther: She's at work. What's it about?\nMSR: It's personal, I'd like to leave it for her.\n\n## She answers\n\nMSR: Ms. Carver, the April payment hasn't come in.\nMember: I know, I'm sorry.\nMSR: Shall I move it to Friday?").filter((line) => line.includes('at work'))).toEqual(["  customer: She's at work. What's it about?"]);
});

describe('remarks for whoever reads the script', () => {
  const lastOf = (line: string): string | undefined => shortTree(`# Overdue loans\n\nAgent: Good afternoon, it's Ann from Fen Credit Union.\nCustomer: Yes?\nAgent: The April payment hasn't come in. Shall I move it to Friday?\n\n${line}`).at(-1)?.trim();

  test.each([
    '**Sent back for retraining last year:** "You need to make this right." "If you\'d budgeted, we wouldn\'t be talking." "Everyone else pays."',
    'Please retire these: "It\'s policy." / "You should have read it." / "Calm down."',
    'С разбора: «вы сами виноваты», «это не к нам», «ожидайте».',
  ])('a remark before several quotations lists what must not be said: %s', (line) => {
    expect(lastOf(line)).toMatch(/^never: /);
  });

  test.each(['NH = no hear, CB = call back, SET = you get paid', 'НД — нет дома, ПЗ — перезвонить'])('what short names stand for: %s', (line) => {
    expect(lastOf(line)).toMatch(/^(?:note|prose)/);
  });

  test('what nobody writes', () => {
    expect(lastOf('*Nadia: nobody writes "per our policy". Nobody writes "you were supposed to check".*')).toMatch(/^never: /);
  });
});

test('who talks is told above a transcript in a fence', () => {
  expect(shortTree('# Расшифровка\n\nОператор: Эльвира. Клиент: ж., 67 лет, база «Заречье».\n\n```\n[00:03] Э: Алё, добрый день, Валентина Степановна!\n[00:07] К: Да. А кто это?\n[00:10] Э: Эльвира, медцентр «Аорта». Звоню про приём.\n[00:15] К: Слушаю.\n```').filter((line) => /agent|customer/.test(line))).toHaveLength(4);
});

test('numbered objections with their answers below are no steps', () => {
  expect(shortTree('# Приём\n\n## Начало\n\n«Добрый день, это клиника «Верба», Илья. Звоню про приём.»\n\n## Остальное\n\n1. **«Откуда у вас телефон?»**\n   «Вы оставили его в анкете двадцатого мая. Удалить?»\n\n2. **«Я в магазине»**\n   «Понимаю. Через час вам удобно?»\n\n3. **«Скидка будет?»**\n   «Да, пятнадцать процентов. Записать вас на среду?»').filter((line) => line.includes('if ')).map((line) => line.trim())).toEqual(['if Откуда у вас телефон?', 'if Я в магазине', 'if Скидка будет?']);
});

describe('flow charts in a fence', () => {
  const stepsOf = (chart: string): string[] => shortTree(`# Вода\n\n\`\`\`\n${chart}\n\`\`\``).filter((line) => /«|agent|if /.test(line));

  test('boxes under numbers, answers behind bars', () => {
    expect(stepsOf('[1] ВХОД\n    «Добрый день, это Аня, «Ключ». Всё ли хорошо?»\n     |\n     |-- «да» ---------> [2]\n     |-- «кто это?» --> «Аня, возим воду.» --> [1]\n     |-- злится -------> [3]\n\n[2] ПОВОД\n    «Привезти две, как обычно?» --> [3]\n\n[3] конец, перезвон через день\n    «До свидания!»')).toEqual([
      'sequence «ВХОД»', '  agent: Добрый день, это Аня, «Ключ». Всё ли хорошо?', '  if да', '  if кто это?', '    agent: Аня, возим воду.', '  if злится',
      'sequence «ПОВОД»', '  agent: Привезти две, как обычно?', 'sequence «конец, перезвон через день»', '  agent: До свидания!',
    ]);
  });

  test('what is said stands in brackets, an answer over what it leads to', () => {
    expect(stepsOf('БЛОК А\n[ Есть среда и пятница. Что берём? ]\n   |\n   +-- "среда" --> [ Записал, среда. ] --> БЛОК Б\n   +-- "только суббота"\n   |      |\n   |      \'-> [ Суббота занята, поставлю в лист. ]\n   +-- "дорого" --> БЛОК В\n\nБЛОК Б\n[ До встречи! ]\n\nБЛОК В\n[ Понимаю. Оплатите до первого, останется старая цена. ]').map((line) => line.trim())).toEqual([
      'sequence «БЛОК А»', 'agent: Есть среда и пятница. Что берём?', 'if среда', 'agent: Записал, среда.', 'if только суббота', 'agent: Суббота занята, поставлю в лист.', 'if дорого',
      'sequence «БЛОК Б»', 'agent: До встречи!', 'sequence «БЛОК В»', 'agent: Понимаю. Оплатите до первого, останется старая цена.',
    ]);
  });
});

test('a table of steps under heads of its own', () => {
  const tree = shortTree('# Перенос рейса\n\n| № | Что там | Наши слова | Потом |\n|:-:|---|---|:-:|\n| 1 | снял трубку | Здравствуйте! Это Илья, «Парус». Ваш вылет перенесли, звоню рассказать. | 2 |\n| 2 | слушает | Отель предупредили, водитель встретит вас. Вам так подходит? | 3 |\n| 3 | «да нормально» | Отлично. Билеты пришлю до шести. | 4 |\n| 4 | «верните деньги» | Вернём за десять дней. Что вам ближе? | 5 |\n| 5 | договорились | Повторю: вылет в три. Всё верно? | конец |');
  expect(tree.filter((line) => /customer|agent/.test(line))).toHaveLength(7);
  expect(tree.filter((line) => line.startsWith('sequence'))).toHaveLength(5);
});

describe('words before lines that a legend explains', () => {
  test.each([
    ['a full stop', 'Синий: говорим. Зелёный: говорит клиент. Красный: так НЕ говорить. Серый: для себя.', '.'],
    ['a colon, whoever is named', 'Синий = вслух. Зелёный = турист. Красный = не говорить. Серый = про себя.', ':'],
  ])('behind %s', (_, legend, sign) => {
    expect(shortTree(`# Окна\n\n${legend}\n\n## Начало\n\nсерый${sign} Звонить в течение десяти минут.\nсиний${sign} Добрый день! Рита, «Светлый дом». Назвать цену с установкой?\nзелёный${sign} А сколько это по деньгам?\nсиний${sign} Тридцать тысяч с монтажом. Вам подходит?\nкрасный${sign} Цену скажем после замера.\nзелёный${sign} Дороговато у вас.`).filter((line) => /agent|customer|never|note/.test(line)).map((line) => line.trim())).toEqual([
      'note: Звонить в течение десяти минут.', 'agent: Добрый день! Рита, «Светлый дом». Назвать цену с установкой?', 'customer: А сколько это по деньгам?', 'agent: Тридцать тысяч с монтажом. Вам подходит?', 'never: Цену скажем после замера.', 'customer: Дороговато у вас.',
    ]);
  });
});

test('a head that quotes the customer stands before the answer, whoever gives it', () => {
  expect(shortTree('# Замена панели\n\n2.1. Диспетчер представляется: «Добрый день. Диспетчер Фёдорова. Звоню про панель».\n\n3.1. На вопрос «Сколько это стоит?» диспетчер отвечает: «Для вас бесплатно».\n3.2. На вопрос «А зачем менять?» диспетчер отвечает: «Старая сломана».').filter((line) => line.includes('agent'))).toHaveLength(3);
});

test('the code of a macro stands before what the customer writes, behind a dot', () => {
  expect(shortTree('# Макросы\n\n#### /hi\nЗдравствуйте! Это Вера. Что случилось?\n\n#### /malo · «Малы, жмут, что делать?»\nОбидно. Поменяем на размер больше. Отложить?\n\n#### /gde · спрашивает, где посылка\nБудет у вас в четверг.').filter((line) => /^(?:objection|question)/.test(line))).toHaveLength(2);
});

describe('boxes before what is said', () => {
  const spoken = (words: string): string[] => shortTree(words).filter((line) => /agent:|customer:|if /.test(line)).map((line) => line.trim());

  test('without quotation marks, beside what is done', () => {
    expect(
      spoken(
        "# Bike hire desk\n\n- [ ] Pick up: Lane Bikes, this is Jo, how can I help you?\n- [ ] open the booking\n- [ ] Which day would you like the bike for?\n- [ ] *The one I had was broken*\n    - [ ] I'm sorry, we'll give you your money back. Did you hurt yourself?\n    - [ ] more than one bike\n        - [ ] Then I'll bring you a new set myself by two.\n- [ ] *Where do I even leave it?*\n    - [ ] At any of our stands. Shall I text you the list?\n- [ ] Thank you for calling, enjoy your ride!",
      ),
    ).toEqual([
      'agent: Lane Bikes, this is Jo, how can I help you?',
      'agent: Which day would you like the bike for?',
      'if The one I had was broken',
      "agent: I'm sorry, we'll give you your money back. Did you hurt yourself?",
      'if more than one bike',
      "agent: Then I'll bring you a new set myself by two.",
      'if Where do I even leave it?',
      'agent: At any of our stands. Shall I text you the list?',
      'agent: Thank you for calling, enjoy your ride!',
    ]);
  });

  test('which tell what was done, beside what is said', () => {
    expect(spoken('Agent: Hello, this is Ann from Lane Gas. How can I help you?\n\n- [ ] Have you told them your name?\n- [ ] Did you ask for the reading?\n- [ ] Are you sure you noted it?\n- [ ] Have you thanked them?')).toEqual(['agent: Hello, this is Ann from Lane Gas. How can I help you?']);
  });
});

test('dots that lead from answers to places', () => {
  expect(shortTree('**В1**\n\n«Добрый день, это ветклиника «Лапа». Вам удобно говорить?»\n\n- ☐ «да, говорите» ........ В2\n- ☐ «я за рулём» .......... В3\n- ☐ бросил трубку ......... отметить и дальше\n\n**В2**\n\n«Приходите на прививку в среду. Записать вас?»\n\n**В3**\n\n«Поняла, перезвоню вечером. До свидания!»').filter((line) => /if |jump/.test(line)).map((line) => line.trim())).toEqual(['if да, говорите', 'jump to в2', 'if я за рулём', 'jump to в3', 'if бросил трубку']);
});

describe('signs that a legend gives a meaning', () => {
  const talk = (words: string): string[] => shortTree(words).filter((line) => /agent:|customer:/.test(line)).map((line) => line.trim());

  test('pictures of two sides, and of what is only thought', () => {
    expect(talk('# Gym desk\n\n🦉 you · 🐟 them · 🐌 not said, just think it\n\n🦉 Hi, it is Ann at Lane Gym. Is now all right?\n🐟 Go on.\n🐌 they joined in May\n🦉 Your pass ends on Friday. Shall I renew it?\n🐟 How much is it?\n🐌 the price went up\n🦉 £30 a month.')).toEqual([
      'agent: Hi, it is Ann at Lane Gym. Is now all right?',
      'customer: Go on.',
      'agent: Your pass ends on Friday. Shall I renew it?',
      'customer: How much is it?',
      'agent: £30 a month.',
    ]);
  });

  test.each([
    ['A line that starts with % is for you only.', '%'],
    ['Lines with a tilde are not sent.', '~'],
    ['The ^ lines are what our trainer said.', '^'],
    ['Звёздочка — подсказка, вслух её нет.', '*'],
  ])('for the reader: %s', (legend, sign) => {
    expect(talk(`# Lane Gym\n\n${legend}\n\nAgent: Hello, it is Ann at Lane Gym. Is now all right?\n${sign} I hear you smile on this one\nCustomer: Go on.\n\nAgent: Your pass ends on Friday.\n\n${sign} You will hear a sigh here, that's fine.`)).toHaveLength(3);
  });
});

test('terms over what is said behind a colon', () => {
  expect(
    shortTree(
      "Opening\n:   Hello, it's Ann from Lane Library. Is now all right?\n:   Your card ends on Friday.\n\n\"I never use it.\"\n\"I have moved.\"\n:   Shall I close it for you, then?\n\n\"What does it cost?\"\n:   Nothing for you, it's free until June.\n\n{no answer}\n:   I'll ring again on Monday. Goodbye!",
    ).map((line) => line.trim()),
  ).toEqual([
    'sequence',
    "agent: Hello, it's Ann from Lane Library. Is now all right?",
    'agent: Your card ends on Friday.',
    expect.stringMatching(/^if "I never use it\."\s+"I have moved\."$/),
    'agent: Shall I close it for you, then?',
    'if What does it cost?',
    "agent: Nothing for you, it's free until June.",
    'if no answer',
    "agent: I'll ring again on Monday. Goodbye!",
  ]);
});

test.each([
  ['2.1. Where the guest says "My key is gone", the Clerk shall reply: "I\'ll cut you a new one. Which room is it?"', 'My key is gone'],
  ['2.1. Should the guest ask "Is breakfast free?", the Clerk must answer: "It is, until ten. Shall I put you down for it?"', 'Is breakfast free?'],
  ['2.1. To the question "May I leave late?" the answer is: "Until two, for £20. Would you like that?"', 'May I leave late?'],
  ['2.1. Если гость говорит «Ключ пропал», портье обязан сказать: «Сейчас сделаю новый. Какой у вас номер?»', 'Ключ пропал'],
])('what a procedure rules to answer: %s', (rule, heard) => {
  const read = shortTree(`# Procedure 4\n\n1.1. The Clerk shall greet every guest.\n\n${rule}`).map((line) => line.trim());
  expect(read.some((line) => line.startsWith('if ') && line.includes(heard))).toBe(true);
  expect(read.filter((line) => line.startsWith('agent:'))).toHaveLength(1);
});

test.each(['Please stop pasting these', 'Not on our line', 'Хватит копировать', 'Не в нашем чате'])('a title over what must not be said: %s', (title) => {
  expect(shortTree(`# Lane Library\n\nAgent: Hello, it's Ann from Lane Library. Is now all right?\nReader: Yes.\n\n**${title}**\n\n* "As I already told you"\n* "That is not our department"`).map((line) => line.trim()).filter((line) => line.includes('As I'))).not.toContainEqual(expect.stringMatching(/^(?:agent|customer)/));
});

test.each(['And please, none of that "as per our policy" or "kindly note".', 'The clerk shall not use the following: "ignorance is no excuse"; "you ought to have looked".'])('a sentence that forbids what it quotes: %s', (line) => {
  expect(shortTree(`# Lane Library\n\n"Hello, it's Ann from Lane Library. Is now all right?"\n\n"Your card ends on Friday. Shall I renew it?"\n\n${line}`).at(-1)?.trim()).toMatch(/^never: /);
});

test('tables with the time of a recorded call, whatever stands over their columns', () => {
  expect(
    shortTree(
      "| when | upstairs | downstairs | Ruth says |\n|---|---|---|---|\n| 0:00 | | Lane Library, this is Ann. How can I help you? | good |\n| 0:06 | You sent me a fine and I never had that book! | | |\n| 0:14 | | I'm sorry about that. May I take your card number? | warm |\n| 0:20 | It's 4471. Why did nobody ring me? | We only had your old number. Shall I put the new one in? | honest |\n| 0:31 | Do that. And the fine? | | key moment |\n| 0:36 | | I've taken it off for you. Is there anything else? | |",
    ).filter((line) => /agent:|customer:/.test(line)).map((line) => line.trim()),
  ).toEqual([
    'agent: Lane Library, this is Ann. How can I help you?',
    'customer: You sent me a fine and I never had that book!',
    "agent: I'm sorry about that. May I take your card number?",
    "customer: It's 4471. Why did nobody ring me?",
    'agent: We only had your old number. Shall I put the new one in?',
    'customer: Do that. And the fine?',
    "agent: I've taken it off for you. Is there anything else?",
  ]);
});

describe('bullets below a step', () => {
  const branches = (bullets: string): string[] => shortTree(`# Lift desk\n\n1. "Corran Lifts, is anyone stuck?"\n${bullets}\n\n2. "Which building is it?"\n   - no idea -> 1\n\n3. "Thank you. Goodbye."`).filter((line) => /if |agent/.test(line)).map((line) => line.trim()).slice(1, -2);

  test('of two quotations hold the words of the customer and the answer', () => {
    expect(branches('   - "Is it the doors?" "It could be the edge of the door." -> 2\n   - "Will I be late?" "I\'d hope not. I\'ll email you the times." -> 2\n   - "What made it stop?" "I can\'t tell from here. Shall I ask?" -> 3').slice(0, 6)).toEqual([
      'if Is it the doors?', 'agent: It could be the edge of the door.', 'if Will I be late?', "agent: I'd hope not. I'll email you the times.", 'if What made it stop?', "agent: I can't tell from here. Shall I ask?",
    ]);
  });

  test('with a comma in the case', () => {
    expect(branches('   - stuck -> 2\n   - basic, in hours: "A visit is £120. Shall I book it?" -> 2\n   - nothing at all -> 3')).toEqual(expect.arrayContaining(['if basic, in hours', 'agent: A visit is £120. Shall I book it?']));
  });
});

test.each(['Heard | Better', 'Нельзя | Можно'])('what is said in place of what must not be: %s', (heads) => {
  expect(shortTree(`# Lift desk\n\nAgent: "Corran Lifts, is anyone stuck?"\nCustomer: "Yes."\nAgent: "Right, I have got you."\n\n| ${heads} |\n|---|---|\n| "Calm down." | "He is six minutes away." |\n| "It is our policy." | "May I ask why?" |`).filter((line) => line.includes('Calm') || line.includes('six')).map((line) => line.trim())).toEqual(['never: "Calm down."', 'agent: He is six minutes away.']);
});

test('templates in block quotes beside a sample talk', () => {
  expect(shortTree('# Прокат\n\n### /привет\n> Здравствуйте! Прокат «Гардероб», Соня. Чем помочь?\n\n### /цена\n> Костюм на сутки две тысячи, залог пять. Бронируем?\n\n### /обмен\nклиент: можно поменять?\n> Можно, доплата четыреста рублей. Меняем?\n\n### /срок\n> Вас ждали сегодня до двенадцати. Когда сможете привезти?\n\n## Разбор\n\n**Клиентка:** Воротник грязный!\n**Соня:** Номер брони напишите, пожалуйста.\n**Клиентка:** 7781.\n**Соня:** Заменю сегодня, вам удобно к шести?').filter((line) => line.includes('agent'))).toHaveLength(6);
});

test('questions in italics over arrows are the customer\'s, each over its answer', () => {
  expect(shortTree('# Desk\n\nClient: three facilities\n\n**OPEN**\n\n→ "Hello, is that Denise? It\'s Kane from Tidewater."\n\n• *Who is this?*\n→ "Kane, from Tidewater. It is about your unit."\n\n• *What happens at five?*\n→ "Nothing today. Shall we look at the sum?"\n\n• *Will this be on my credit?*\n→ "We do not report it."\n\n• *How do I dispute it?*\n→ "I will send you the form tonight."').filter((line) => line.startsWith('question: '))).toHaveLength(4);
});

test('a step to which an arrow leads is one, though its title says all', () => {
  const steps = shortTree('# Вода\n\n## Шаг 1. Вход\n\nОператор: Добрый день, это Аня из «Ключа». Привезти две бутыли?\n\n- Да → шаг 2\n- Не берёт трубку → шаг 3\n\n## Шаг 2. Запись\n\nОператор: Записала на среду. До свидания!\n\n## Шаг 3. Перезвон через два дня\n\n## Памятка\n\nСписок у Димы.');
  expect(steps.filter((line) => line.startsWith('sequence'))).toEqual(['sequence «Вход»', 'sequence «Запись»', 'sequence «Перезвон через два дня»']);
});

test.each([
  ["Coach's remarks", 'She asked before the hold and thanked after it.'],
  ['Замечания', 'Оператор спросил перед удержанием.'],
])('what somebody did is no order to do it: %s', (title, remark) => {
  const tree = shortTree(`# Call\n\nAgent: Good afternoon, this is Ann. How may I help you?\nGuest: I need to change my booking.\nAgent: It is moved to the 28th. Goodbye.\n\n## ${title}\n\n- ${remark}`);
  expect(tree.map((line) => line.trim())).not.toContain('action');
  expect(tree.join()).toContain(`note: ${remark}`);
});

test('a time in square brackets is no field', () => {
  expect(shortTree('# Call\n\n[00:02] **Ann:** Good afternoon, this is Ann. How may I help you?\n\n[00:14] *The guest presses 1.*\n\n[00:27] **Guest:** A room, please.').join()).not.toContain('{00:14}');
});

describe('messages that are sent to the customer', () => {
  const call = '# Desk\n\n## Phone\n\nAgent: I am sorry we charged you twice. I have refunded $189 today. Goodbye.\n\n';

  test.each([
    ['Email template', 'Subject: Your refund'],
    ['PART TWO: SMS TEMPLATES', '**Subject line:** Your refund'],
    ['Шаблоны писем', 'Тема письма: Ваш возврат'],
  ])('are another way in, and nobody says their subject: %s', (title, subject) => {
    const tree = shortTree(`${call}## ${title}\n\n${subject}\n\nWe have refunded $189 to your card. Thank you for your patience.`);
    expect(tree.find((line) => line.startsWith('scenario'))).toBeDefined();
    expect(tree.filter((line) => /(?:agent|customer|note): .*(?:refund$|возврат$)/u.test(line)).map((line) => line.trim().split(':')[0])).toEqual(['note']);
  });
});

test('the name of a stage in italics ends the branch above it', () => {
  expect(shortTree('# Calls\n\n*Pitch*\n> Rep: Hi, this is Jake. Do you want to renew it?\n\n*Voicemail*\n> Rep: Please call me back by Friday.\n\n*Wrap*\n> Rep: You pay $39 from 1 June. Bye now!').slice(-4)).toEqual(['  if Voicemail', '    agent: Please call me back by Friday.', '  note: Wrap', '  agent: You pay $39 from 1 June. Bye now!']);
});
