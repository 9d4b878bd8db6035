/** The words that label lines of a script, Russian and English: lower case, ё as е, parted by semicolons. */

/** Who speaks for the company. */
export const AGENT = `
  адвайзер; администратор; агент; аналитик поддержки; ассистент; банк; бот; взыскатель; волонтер; вы; голосовой помощник; диспетчер;
  дежурный; звонарь; инженер поддержки; интервьюер; исполнитель; кассир; коллектор; колл-центр; компания; консультант; контакт-центр; кц;
  линия; магазин; мастер-приемщик; мен; менеджер; мы; оп; опер; операционист; оператор; оператор кц; отвечаем; отвечающий; поддержка;
  помощник; представитель; приемщик; продавец; регистратор; ресепшен; ресепшн; робот; саппорт; сотрудник; специалист; страховая;
  страховой агент; техподдержка; телемаркетолог; ты; фирма; хелпдеск; я;
  account executive; advisor; adviser; ae; agent; ai; assistant; associate; atendente; agente; bdr; bot; cs; csa; csm; csr; clerk;
  collector; company; concierge; consultant; customer care; customer service; customer service agent; customer service rep;
  customer service representative; customer support; desk; dispatch; dispatcher; fundraiser; front desk; helpdesk; host; interviewer;
  konsultant; me; nurse; officer; operador; operator; our reply; receptionist; reception; recruiter; rep; representative; sales;
  sales agent; sales rep; salesperson; scheduler; sdr; seller; specialist; staff; support; surveyor; tech; technician; telemarketer; tsr;
  us; volunteer; we; you; you say; handler; claims handler; call handler; case handler; caseworker; case worker; case manager; adjuster; teller;
  banker; broker; cashier; counsellor; counselor; coordinator; co-ordinator; canvasser; closer; setter; call taker; responder; tutor;
  instructor; teacher; doctor; hygienist; vet; vet nurse; registrar; letting agent; estate agent; realtor; negotiator; underwriter; fitter; planner;
  саппорт; служба поддержки; отдел заботы; куратор; методист; врач; доктор; фельдшер; медсестра; ветеринар; тренер; преподаватель; учитель; логист; экспедитор; страховщик; риелтор; риэлтор;
  брокер; админ; портье; ресепшионист; регистратура; фармацевт; провизор; замерщик; страховой консультант; соцработник; кредитный специалист; адміністратор; менеджер з продажу; мутахассис; оператор чата; чат-бот`;

/** Who is served, called or calling as a customer. */
export const CUSTOMER = `
  абонент; арендатор; вкладчик; владелец; водитель; гость; должник; житель; жилец; заемщик; заказчик; заявитель; кл; клиент; клиентка;
  клієнт; лид; лпр; ученик; обратившийся; она; он; они; пассажир; пациент; пациентка; плательщик; подписчик; покупатель; пользователь;
  посетитель; потребитель; респондент; родитель; собеседник; страхователь; студент; член клуба; mijoz; клиенты;
  account holder; borrower; buyer; cardholder; client; cliente; consumer; cust; customer; debtor; donor; guest; ho; homeowner; human;
  klient; lead; member; passenger; patient; policyholder; prospect; respondent; resident; shopper; student; subscriber; supporter;
  applicant; claimant; insured; dog owner; pet owner; cat owner; landlord; householder; learner; parent; mum; mom; dad; carer; complainant;
  alum; alumnus; alumna; patron; reader; diner; rider; traveller; traveler; recipient; driver; merchant; retailer; candidate; leaseholder;
  taxpayer; pensioner; pupil; attendee; delegate; enquirer; franchisee; bride; viewer; holder; payer;
  хозяин; хозяйка; зритель; читатель; слушатель; мама; папа; турист; путешественник; отдыхающий; постоялец; получатель; отправитель;
  пострадавший; застрахованный; потерпевший; кандидат; соискатель; выпускник; жертвователь; даритель; дольщик; собственник; квартирант;
  наниматель; предприниматель; студентка; ученица; автовладелец; пенсионер; заявительница; покупательница; абонентка; гостья; больной;
  hear; you hear; heard; слышим; слышите; слышу; tenant; pax; them; they; he; she; her; him; he/she; him/her; user; visitor; voter; decision maker; dm`;

/** Anybody else on the line. */
export const THIRD_PARTY = `
  автоответчик; бухгалтер; посторонний; третье лицо; третьи лица; коллега; другой человек;
  жена; муж; мать; отец; охранник; приемная; ребенок; родственник; секретарь; сосед; супервизор;
  assistant of the dm; child; coworker; other person; pharmacist; gatekeeper;
  husband; manager on duty; neighbor; neighbour; receptionist of the company; relative; secretary;
  spouse; supervisor; third party; voicemail; wife`;

