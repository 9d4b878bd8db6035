/**
 * Words that play the same part in an act, so that a word no training phrase has can still speak for it.
 * A star stands for any ending; a word may be in several groups. The order of the groups is part of the model.
 */
export const WORD_GROUPS: readonly { name: string; ru: string; en: string }[] = [
  {
    name: 'negation',
    ru: 'без не нельзя нет ни никак',
    en: "aren't can't cannot didn't doesn't don't isn't n't never no nor not without won't",
  },
  {
    name: 'absolute',
    ru: 'абсолютн* весь вообще все всегда всем всех вся всё един* единогласно каждая каждого каждому каждый любая любого любой любому любые навсегда нигде никак* никогда никого никто ничего ничто поголовно полностью раз сплошн* целиком',
    en: 'absolutely all always any anyone completely each entire ever every everybody everyone forever never nobody none nothing nowhere single totally universally whole zero',
  },
  {
    name: 'superlative',
    ru: 'аналог* безупречн* беспрецедентн* единственн* знаменит* идеальн* легендарн* лидер* лучш* мировой мировые наи* непревзойд* номер перв* передов* равных рекорд* сам* совершенн* топ* уникальн* хит эксклюзивн* элитн* эталон*',
    en: 'award-winning best biggest cheapest exclusive fastest finest first flawless gold greatest highest largest leader leaders leading lowest market-leading most number one-of-a-kind only perfect premier safest smartest strongest superior top ultimate unbeatable undisputed unique unlike unmatched unrivalled world-class',
  },
  {
    name: 'comparative',
    ru: 'больше быстрее выгоднее выше дешевле дороже качественнее лучше меньше надежнее ниже проще удобнее хуже',
    en: 'better cheaper easier faster higher less lower more safer smarter',
  },
  {
    name: 'crowd',
    ru: 'абонент* большинств* бухгалтер* весь врачей врачи друзья жильцы знакомые клиентов клиенты коллег* людей люди миллион* многие нормальные пациент* покупател* семьи сосед* специалист* тысяч* умные ученые хозяева хозяйк* эксперт* юрист*',
    en: 'clients colleagues customers doctors experts families folks homeowners industry majority market millions neighbors neighbours others parents patients people scientists specialists street studies thousands world',
  },
  {
    name: 'rival',
    ru: 'везде где-либо друг* конкурент* остальн* рынк* чуж*',
    en: 'another anywhere competition competitor* else elsewhere industry other others rival*',
  },
  {
    name: 'we',
    ru: 'мы нам нами нас наш наша наше нашего нашей нашему наши нашим нашими наших нашу',
    en: 'our ours us we',
  },
  {
    name: 'I',
    ru: 'меня мне мной я',
    en: 'i me my',
  },
  {
    name: 'you',
    ru: 'вам вами вас вы',
    en: 'you',
  },
  {
    name: 'your',
    ru: 'ваш ваша ваше вашего вашей вашему ваши вашим вашими ваших вашу',
    en: 'your yours',
  },
  {
    name: 'company',
    ru: 'агентств* банк* бренд* завод* клиник* команд* компани* магазин* оператор* организац* отел* партнер* производ* салон* сервис* студи* фирм* фонд* центр* школ*',
    en: 'agency bank brand business center centre charity clinic company firm hotel insurer partner* platform provider school store team',
  },
  {
    name: 'certainty',
    ru: 'безусловно беспокойтесь волноваться волнуйтесь гарант* голову железно заверя* зуб исключен* клян* невозможно непременн* обеща* обязательн* однозначн* отвечаю переживайте пудов ручаюсь слово сомнева* сомнени* спокойно стопроцентн* считайте точно уверен* увидите',
    en: "'ll absolutely assured bet bound certain certainly course definitely doubt guarantee* honest* hundred never percent positive promise* relax rest sure surely swear trust undoubtedly will won't word worry",
  },
  {
    name: 'hedge',
    ru: 'боюсь бывает вероятн* возможно если зависит могут может наверное обычно около пока попробуем постараюсь примерно скорее',
    en: 'about around could depends expect hope if likely may might perhaps possibly probably roughly try typically up usually',
  },
  {
    name: 'duty',
    ru: 'должн* извольте надо необходим* нужно обязан* полагается придется следует требуется',
    en: 'better got gotta have mandatory must need obliged ought required should supposed',
  },
  {
    name: 'politeness',
    ru: 'будьте бы добры могли подскажите пожалуйста позвольте прошу разрешите',
    en: 'can could kindly may mind please would',
  },
  {
    name: 'time',
    ru: 'август* апрел* вечер* воскресень* вторник* вчера год года году декабр* день дней дни дня завтра июл* июн* лет март* мая месяц* минут* недел* ноябр* октябр* понедельник* пятниц* сегодня секунд* сентябр* сред* суббот* сутки суток утр* феврал* час часа часов четверг* январ*',
    en: 'afternoon april august day* december evening february friday hour* january july june march may minute* monday month* morning november october saturday second* september sunday thursday today tomorrow tonight tuesday wednesday week* year* yesterday',
  },
  {
    name: 'a moment',
    ru: 'капельк* мгновени* минутк* минуточк* минуту минуты момент* недолго немного немножко ненадолго окошк* пара парочк* пару секунд* секундочк* чуть чуть-чуть',
    en: 'bit briefly couple few jiffy minute* mo moment* quick quickly sec second* tick word',
  },
  {
    name: 'now',
    ru: 'данный прямо сейчас теперь',
    en: 'currently moment now present right',
  },
  {
    name: 'talking',
    ru: 'бесед* беседовать выслушать говорить обговорить обсудим обсудить общаться переговорить побеседовать побеседуем поболта* поговорим поговорить пообщаться послушать потолковать разговаривать разговор*',
    en: 'chat chatting conversation discuss hear listen run speak speaking talk talking',
  },
  {
    name: 'busy',
    ru: 'беспоко* вовремя занят* комфортно мешаю найдется некогда отвлек* отвлека* отрыва* побеспоко* помеша* разбуди* располагаете рулем свободн* совещани* спешите торопитесь уделит* уделить удобно',
    en: 'available bad bother* busy catch caught convenient disturb* driving free good hands interrupt* meeting middle okay rush spare suit* time wake',
  },
  {
    name: 'vague topic',
    ru: 'важн* возможност* вопрос* дела дело делу детали деталь интересн* информаци* касается касательно кое-как* кое-что момент насчет нечто новост* нюанс* обстоятельств* повод* поводу предложени* разговор решени* сведени* ситуаци* сообщени* сюрприз* тема теме тему что-то',
    en: 'about concerning detail* important information interesting issue item* matter news opportunity personal proposal reason regarding situation something surprise thing things topic update',
  },
  {
    name: 'calling',
    ru: 'беспокоит беспокою звоним звонок звоню набираю набрал* обращаемся обращаюсь решил* связаться связываюсь хотел* хочу',
    en: 'asked call calling contacting phoning reach reaching ring ringing touch wanted',
  },
  {
    name: 'grounds',
    ru: 'вашем вашими вижу говорили жаловались значит истории писали помню поскольку поэтому при просили раз рассказывали сказали судя упоминали упомян*',
    en: 'as based because given mentioned noticed remember said see seeing since so that told',
  },
  {
    name: 'habit',
    ru: 'берете вызывали докупаете ездите живете заказываете звоните каждый летаете обычно переплачиваете платили платите покупаете пользуетесь прошл* прошлом работаете раньше сейчас тратите храните',
    en: 'buy call currently drive fly had last live order paid pay paying spend spent use used uses usually work',
  },
  {
    name: 'gain',
    ru: 'верн* вместо выйдет закро* меньше окуп* останется перестан* перестанете поможет придется сможете снизи* сохран* сэконом* успеете хватит эконом*',
    en: "'d avoid cover cut cuts enough fewer halve instead keep less longer pays rather save saves saving stop won't would",
  },
  {
    name: 'product',
    ru: 'абонемент* автоплат* аккаунт* антивирус* верси* вклад* гарант* доставк* доступ* заняти* имплант* интернет* ипотек* карт* карту каско комплект* кредит* курс* лиценз* матрас* мебел* модел* модул* номер* окна окон опци* пакет* подписк* полис* приложени* приставк* программ* пылесос* рассрочк* ремонт* роутер* сигнализац* страхов* тариф* телевиден* телефон* тренировк* услуг* фильтр* холодильник* чехл* чехол* чистк* шин*',
    en: 'account add-on alarm app broadband bundle card class course cover device fibre filter insurance internet kit lesson* licence license line loan maintenance mattress membership model mortgage package phone plan policy protection room router service software subscription system tariff tires treatment tyres upgrade version warranty',
  },
  {
    name: 'feature',
    ru: 'kpi автоматич* акци* бюджет включ* встроен* входит гигабит* дизайн* европейск* имеет интеграц* камер* канал* качеств* квартал* корпус* мегабит* металл* мощн* немецк* новейш* облак* оборудовани* опыт* оснащ* памят* план платформ* подар* поддерж* премиальн* режим* руководств* рынке скидк* скорост* современн* состав* технологи* функци* экран*',
    en: 'automatic* award* bonus built-in camera channel* cloud comes design discount equipment equipped experience feature* german gift* gigabit includ* integrat* latest market megabit* memory mode* modern offer* platform power* premium quality quarter quota screen speed state-of-the-art steel support* target technology tradition',
  },
  {
    name: 'purchase',
    ru: 'активир* берем беру брать бронир* включаем включать включаю выписыва* диктуйте добавл* договорились заброн* закаж* заказ* запис* какого какой какую картой куда наличными оплат* оплач* отправляю оформ* оформл* перевожу платим подключ* подтвержда* пробива* продлева* продлим резервир* реквизит* сколько соглас* списыв* спишу ставим ставлю счет фиксир*',
    en: 'activat* add adding agree* ahead book booking card charge confirm deal enrol* enroll* go how lock order pay* pencil process* put putting ready renew* reserve say send set sign signed signing start switch* take upgrade* which',
  },
  {
    name: 'service',
    ru: 'бесплатн* блокир* вернем верну вернуть возврат* гаранти* жалоб* закро* заявк* отключ* отмен* перезвон* переключ* перен* проверю снимаем соединяю справк* уточн*',
    en: 'block* callback cancel* check* complaint free hold record* refund* remov* reschedul* return* transfer* verify warranty',
  },
  {
    name: 'suggestion',
    ru: 'вариант* возьмите давайте доступн* думали есть желаете задумывались интересн* кстати могу можем можно одобрен* подойдет попроб* посовет* появил* предлага* предлож* приглаша* рассматривали рассмотр* рекоменд* слышали советую станьте хотите',
    en: "approved available can consider* could eligible fancy heard how interested introduc* invite* let's like might offer* option propose recommend* suggest* thought try wonder*",
  },
  {
    name: 'money',
    ru: 'бесплатн* бюджет* взнос* денег деньг* дешев* долг* доплат* дорог* комисси* копе* обойд* переплат* плат* платеж* прайс* процент* расход* руб* рубл* сбор* скидк* стоим* стоит стоить сумм* тариф* тысяч* цена цене ценой цену цены ₽',
    en: '$ afford* amount bill* buck* bucks budget cent* cents charge* cheap* cost* costs deposit dollar* expensive fee* fees money paid pay* pence pennies penny percent pound* price* quid rate* sum total £ €',
  },
  {
    name: 'trifle',
    ru: 'важно всего встреч* главное даром договор* думайте ерунд* завис* индивидуальн* калькулятор* копе* копеечн* кофе мелоч* менеджер* недорого незаметн* ноль позже потом почти пустяк* разберемся разве символическ* сказки смешн* сначала сущ* чашк*',
    en: 'adviser advisor barely basically change coffee covered cup depends essentially figures first just later matter meeting next nothing notice only peanuts pennies pocket practically quote small sort tailored tiny trivial worry',
  },
  {
    name: 'concealment',
    ru: 'акцентир* афиш* вслух говорить замял* замять заостр* зачитыв* избег* мельком молч* назыв* называ* обход* объясня* озвуч* озвучивать отвлек* перевод* показыва* проговарива* раскры* рассказыва* рассказывать сам* скороговорк* скры* сообща* спраш* спрос* увест* увод* уйти умалч* умолч* упомин* утаи* уточня* уход* читать',
    en: 'ask* asks avoid* bring bury conceal* deflect* disclose* divert* dodge* downplay* gloss hide keep leave mention* omit* quickly quiet read reveal* say skip steer* tell unless volunteer*',
  },
  {
    name: 'script roles',
    ru: 'абонент* возраж* гост* клиент* оператор* пациент* покупател* собеседник* спрашивает спросит спросят',
    en: 'agent* ask asked caller* client* customer* guest* objection* patient* them they',
  },
  {
    name: 'trouble',
    ru: 'боль больше забудете исчезн* никаких обрыв* опозда* ошиб* потеря* проблем* риск* сломает*',
    en: 'again break* fail* forget late lose mistake* pain problem* risk* worry',
  },
  {
    name: 'delight',
    ru: 'влюбит* восторг* доверя* довольн* любят обожа* обрад* пожалеете понрав* счастлив*',
    en: 'amazed delight* excited happy love pleased regret satisfied thrilled trust*',
  },
  {
    name: 'courtesy',
    ru: 'алло день доброго добрый жаль здравствуйте извините пожалуйста понимаю привет простите свидания сожалению спасибо',
    en: 'afternoon apolog* bye good goodbye hear hello hi morning sorry thank thanks understand',
  },
  {
    name: 'event',
    ru: 'вчера вырастет выросла готов* договор* задерж* заказ* заканчив* законч* запис* заявк* истека* напомин* начисл* не отключ* отмен* ошиблись перенес* поступ* потому просроч* прошел прошла прошло сломал* списа*',
    en: "appointment arrived because booked cancelled declined delayed didn't due ending ends expired expires failed increased missed moved order* overdue ready renewal reported returned",
  },
  {
    name: 'command',
    ru: 'быстро внимательн* вставайте говорите диктуйте ждите заполните звоните идите кричите нажмите назовите немедленно обратитесь ознакомьтесь оплатите освободите откройте перебивайте перезвоните пишите повторите подайте подойдите подъедьте предоставьте принесите сами самостоятельно скачайте слушайте смотрите срочно строго читайте чтоб чтобы',
    en: 'bring call check click come contact download fill first get give go hold immediately listen log look make notify now open press provide read reset send speak stop submit take tell turn wait yourself',
  },
];