/** Machines and screens. */
export const SYSTEM = `
  ivr; автоинформатор; голосовое меню; запись; запись системы; робот-автоинформатор; система; срм; црм; экран;
  crm; machine; on screen; prompt; recording; screen; system; tool`;

/** Whoever rang: agent or customer, by the direction of the call. */
export const CALLER = `звонящий; звонящая; позвонивший; caller; calling party`;

/** A command to the agent; what follows are his words. */
export const SAY = `
  говорим; говорите; говорить; говоришь; задайте вопрос; задать вопрос; наш ответ; отвечаем; отвечайте; ответ; ответ оператора; ответить;
  ответьте; озвучить; озвучиваем; озвучьте; произнесите; произнести; реплика; реплика оператора; речевка; речевой модуль; скажите; сказать;
  скажи; спросите; спросить; спроси; спрашиваем; текст; текст оператора; уточните; уточнить; фраза; что говорим; что сказать;
  начинаем; начинаем так; начните; здороваемся; приветствуем; прощаемся; прощаемся так; завершаем; заканчиваем; прочитайте; прочитать; зачитать; зачитайте; предложите; поприветствуйте; попрощайтесь;
  answer; ask; ask them; read; read aloud; read out; reply; respond; response; say; say this; script; tell them; then say; what to say;
  you say; you could say; agent says; verbatim; close with; open with; start with; begin with; finish with; end with; sign off with; we open; we close`;

/** Heads of lines that nobody says. */
export const NOTE = `
  аудитория; база; в crm; внимание; время; время звонка; входные данные; график; дата; действие; действия; дальше; для операторов; длительность;
  дозвон; задача; заметка; заметки; замечание; замечания; замечания окк; инструкция; итог; итоги; канал; кейс; ключевое; когда звоним;
  комментарий; комментарий методиста; критерии; кто звонит; лайфхак; методист; напоминание; на заметку; обоснование; обратите внимание;
  окк; оценка; памятка; перед звонком; переменные; пометка; поля; поля карточки; портрет клиента; почему; почему это работает; подсказка;
  подсказка оператору; подготовка; помните; правила; правило; прим; примечание; примечания; проверка; продукт; пс; ps; p.s; разбор; результат;
  рекомендация; рекомендации; ред; редакция; ситуация; совет; советы; согласовано; составил; составила; срок; статус; статусы; стиль;
  сценарий; темп; тип; тон; тональность; требования; факт; факты; фикс; фиксируем; цель; цель звонка; цель этапа; чек-лист; чеклист;
  шпаргалка; этап; автор; молча; про себя; себе; не вслух; вслух не читать; версия; владелец скрипта; важно; ps от ропа; тренер; наставник; коуч; руководитель; роп;
  action; audience; author; background; campaign; channel; checklist; coach; coach note; coaching; comment; context; crm; date; direction;
  disposition; duration; example; fact; facts; fields; goal; goals; guidance; heads up; how to use; icp; important; instruction;
  instructions; internal; internal note; key; kpi; last edit; note; note to agent; notes; objective; outcome; outcomes; owner; pace;
  prepared by; prerequisites; product; ps; purpose; qa; qa note; reason; remember; reminder; remarks; result; rule; rules; scenario;
  scoring; segment; stage; status; step; style; target; time; tip; tips; tone; trainer; trainer note; variables; version; voice; warning;
  why; why it works; why this works; written by; updated; placeholders; background info; next steps; compliance; legal; wrap codes;
  dispo codes; disposition codes; codes; do; you do; делаем; делать; сделать; subject; subject line; email subject; тема письма`;

/** Heads of lists of what must not be said. */
export const FORBID = `
  auto-fail; automatic fail; avoid; banned; banned phrases; do not; do not say; do not use; don't; don't say; don'ts; dont; donts;
  forbidden; never; never say; red flags; things not to say; what not to say; wrong; bad; bad example; heard on real calls, don't;
  запрещено; запрещенные фразы; избегать; избегаем; избегайте; нельзя; не говорим; не говорите; не говорить; не используем; не используйте;
  не использовать; не надо; неправильно; никогда; никогда не говорим; никогда не говорите; ошибка; ошибки; плохо; стоп-фразы; стоп-слова;
  стоп слова; так не говорим; чего не говорить; что не говорить; фразы под запретом; красные флаги`;

/** One-letter labels of the agent, Cyrillic and Latin, parted by spaces. */
export const AGENT_LETTERS = 'а м о a o r';
/** One-letter labels of the customer, Cyrillic and Latin, parted by spaces. */
export const CUSTOMER_LETTERS = 'к п г c k u q b p';

/** What programs that write down calls put before a number, for want of a name. */
export const COUNTED_SPEAKERS = `
  голос; говорящий; диктор; канал; неизвестный; неизвестный спикер; собеседник; спикер; участник; участник разговора;
  channel; participant; party; person; speaker; talker; unknown; unknown speaker; voice`;
