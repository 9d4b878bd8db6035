/** What src/build/train-titles.mjs learnt: hundredths of log-odds that a title forbids what stands below it, and the features that count so much. */
export const BIAS = -0.52;

export const TITLE_WORDS = `
330: прова~
260: " and, запре~, плохо~
250: bingo, косяк~, позор~
240: sins
220: jar, worst, zero, недоп~, речи
210: horro~, irrit~, rubbi~, воспр~, чего
200: ^land~, ^over~, ^анти~, ^черн~, don't $, phrases, обещания, табу
190: anti, apolo~, gets, killers, never, of $, passi~, traps, viola~, выход~, наруш~, нежел~, уволь~
180: ^слаб~, black~, it for, not, англи~, нельз~, нельзя, просл~, так, такое
170: ^вред~, hates, killers $, people off, the customer, this one, trigg~, избег~, колле~, неуда~, ошибки, прома~, сожал~, услыш~, худше~
160: ^ ни, ^ что, breac~, conversation, how not, keep, never say, red, sound~, these, бесит, бы, едини~, за это, на ", ни, опасные, таког~, такого
160: этого, юрист~
150: ^ звучит, ^ника~, bin, compe~, crimes, crime~, disco~, don't, guara~, leaks, lines that, list $, makes, must, not to, offen~, the caller, to ", ups
150: агрес~, даже, и еще, котор~, мы не, неуве~, обычно, плохо $, реплики $, фамил~
140: # за, ? и, ^ deal, ^ old, ^ ошибки, ^крас~, ^разм~, bad $, corre~, discr~, down, errors, error~, even, leave, long, of shame, sale, talk $, that
140: ugly, враг, ее, зачин~, зря, испор~, которых, миссе~, нет $, обесц~, раздр~, сделк~, так не, употр~, фразы, худшее, этих, язык, 👎
130: ^leak~, ^verb~, ^заез~, ^избе~, above, burea~, cringe, cring~, delivery $, deprecated, depre~, enough, enoug~, fail, in the, is not, misleading
130: misle~, naughty, naugh~, night~, nobody, nobod~, nope, patterns, point~, rewrite, rewri~, slip, speak, ten, we don't, with a, агрессия, выгля~
130: выглядит, выска~, нарушения, не, оправ~, остор~, осторожно, плохого, пожар~, прочи~, речев~, речевые, срочн~, тон, ушел, цитат~, чего не
120: deal, don'ts, don't~, foot, habits, habit~, head, ice, lies, mistakes, mystery, myste~, nope $, over $, play, promises $, scare, scrip~, stop, tape
120: the #, traps $, unprofessional, unpro~, word, words, брако~, вредн~, други~, извин~, как потерять, карточка, клиента, клиентом, лекси~, лист
120: лишнее, ляпну~, оборо~, опера~, перек~, потерять, проти~, себе, себя, слова~, смотр~, спам, страш~, чисто~, этим
110: " ", " it's, ^ agents, ^ non, ^ this, ^ на, ^ слишком, ^bloc~, ^fail~, ^neve~, ^stop~, ^stri~, ^wind~, ^мину~, ^слиш~, ^худш~, avoid, bad
110: compliance, drive~, examp~, fire, forbi~, joking, jokin~, kille~, language, limit~, mouth, non, prohibited, prohi~, sins of, what does, worn
110: worn out, wrong $, антип~, вычер~, донора, еще, звучит, как не, как это, катег~, кому, не говорим, непра~, никог~, никогда, переч~, перечень, плохо
110: приме~, родителям, сами $, тригг~, триггеры, убийц~, убийцы, услышал, чем, шанта~, ❌
100: " на, ^ плохие, ^comm~, ^обра~, ^пуга~, an agent, avoid $, banned, banne~, buyer~, can't, clich~, clichés, disclose, formu~, late delivery, like a
100: lines to, off limits, offs, offs $, once, reception $, refrain, refrain from, refra~, rejected, remov~, report, sentences $, that make, up on
100: us the, waste, what makes, wrong, архив, барье~, в наших, звонок $, кажет~, кажется, клиен~, конверсия, конкурентов, мат, мусор~, не пишем, перер~
100: продаж $, скрипт $, слово, стоп, устар~, 🚫
90: " no, ^ poor, ^ too, ^ top, ^ trust, ^ просрочка, ^ 👎, ^bene~, ^expl~, ^gues~, ^pass~, ^trus~, ^мисс~, ^непр~, ^обхо~, ^само~, ^удал~, a guest
90: a refund, advice, advic~, better, bette~, calling the, don't use, done, door, endin~, gener~, hear this, immed~, kill, make, mistakes $, must not
90: no, off, openers, out $, own, pet, practice $, proof, quote~, scripts, shift $, spring, the manager, this, under~, up the, verba~, went, zone
90: zone $, все равно, дешев~, диагн~, долже~, должны, за #, книга, красн~, кухня, маркеры, менеджеров $, никак~, обраб~, отвечать $, отзывы, плохие
90: после которых, против, пугаем, равно, слово ", смерт~, стыдн~, типич~, типичные, формулировки, цитаты $, штраф~, ⛔
80: " how, " we, " мне, # seconds, ^ anti, ^ bad, ^ begging, ^ find, ^ illegal, ^ incorrect, ^ instant, ^ nope, ^ stop, ^ toxic, ^ unacceptable, ^ would
80: ^ выражения, ^ никаких, ^begg~, ^ille~, ^inco~, ^spel~, ^stee~, ^toxi~, ^unac~, ^woul~, ^выра~, ^дост~, ^неуд~, ^пото~, ^сказ~, agents, begging
80: beggi~, break, complaint, cut, diagn~, do not, donor $, ever, feel, hang, how it, if you, illegal, illeg~, incorrect, incor~, instant, nps, orders
80: over, retir~, robot, sales~, says no, shoul~, shout~, sprin~, stop $, stop it, style $, the floor, the last, to do, today ?, toxic, unacceptable
80: unacc~, used to, verbal, verification, ways, we're not, you must, you say, в речи, высказываний, грубо~, должника, жертв~, за которые, знаю
80: месяца $, наших, не наш, не то, от которых, отдел~, покупателя, сами, сервис, сказал, слова $, совет~, супер~, трене~, холодный, части~, чата $
80: чего клиент, этого $
70: ^ chat, ^ don'ts, ^ excuses, ^ front, ^ past, ^ pet, ^ typical, ^ жалобы, ^ минус, ^ неудачные, ^ стоп, ^ 🚫, ^coun~, ^don'~, ^doub~, ^excu~, ^forb~
70: ^fron~, ^typi~, ^voic~, ^искл~, ^разд~, a #, and other, as, commission, csat, died, difficult, diffi~, do i, don't say, drop $, empty, energy
70: energ~, hate, have to, instead of, it $, june, last time, lose, lose a, may not, misse~, note, of a, on hold, openers that, or, peopl~, poor
70: practice, questions $, regre~, say it, sentence, sentence $, special, statements, stop saying, stuff, suici~, the desk, the patient, things, thing~
70: time $, tone, trust, us, vocabulary, vocab~, went wrong, what went, why, with the, you sound, а не, а что, больше не, было плохо, вода, вопросы $
70: говорим $, давле~, до, доверие, донор~, жалоб, запрещено, и ", из, лично~, лояль~, маме, марке~, менеджеров, месяца, молча~, молчи~, мусор, нас
70: не для, не произносить, нельзя $, неудачные, образцы $, отвечать, писат~, писать, под, покупатель, получить, понравится, продавца, продаж
70: произносить, речи $, саппо~, скрип~, словарь, слышит, спосо~, того, удале~, фраз, фразы на, царап~, что у, эти
60: ! $, ^ answers, ^ blaming, ^ cold, ^ dead, ^ declined, ^ leave, ^ off, ^ worst, ^ нарушения, ^ о, ^ ответы, ^ отмазки, ^ разбор, ^ чего, ^blam~
60: ^guar~, ^inte~, ^push~, ^quic~, ^swea~, ^wors~, ^боль~, ^заве~, ^запр~, ^звуч~, ^обви~, ^отма~, ^пром~, admission, because, becau~, behav~, blaming
60: blami~, call #, callers, calls $, cold, competitor, conduct, condu~, copy $, dange~, date $, dead, desk $, does, effec~, examples, fille~, freez~
60: from $, goodb~, learn, like, list, manager, match, medical, negat~, no $, no thanks, not in, oil, old, only a, passive, people $, quoted, replace
60: replacement $, retired, selling, selli~, shift~, spoken $, surgery, surge~, that kill, this ?, to, to hear, today, tongue, tongu~, too, trans~
60: trigger, ups $, v #, vocabulary $, we, we've, wording, wordi~, во, вопросы, вот, выраж~, диалога, диалога $, замен~, замеч~, запрещено $, конку~
60: корре~, лояльности, месяц~, минус, мягки~, на линии, не повторять, недел~, никаких ", ником~, никому, опасн~, оператора, от заказа, отмаз~, отмазки
60: отпра~, пациентов, переп~, повторять, подум~, поля, помощи, предложение $, реаль~, репут~, речь $, смены, сразу, сторо~, темы, трубке $, тут, ты
60: чате $, черны~
50: =6, ^ complaint, ^ promises, ^ real, ^ red, ^ sounds, ^ text, ^ what, ^ will, ^ wrong, ^ до, ^ как, ^ не, ^ откуда, ^ перевод, ^ топ, ^conf~, ^expe~
50: ^inst~, ^pres~, ^sche~, ^wron~, ^неве~, ^отку~, ^прил~, ^угро~, a good, a scam, alarm~, allowed to, answers, autho~, banned $, be, brand, by legal
50: by phone, caller $, cancelled, circumstances, circu~, closed, comes, cost, deadl~, dial tone, do ?, don't do, donors $, example, from your, go
50: greetings, health, healt~, i have, if i, language $, langu~, like the, longer, longe~, mouth $, need to, night, no circumstances, no longer, not $
50: not my, not read, of the, on a, on the, one star, ones, openi~, our, out, past, paste, please don't, policy, problem $, produ~, push, pushy, rapport
50: rappo~, real, replacement, say this, scripts $, section, secti~, sick, sick of, tenan~, terms $, things that, true, under no, understand, used
50: voice~, warning $, ways of, when you, would you, written, writt~, you need, выражения, грози~, жалобу, закрытие $, замены, записи $, исклю~
50: качества, конструкции, конструкции $, лексика, между, нас $, но не, ответственности, ответственности $, отсюд~, отсюда, отсюда $, перевод, полит~
50: политика, помоч~, помочь, пробл~, пропу~, просрочка, прощаемся, разго~, секун~, секунд, секунд $, скрипта, скрипта $, снача~, сначала, стави~
50: стары~, то что, тоже, топ, топ #, тормоза, что вы, этих слов, это $
40: !, ! !, " you, =8, ^ nps, ^ passive, ^ prohibited, ^ банк, ^ вариант, ^ вредные, ^ лучше, ^ отвечаем, ^come~, ^cros~, ^proh~, ^вари~, ^колл~, ^стра~
40: ^треб~, ^трет~, ^хоче~, a booking, accep~, an email, are, at you, audit, big, car, claims, claim~, closes, closes $, cold call, colle~, column
40: colum~, customers, declined, docto~, doubt~, end, expir~, expressions, expre~, following, for $, greetings $, hang up, head office, i'd, left, lines
40: march, more, my, no ", nps $, of this, order~, outside, outsi~, patients, points, promises, react~, shame, shame $, sounds, stopp~, style, templ~
40: than, that get, the following, think about, this $, this is, throw, to drop, to people, trade~, variants, variants $, ways to, we hear, when, which
40: words that, you should, брони $, взыск~, вне, вредные, гаран~, говор~, груби~, делат~, делать, докто~, другие, его, запретом, золот~, и другие
40: качес~, кредиту, кредиту $, линии, надое~, нам, от нас, ответа $, отказы, откуд~, откуда, пальт~, пальто, пальто $, перед~, плохи~, по кредиту
40: под запретом, при, саппорта, саппорта $, сдела~, сильн~, систе~, слабы~, слабые, слова, слышать, слышим, слышн~, сочув~, спрашивать, стаже~
40: услышать, фильтр, чата, что нельзя, шабло~, штраф, этом, юмор
30: " где, " не, " нет, " почему, # #, # $, =7, ^ black, ^ hard, ^ jokes, ^ negative, ^ phrases, ^ rude, ^ save, ^ script, ^ security, ^ telling, ^ из
30: ^ инструкция, ^ наши, ^ после, ^ речевой, ^ словарь, ^argu~, ^blac~, ^conv~, ^fran~, ^joke~, ^nega~, ^pers~, ^scri~, ^secr~, ^secu~, ^soun~, ^tell~
30: ^марк~, ^объя~, ^пров~, ^разб~, ^сбро~, ^трен~, ^филь~, agent, aggressive, aggre~, an, and, answers $, anti patterns, are you, ask for, back to
30: behind, behin~, black, chat $, chat replies, cheap~, churn, company, conversation $, customer $, don't call, during, durin~, empathy, english $
30: excuses, excus~, expressions $, failed, faile~, feelings, feelings $, feeli~, floor, for a, for these, friends, friends $, give $, griev~, half
30: jokes, like to, macros $, marks, may, names, of voice, other, paren~, passive aggressive, problem, quotes, recep~, remember, remem~, replies $
30: secre~, shop, shut, so $, taken, templates, tenant, terms, the wall, then, they're, think, this to, to give, tone of, type, typical, typic~, under
30: v, wall, wall $, we lost, were, whatsapp, whatsapp $, whats~, would, you have, your, yourself $, администратора, администратора $, бабуш~, банк
30: блоки~, больн~, в словах, где мой, говорить, гость, денег $, для клиента, доверие $, досло~, дословно, дословно $, еще и, жалобы, за, за чего
30: заемщ~, запретом $, звонка, инструкция, клиенту, конве~, которые, которые не, мой заказ, наш, не говорить, не могу, новен~, новичков $, о чем
30: образец, один, от, отвечают $, ошибк~, пласт~, поддержки $, полностью, помощ~, почему так, предложение, прием~, примеры $, проблемы, прово~, рекла~
30: реком~, речевой, с клиентом, себя $, семь, сказа~, сказали, скрипт, следу~, слишк~, слишком, слов, соцсе~, соцсети, списо~, список, стыдно, счита~
30: тольк~, только, тормо~, точно не, трубку $, убери~, уберите, ушедш~, холод~, чек лист, чтобы не
20: " not, " too, " у, ^ auto, ^ instead, ^ it, ^ kindly, ^ openers, ^ please, ^ sorry, ^ talking, ^ under, ^ you'll, ^ копилка, ^ негатив, ^ отговорки
20: ^ причины, ^ с, ^ слова, ^ фразы, ^orde~, ^plea~, ^sorr~, ^thre~, ^unde~, ^отго~, ^плох~, ^посл~, ^руга~, ^фраз~, ^цита~, actio~, against, again~
20: as a, auto, breakers, breakers $, clients, clien~, clinic, clini~, collection, column $, competitors, complain, complaint $, date, do, donors
20: donor~, emails, email~, everyone, expensive ", for the, front, front desk, gone, groun~, handl~, in, it is, job, language to, lead $, low, my job
20: negative, not our, objection $, offer~, on, over the, parents, people ask, probl~, promise $, put the, reading $, requi~, rude, run, said, saying
20: sayin~, scam, security, should, silence, someone, someo~, staff, supervisor $, talking, talki~, the first, the wrong, third, this week, threa~
20: to my, tongue $, what the, you, брони, верне~, вместо, вопросы которые, все, выражений, выражений $, говорите $, госте~, за неделю, закан~
20: заканчиваем, запрет, засел~, звучи~, и, используем, используем $, как мы, конст~, копил~, копилка, мессе~, модули $, надо $, не обещаем, не так
20: негат~, негатив, неудо~, никаких, новичков, обвин~, обращения, общен~, общения $, ответами, отказался, ошибо~, писать $, по срокам, по телефону
20: поддержки, помощи $, потерял, потом, привы~, привычки, прика~, продавец, проср~, работе, разговор $, родит~, сделки, сделки $, слова в, собес~
20: соиск~, срока~, срокам, так нельзя, такое не, телефону, требу~, требует, фз $
10: # секунд, ^ list, ^ makes, ^ money, ^ seven, ^ you, ^ брак, ^ внутренняя, ^ вы, ^ запрещено, ^ перечень, ^ шаблоны, ^ эмодзи, ^kind~, ^make~, ^mone~
10: ^prod~, ^seve~, ^you'~, ^внут~, ^гара~, ^крит~, ^нало~, ^нега~, ^уста~, ^шабл~, ^эмод~, allowed, allow~, always say, away, call $, client, could
10: couri~, double, doubl~, drop, empat~, family, hall, hall of, handling a, has, how, in writing, in your, insta~, inten~, lessons, list of, mum
10: name $, of, off $, office $, parent, patte~, pressure, press~, promi~, quarter $, questions, rejec~, replies, repli~, secur~, sente~, set, seven
10: shift, something, speech, speech $, speec~, super~, template, termination, the phone, to us, top, use $, utter~, wareh~, without, witho~, writing
10: writing $, writi~, you may, брак, брак $, было, в, в любой, в трубке, варианты, внутренняя, вылет~, говорим о, года $, делаем $, держи~, договор $
10: должнику, жалобу $, жертвователя, заменить, карто~, клиент $, клиентом $, конфл~, любой, менед~, назна~, не надо, ничего не, отраб~, паузы, потер~
10: преми~, призн~, проблема, проси~, пугае~, работу, работу $, серви~, слове~, словечки, сложн~, слыши~, спрашиваем, текст~, точно, фильт~, шаблоны
10: эмодз~, эмодзи
-10: " does, " i'd, " send, " больше, " волна, " заря, " опять, " плюс, " светлый, " северный, " сосновый, " это, # a, # health, # if, # min, # months
-10: # no, # out, # refund, # voicemail, # why, # wrong, # вопросы, # завершение, # закрытие, # предложение, # прощаемся, ? отвечаем, ^ before, ^ boiler
-10: ^ cancel, ^ eye, ^ h, ^ how, ^ internal, ^ larkfield, ^ one, ^ out, ^ outbound, ^ payment, ^ qa, ^ recall, ^ returns, ^ subscriber, ^ table
-10: ^ thread, ^ version, ^ агентство, ^ вопрос, ^ давление, ^ держим, ^ замена, ^ исходящий, ^ каршеринг, ^ красная, ^ нельзя, ^ неправильный, ^ нпф
-10: ^ претензии, ^ рассказываем, ^ сколько, ^ справка, ^ спрашивают, ^ хозяин, ^ цена, ^ эталонный, ^befo~, ^boil~, ^dono~, ^find~, ^outb~, ^pati~
-10: ^paym~, ^prom~, ^ques~, ^spri~, ^stat~, ^subs~, ^tele~, ^vers~, ^аген~, ^вкла~, ^давл~, ^держ~, ^карш~, ^лучш~, ^нель~, ^полн~, ^прич~, ^скол~
-10: ^фран~, ^хозя~, a call, a hello, a quarter, a week, about money, after $, after~, all $, all right, allergy, amount, amoun~, annual, annua~
-10: asks about, asks what, b the, battery, batte~, block, booking $, box $, burst main, c #, c the, call flow, call to, calling $, charge $
-10: charged twice, chase~, cheaper ", claim $, cold calls, consu~, contact $, contr~, copy, debto~, delay~, dial, do $, do it, donation ask, engin~
-10: escalation, every time, eye test, fall, fenwick, fenwi~, findi~, first $, fix, flow $, for them, friday, frida~, give, go quiet, guests, guest~, h
-10: had, happens to, happe~, have a, he asks, health $, heard, heat, her, homes, how much, i want, i'm not, if he, if someone, inclu~, instead, inste~
-10: is this, is upset, it ", it back, january ", larkfield, larkf~, last year, late box, leave it, lesson $, lesso~, lette~, look something, marke~
-10: me ", min, min $, mine, mobile, mobil~, monit~, my credit, no heat, not so, of call, office, offices, one, online, onlin~, opene~, outbound "
-10: paid $, part #, partner, passenger, permitted, phrases $, phrases for, picks up, placement, place~, point, post, pract~, prices $, question
-10: queue $, reader ", repairs, response, returns, safe $, say and, say when, saying $, says it's, sched~, seen, send me, settl~, shield, shiel~
-10: skip a, slot, someone else, stage b, stolen, stole~, telling, telli~, that $, the booking, the day, the old, the operator, their, there's, there~
-10: they ask, thread, thread #, through $, tier, tier #, timeshare, times~, to answer, to look, to think, tone $, trial lesson, upgrade call, upset $
-10: wave, wave #, what if, when we, where is, where's, where's my, where~, who are, year $, you lot, you'll, you'l~, а в, абонент ", агент~, агентство
-10: агентство ", б #, база ", банк ", бесплатно, блок #, блок а, блок в, больше, в прошлый, веткл~, ветклиника, ветклиника ", вещи $, взыскание, воды $
-10: возврат учеников, вопросу, входящая линия, вы обязаны, выяснение, говорит ", говорит что, голос $, горячей, горячей воды, двор, денег, держа~
-10: держим, диалог #, дня, договор, долг за, должен, дома $, допус~, дорого $, дорож~, доставке, доставки $, другому, ежемесячное
-10: ежемесячное пожертвование, жалобы $, жалуе~, за квартиру, за что, завершение, загот~, заготовки, записи, запись $, зарпл~, заря, заявке, заяво~
-10: заявок, звезд~, звезду, злитс~, злится, и по, исход~, исходящий звонок, к другому, какой, канди~, карше~, каршеринг, каршеринг ", квартиру
-10: квартиру $, код, конце, которого, красная, кредит, кто не, кто то, лпр $, магаз~, мебели $, менеджера, менеджера $, меня сократили, месяц
-10: мне больше, мне надо, можно ?, мой номер, мошенники ?, мужем, на почту, на пробный, навер~, наверное, навяз~, надо с, назыв~, накоп~, наличными
-10: напоминание о, нас не, начинаем так, не буду, не должен, не прошло, неправильный, нет спасибо, нечем, ничег~, ничего, нпф, нпф ", нужен, обзвон по
-10: образ~, объяв~, одну, одну звезду, опазд~, оплате, оплате $, оставил одну, остат~, остаться, отдел, отказ в, отмените, оценк~, пакет, пени
-10: перевод на, переход, плюс $, по заявке, повер~, погов~, подписки, подумаем, подумаем $, подумать $, поездку, полов~, последний, посоветоваться с
-10: посре~, посреди, почту, почту $, предложить, приветствие и, приема, прича~, причал, причины, пришлите, пришлите на, проверить, прозв~, прозвон
-10: прока~, пропи~, прошло, прошло ежемесячное, прошлый, прошлый раз, пять, рассказываем, рассрочку, рассрочку $, рейса, ремонта, ресеп~, решил, родни~
-10: с мужем, садов~, светл~, светлый, сделайте, север~, северный, сезон, сервис ", сервиса $, сервисный, скрипт #, слов $, словами, случаи $
-10: собственник, собственник $, сократили, сомнения $, сосед~, сосновый, сотрудника, сотрудника $, стоматология, судом, там, тв, тем, тем кто, теплый
-10: тех кто, типовых, тридц~, тридцать, уйти $, устан~, установление, установление контакта, уходит $, фразы $, хвост, химчистка ", хозяй~
-10: холодильника, холодильника $, хочу расторгнуть, хранение $, часть #, частя~, что говорим, что делаем, шесть, школа ", эмпат~, эталонный
-10: эталонный звонок, этап ", этого не, этот, я все
-20: ! ", " the, " а, " белый, " берег, " да, " дорого, " курьер, " рубеж, " семь, " чистый, # ", # b, # minutes, # to, # what, # если, # не, # прощание
-20: ^ answer, ^ answering, ^ banned, ^ booking, ^ bot, ^ callback, ^ cancellation, ^ cancelling, ^ charged, ^ customs, ^ damaged, ^ didn't, ^ donation
-20: ^ final, ^ follow, ^ for, ^ greeting, ^ hold, ^ house, ^ inbound, ^ insurance, ^ j, ^ lines, ^ live, ^ missing, ^ model, ^ moving, ^ new
-20: ^ objection, ^ pick, ^ q, ^ reader, ^ regular, ^ reminder, ^ right, ^ schet, ^ storm, ^ stuff, ^ tech, ^ thank, ^ the, ^ things, ^ while, ^ who
-20: ^ win, ^ быстрые, ^ где, ^ дожим, ^ коротко, ^ кто, ^ линия, ^ мц, ^ никогда, ^ объясняем, ^ ооо, ^ открываем, ^ оформление, ^ перенос, ^ подбор
-20: ^ подсказки, ^ предлагаем, ^ презентация, ^ приглашение, ^ регламент, ^ смена, ^ согласие, ^ сценарий, ^ так, ^ типовые, ^ турагентство, ^ ук
-20: ^ условия, ^ фонд, ^ хочу, ^agre~, ^bann~, ^brig~, ^clai~, ^clos~, ^dama~, ^didn~, ^disc~, ^dona~, ^foll~, ^inbo~, ^iron~, ^lark~, ^line~, ^marl~
-20: ^mode~, ^movi~, ^regu~, ^remi~, ^resp~, ^righ~, ^stuf~, ^term~, ^unsu~, ^whil~, ^аргу~, ^встр~, ^втор~, ^вход~, ^закр~, ^запи~, ^исхо~, ^лини~
-20: ^нико~, ^регл~, ^слов~, ^смен~, ^спро~, ^стар~, ^сцен~, ^тура~, ^усло~, ^част~, a manager, a poor, about a, abusive, abusi~, account, agency
-20: agenc~, agent $, alder street, answering, apologies, arrived $, ask about, at, at work, autumn, autum~, b #, bit, board, booster, bot, brack~
-20: brann~, call guide, calls to, cancelling, card #, chang~, charged, chat transcript, cheaper, choices, choices $, choic~, cleaning, clear~, close~
-20: codes, coffee, coffe~, coming, comin~, cost $, cost ?, courtesy, creat~, crm $, customer, custo~, d money, dental, denta~, dialer, diale~
-20: didn't get, direct, district, do we, dog, donation, donor, english, engli~, escal~, evening $, expensive, explained, famil~, faq for, fast, fibre
-20: find, firm, first call, fit, fitness, fitne~, fixed, flow, forgot, forgo~, furniture $, get them, going to, guide $, happens, heart, hospice
-20: hospital, hot, house $, house rules, hurt, if it, if it's, in january, in march, incident, incid~, internal, internal $, introduction
-20: introduction $, invitation, invitation $, ironb~, is, is that, is the, it all, it cost, it's a, it's gone, j, january, janua~, k, kept, kitch~
-20: known, lane, lapsed givers, last, late $, later, let, let them, lifeb~, limits, listening $, locking, locki~, long is, loud, loud $, m #, main
-20: marlo~, matrix $, me ?, member, merger, merge~, minutes, motors, motor~, move, my wife, name, need $, no #, now, number $, numbers $, openers $
-20: out loud, outage $, outbound $, owner $, passed, pest, pick up, plain english, plan renewals, playbook $, prices, price~, print, product, progr~
-20: qa, qualify, qualify $, rate, reader, reade~, reading, readi~, recognise, recog~, referral, refund $, refund when, regular, rental, renta~
-20: reviews $, right party, rise, role, role play, round $, save desk, say what, schet, send, service plan, should i, silen~, since, skerry, skerr~
-20: sofa, software, software $, softw~, something up, sound like, spoke~, sprea~, stick~, stock $, stories, stori~, storm, straight, strai~, supervisor
-20: table $, talk track, tank, telegram, teleg~, thanks, that gets, the ask, the new, the order, the sale, the wait, them on, there $, they'd
-20: third party, through the, thurs~, tickets, to #, to cancel, to take, together, together $, toget~, top up, transcript used, transfer to, unsub~
-20: until, upset, used as, version use, voice, wake, wake up, wants a, wants it, water $, we answer, weekend, weeke~, well, what do, what happens
-20: when a, when it's, when the, whose, will it, win back, you do, you go, you put, you're, you'r~, yourself, yours~, абонемента, абонентов
-20: абонентов $, аварии, авария $, автоответчик, автоответчик $, админ~, базе, берег, беспл~, блокировка карты, больш~, бот, буду, быстрые
-20: быстрые ответы, в наличии, в переписке, в чате, вас $, вернете, внутр~, водитель, возврат $, возражение, волна, вообще не, вопрос ответ, вопросов $
-20: вопросы по, врачу, времени $, втора~, вторая, вы мне, говорит, говорят $, гостя, давай~, давайте, даем, данные, данных $, двадц~, двадцать, дважд~
-20: дважды, дважды $, девуш~, диалог $, диспе~, диспетчерская, для новичков, документы $, должн~, дом $, дома, домам, другим, если клиент, жалоба на
-20: завтр~, заезд~, заказ $, заказ~, закон~, записываем, записываем $, звоним $, звонок за, звонок родителям, здороваемся $, и в, инстр~, интернета
-20: к врачу, кажды~, каждый, каждый день, карте, касса, квартал, квита~, квитанция, клиент ", клиент говорит, клиника, клиника ", который, курье~
-20: курьер, макросы чата, машину, мебели, меньш~, меньше, менят~, менять, места, мошен~, мрт, мц, мц ", на каждый, наличии, нас уже, начало $
-20: начало разговора, наши ответы, не звоните, неделю, неудобно, ник, номером, номером $, о записи, о приеме, обороты, обороты $, образец $, образцовый
-20: образцовый диалог, обязаны, озвучиваем, окна ", ооо, ооо ", оператору, оплату, осмот~, осмотр, оставил, ответ на, ответ~, отвечаем на, отвечают
-20: отказали, открываем, открываем $, открытие, открытие $, охран~, охрана, оценка $, первой, первой линии, переписке, питом~, по времени
-20: по человечески, подбор, поддержка, подписка, подсказки, подумать, полка, понра~, посоветоваться, потребителей, почему не, правила, предс~
-20: презентация $, приветствия, приветствия $, приеме, приеме $, приложение, прислали, причина #, причину, причину $, приют, про деньги
-20: продление полиса, просьба о, прося~, просят, проща~, рабоч~, расторгнуть, расторгнуть договор, регла~, регламент, рейс, рестр~, родст~, рубеж
-20: с улыбкой, санат~, санаторий, санаторий ", сказала, следующий, словах $, согласен $, согласие, соеди~, сомневается, сомневается $, сообщения
-20: сосно~, списали, списали дважды, спросили, старт $, статус, стоит, стома~, стоят, счетч~, такое $, тарифа, телем~, телефон, телефона, телефона $
-20: техника, типовые, треть~, трубку взял, тураг~, турагентство, турагентство ", у меня, уведо~, удержания, удержания $, уж, уйти, улыбкой, улыбкой $
-20: умер, ушли, филиа~, фонд ", холодная, холодная база, хорошо, хранение, цене, цене $, центр ", цену, цену $, чат бот, чате, чаще, чаще всего
-20: человечески, человечески $, через, чисты~, чистый, что будет, я в, я вам, я уже
-30: " can, " i'll, # смена, =4, =5, ? ", ^ billing, ^ booked, ^ branch, ^ buying, ^ check, ^ complaints, ^ contract, ^ dealing, ^ escalation
-30: ^ explaining, ^ forbidden, ^ gift, ^ heard, ^ ii, ^ in, ^ leaving, ^ lock, ^ objections, ^ offering, ^ onboarding, ^ opening, ^ pause, ^ phrase
-30: ^ quote, ^ rebuttal, ^ refusal, ^ retention, ^ return, ^ saved, ^ service, ^ situation, ^ st, ^ stuck, ^ survey, ^ three, ^ ticket, ^ two
-30: ^ welcome, ^ what's, ^ абонент, ^ ветка, ^ взял, ^ вместо, ^ возражения, ^ вход, ^ диалог, ^ за, ^ звонит, ^ здороваемся, ^ конец, ^ лист, ^ м
-30: ^ надо, ^ напоминание, ^ начало, ^ окна, ^ отвечает, ^ по, ^ подготовка, ^ пока, ^ портрет, ^ приветствие, ^ прием, ^ причина, ^ проверка
-30: ^ продление, ^ секретарь, ^ ситуация, ^ сообщаем, ^ таблица, ^ такси, ^ финал, ^ химчистка, ^ часть, ^ шпаргалка, ^avoi~, ^bill~, ^buyi~, ^deal~
-30: ^decl~, ^esca~, ^freq~, ^onbo~, ^paus~, ^phon~, ^phra~, ^pick~, ^quot~, ^rebu~, ^rete~, ^revi~, ^save~, ^serv~, ^situ~, ^stor~, ^stuc~, ^surv~
-30: ^tabl~, ^tick~, ^welc~, ^what~, ^work~, ^абон~, ^ветк~, ^вмес~, ^гост~, ^детс~, ^диал~, ^здор~, ^изви~, ^коне~, ^мягк~, ^недо~, ^опер~, ^откл~
-30: ^офор~, ^подг~, ^полу~, ^порт~, ^прот~, ^спор~, ^табл~, ^такс~, ^техн~, ^типо~, ^химч~, ^шпар~, ^этал~, a human, a robot, access, acces~
-30: accounts $, ahead, alder, and what, arrived, ask how, asking for, be read, begin~, bereavement, boiler, boile~, booking, books, burst, buy, call me
-30: callback $, callers $, can you, can't find, can't pay, cancellation, charge, check out, closing $, collected, comeback, compl~, crib, damaged $
-30: days $, dealing, dealing with, deali~, decid~, declined $, delivery, dialogue, didn't, didn'~, died in, distr~, do you, does it, don't know, done $
-30: driving, drivi~, dropping, dropp~, dry, else $, entry, existing, exist~, expen~, eye, fabric, fabri~, fault, for new, frequently, fundraising
-30: fundr~, gatekeeper $, givers, giver~, gone wrong, got the, gracefully, gracefully $, grace~, greeting $, guest relations, gym, harrow, harro~
-30: he says, hear, heating, heati~, here, here ?, him, holid~, honest, how do, how long, husband, husba~, i'll, id, if she, inbound $, instead $
-30: interrupting, it, keep $, lead, leave~, lesson, limits $, lost $, manager $, matrix, matri~, meeting, messages, messages $, minut~, money, monthly
-30: mr, new, new starters, notes $, notification, numbers, offering, offic~, onboarding, onboa~, opening $, our own, out of, paid, parking, parki~
-30: party $, passe~, past due, payments, payroll, payro~, people who, person $, phras~, pick, plan $, plus, prepa~, promised, promises we, protection
-30: question $, questions with, quick, quote, quote $, read the, reboo~, rebuttal, recorded, recovery, reference, relations, reminders, renewal $
-30: request $, reser~, reviews, right now, ring $, ring round, robot ?, room, rules $, running, running late, runni~, saved, saved replies
-30: self storage, shall, signa~, situation, sms, some, staff $, stage #, standard, statement $, street, stuck, succe~, table, talk like, team $, text
-30: text $, that's, that'~, the bill, the contract, the money, the offer, the way, they come, they want, they've, think~, this ", to $, to stop
-30: to tell, told, tracking, training, use it, varia~, way $, we're, web, week $, what now, who stopped, who's, winter, winte~, wrap $, wrap up, year
-30: you ", you a, you ring, абонента $, авария, база $, база ответов, базы, базы $, бассе~, бассейн, болит, брал, брат, в репликах, вам, вариа~
-30: вариант, ветка ", воды, возражают, возражений, возражения $, вообщ~, вообще, вопросы и, вопросы о, времени, вслух, вслух $, входящая, вы ?, голос~
-30: гостю, готовые, грязн~, да $, дальше $, данных, дерев~, для тех, дней $, добро~, доброму, доброму $, договоренность, договоренность $, дожим
-30: долго~, доставка $, ежеме~, ему, забло~, забыл, завер~, задол~, замер, замер $, занят, занят $, запом~, запрещенные, зарплаты, звонит, звоните
-30: звонить, звонить $, звонков, здороваемся, знакомство $, и что, идент~, идентификация, идут, извиняемся, интернет, итог $, к, как, как отвечаем
-30: каско, кем, клиент пишет, клинику, клинику $, клуб, ключе~, компл~, контакт, контакта, контакта $, контр~, копир~, коротко, линии $, линия $, м
-30: м #, мебель, минут, минут $, мне это, муж, мы $, на, на вопросы, налич~, напоминание $, не звонить, не мошенники, негативный, нет и, нужно
-30: обзвон $, обращений, обход, обязательно, онлайн, оператора $, опозд~, опыт, опять, остался, остан~, от #, ответов, ответы по, отвечаем, отвечаем $
-30: отказ~, отключение, отработка, отсро~, отсрочку, оффер, пациент $, пациента, пациенту, пациенту $, первые, первый, перед, перезваниваем, перенос
-30: письма, письма $, пишет, пишет ", пишут, по #, по доброму, подож~, подождать, подождать $, полис~, полиса, помощь, поним~, портр~, портрет, поряд~
-30: порядок, посов~, предупреждение, претензии, привет, привет $, приветствие $, приви~, признаки, присл~, причина, прише~, пришел, прода~, продажа
-30: просит, работы, разбор #, расст~, расте~, расто~, расторжение, ребенка, ребенок, ремонт, реплик, реплик $, репликах, репликах $, родитель, ругае~
-30: ругается, рулем $, с кем, с ответами, сам клиент, самок~, связь, связь $, секретарь, ситуация, скаже~, скрипт ", словам $, слыша~, смена #, смены $
-30: списание $, список $, список выражений, списы~, стало, старшего $, стоп лист, съезж~, сын, табли~, тексты, тех, техпо~, техподдержка, товара $
-30: трети~, третий, три, турис~, турист, угрож~, ук, ук ", уточнение, учени~, ушедших, форму~, формулировки $, хране~, центр, чат #, человек $, школа
-30: шпарг~, шпаргалка
-40: " мы, " я, # not, ? !, ^ angry, ^ are, ^ asking, ^ best, ^ broken, ^ calder, ^ consent, ^ data, ^ delay, ^ early, ^ gatekeeper, ^ giving, ^ going
-40: ^ i've, ^ is, ^ iv, ^ lapsed, ^ look, ^ missed, ^ my, ^ notes, ^ open, ^ our, ^ parcel, ^ part, ^ pitch, ^ planned, ^ reading, ^ ready, ^ router
-40: ^ says, ^ setting, ^ social, ^ start, ^ turning, ^ v, ^ ways, ^ where, ^ why, ^ winning, ^ блокировка, ^ боится, ^ деньги, ^ дожимаем, ^ допродажа
-40: ^ житель, ^ запись, ^ запрос, ^ зачем, ^ звонок, ^ и, ^ карта, ^ кросс, ^ можно, ^ мы, ^ общие, ^ ответил, ^ отмена, ^ первая, ^ пишут
-40: ^ подтверждение, ^ предложение, ^ просим, ^ прощаемся, ^ расписание, ^ сервис, ^ спрашивает, ^ типы, ^ трудные, ^ удержание, ^ холодный, ^angr~
-40: ^aski~, ^book~, ^brea~, ^brok~, ^cald~, ^crit~, ^earl~, ^gate~, ^givi~, ^goin~, ^laps~, ^list~, ^note~, ^parc~, ^pitc~, ^plan~, ^reas~, ^soci~
-40: ^talk~, ^turn~, ^wher~, ^winn~, ^боит~, ^день~, ^допр~, ^доро~, ^жите~, ^забы~, ^зака~, ^заче~, ^знак~, ^крос~, ^маст~, ^можн~, ^начи~, ^обяз~
-40: ^отме~, ^пишу~, ^повт~, ^подт~, ^поку~, ^прет~, ^расп~, ^раст~, ^ситу~, a, address, address $, addre~, agent~, ago, aloud, aloud $, angry, angry $
-40: another, anoth~, anything $, appointment $, approved by, april, arrangement $, bereaved, book $, boosters, boosters $, boss, boxes, boxes $
-40: breaking, brown, budget, by the, calder, calde~, called back, calling, calli~, check the, choos~, clean~, clients $, club, codes $, colour, colou~
-40: complain $, complaints, confirm, confirm $, conversations, conve~, council, counc~, counter, court~, cover $, credit, credi~, customers $
-40: customers ask, customs, damage, damaged, days, delivered, depos~, documents, due, enquiries $, expected, explaining, fee $, file, file $, final $
-40: flags, floor script, follow up, found, frien~, from the, furniture, furni~, gas, gatekeeper, gatek~, gentle, go $, greet~, guide, he, hello $
-40: home $, hospi~, hours $, how to, in $, inspe~, insur~, inter~, is it, it right, kindly, kindl~, late, library, libra~, lock it, looks, meal
-40: meal boxes, membe~, month~, most, moving, movin~, nights, no water, not the, nothing, nothi~, notice $, one of, opener $, paperwork, paperwork $
-40: paper~, parcel $, partn~, party, patient, pay, payment $, permi~, phones $, picked, picke~, planned, plann~, politely, politely $, pool, pre
-40: promise to, property, prope~, prote~, pushback $, queries $, questions to, quiet $, rebuttals, rebuttals $, recei~, recording, recoveries
-40: red flags, refusal, regul~, relat~, reminder $, requests, requests $, rescue, rescu~, resol~, restaurant, results, rules, sales, script v, seat
-40: sheet $, short, sign, snippets, snipp~, speaking, start $, statements $, stay $, stopped $, survey, surve~, taking the, teach~, tested, the fee
-40: the right, the website, these from, throw at, ticket, time, to complain, track~, transcript, triage, triag~, turning, turni~, twice, twice $
-40: under #, verif~, version $, vets, visit, visit $, want out, way, welcome, what they, when to, window, you get, а, а вы, абонент, автоо~, акции
-40: акции $, антис~, без, блокировка, брони~, в двух, вас, ваш, ветка, вещи, взял трубку, владе~, водит~, вопрос, всегд~, всегда, всего, всего $
-40: вступ~, вступление, вступление $, второ~, второй, выявл~, выявление, где, главн~, говорите, десять, детск~, договора $, договорились $, дожим $
-40: дожим~, дожимаем, дом, доп, допродажа, доста~, доставки, житель, заказа, заказа $, закрытие, запла~, заплатил, зачины, заявки, звоня~, знакомство
-40: исходящий $, как попросить, карта, карты $, касание, качества $, квартиры, квартиры $, клиентам, клиентам $, клини~, кого, кричи~, кричит, кросс
-40: кто, куда, лечен~, мебел~, меню, модули, можно, мошенники, начало, не был, не открывается, негатив в, недоволен, нет в, нет денег, нет не
-40: никогда не, но, номера, номера $, обеща~, обнов~, обслуживания, общие, оператору $, операции $, оплата $, опрос после, осень, ответил не
-40: открывается, открывается $, отмена, оценки, парковка, пацие~, пациента $, первые слова, персо~, пишут ", плохой, по, подго~, подготовка, подск~
-40: поезд~, пожертвование, пожертвование $, понят~, понятно, попросить, поста~, похва~, похвала, презентации, презентации $, презентация, приглашение
-40: приглашение на, приехал $, прийт~, прийти, про, проверка, прого~, продление, пропа~, просто, работает $, разговора, разговора $, район~, расписание
-40: расср~, ремон~, речевые модули, решае~, сам, сбере~, свидания $, связи, связи $, секретаря, ситуации, скидку, слуша~, собст~, сокра~, сообщить
-40: сообщить $, соста~, состав, спорит, спорит $, справка, спрашивает, спросят, срока, стату~, такси, текст $, типов~, типы, товар~, товара, трудные
-40: у вас, у кого, узнае~, узнаем, учебн~, хвата~, химчи~, химчистка, холодный обзвон, царапина, что спрашивают, эскал~, эталон, эти слова, это
-50: " my, ^ account, ^ caller, ^ can, ^ claim, ^ close, ^ closing, ^ courier, ^ doesn't, ^ driver, ^ f, ^ faq, ^ first, ^ getting, ^ here's, ^ home
-50: ^ iii, ^ just, ^ offer, ^ product, ^ r, ^ reception, ^ room, ^ small, ^ solar, ^ somebody, ^ summary, ^ taking, ^ transfer, ^ trial, ^ warranty
-50: ^ we, ^ база, ^ возврат, ^ выход, ^ да, ^ доставка, ^ е, ^ заготовки, ^ макросы, ^ мифы, ^ отказ, ^ памятка, ^ потому, ^ сбор, ^ стадия, ^ трубку
-50: ^ у, ^ чем, ^ штраф, ^acco~, ^agen~, ^char~, ^dela~, ^does~, ^exce~, ^fern~, ^firs~, ^gett~, ^hear~, ^here~, ^hous~, ^nort~, ^offe~, ^priv~, ^reca~
-50: ^rece~, ^refe~, ^rene~, ^retu~, ^sett~, ^smal~, ^sola~, ^sugg~, ^summ~, ^taki~, ^warr~, ^авар~, ^авто~, ^благ~, ^блок~, ^верн~, ^выхо~, ^выяс~
-50: ^голо~, ^диаг~, ^дого~, ^заго~, ^заме~, ^запо~, ^коро~, ^макр~, ^нача~, ^общи~, ^осно~, ^оцен~, ^памя~, ^подб~, ^поня~, ^приг~, ^рабо~, ^разр~
-50: ^серв~, ^сомн~, ^стад~, ^текс~, ^труб~, ^труд~, ^удер~, ^уточ~, ^холо~, a complaint, a subscription, accounts, all, already, already have, alrea~
-50: anything, anyth~, anyway, anywa~, arrangement, arran~, arriv~, attem~, bad review, balance, balan~, bank $, bill $, billing, billi~, blocked
-50: booked, booke~, broadband, broad~, broken, broke~, brush, build, bye $, can do, cancel $, closu~, comebacks, comebacks $, comme~, connection
-50: conne~, contact, course, cours~, cover, crm, debt, decision, decision maker, decis~, decli~, depar~, dialo~, did this, dispute, docum~, early
-50: elsewhere, elsewhere $, elsew~, email, enquiries, expec~, finding, fine, finish, finish $, finis~, fitting, fitti~, follow, follo~, four, frequ~
-50: gives, giving, givin~, got, hardship, hards~, here $, here's, here'~, i can't, i don't, iii, infor~, internet, intro, intro $, it in, it like
-50: item $, key, kit, lapsed, lapse~, leak, line $, lines for, listen, listening, little, littl~, live, live chat, lock, locked, locked out, loss, love
-50: macros, macro~, maker, maker $, mention $, mentions, menti~, months, moved, needs, north~, of these, only $, open $, order $, overdue, overd~
-50: parti~, pay $, phrases that, picks, pocket, pocke~, popular, popul~, position, r, r #, recommended, recor~, refer~, renewal, repair, reply, request
-50: retention, reten~, review $, rings, round, say, says, service, setting, setti~, side, solar, sons, spoiled, spoil~, start, starters, starters $
-50: steps, steps $, storage, stora~, stree~, student, subscriber, subscription, subscription $, subsc~, summary, summa~, switching, switc~, talk
-50: targe~, termi~, teste~, the agent, the big, the decision, the parcel, ticke~, timing, timin~, to go, took, tuesd~, upgrade $, verify, vip, want to
-50: warranty, warra~, we already, website, website $, websi~, week, what, what's, what'~, when $, while, why $, win, with $, won't be, words we
-50: worries, you did, you people, адрес~, адреса, аргументы $, аудит~, аудитория, берет, боитс~, боится, боль, боль $, бота, боюсь, будем, бухга~
-50: в конце, ведем, вернуть, внима~, внимание, внимание $, вход $, выход, выясн~, говорим так, дальш~, дальше, данны~, двух, девят~, девять, деньг~
-50: деньги, дешевле $, диало~, до свидания, договора, договорились, домаш~, досро~, досто~, е, если не, жалобы и, жалуется, жертвователю, жител~
-50: за рулем, забир~, закончить, записи разговора, запись, запрос, заход, заход $, защит~, звоним, звонка $, звоно~, касан~, клиенту $, комме~, конди~
-50: краси~, красиво, красиво $, лида, лида $, лица, лучше, мастер, машин~, мифы, музык~, на которых, на них, настр~, наши, не клиент, не работает
-50: недопустимые, них, новичку, новичку $, нужны, обещали, обору~, обращения $, обслу~, огран~, ограничения, окна, окончание, они, оператор $, оплата
-50: основ~, ответы $, ответы на, отель, паник~, парко~, перва~, первая, перед сменой, перее~, переходы, пишем, повре~, подбо~, подво~, подоз~
-50: подписку $, подумаю $, пожер~, пока, показать, посто~, потом~, потому, потому что, представиться, приве~, приветствие, принимаем, приня~, приняли
-50: пробн~, пробный, пробный урок, проверено, продаем, произ~, прост~, проце~, прощаемся $, разве~, разговор, размер $, раньше $, распи~, расши~
-50: расшифровка, реакция, реально, регио~, роутер, руков~, руководителя, руководителя $, рулем, рядом, сбор, сборк~, свидания, сезон~, сколь~, сколько
-50: смено~, сменой, сообщаем, сотру~, списание, спокойно, спокойно $, спори~, спрашивают $, сроки, стади~, стадия, старой, старшего, таблица $, теплые
-50: техно~, трубк~, трубку, трудн~, угрожает, удержание, упако~, урок, урок $, утвер~, участ~, финал, финал $, фонд, хозяин, часты~, частые, часть
-50: что делать, что еще, этало~, языко~, языком
-60: " в, # the, # дней, ^ bye, ^ call, ^ card, ^ delivery, ^ emergency, ^ failed, ^ golden, ^ have, ^ i, ^ never, ^ owner, ^ price, ^ sample, ^ they
-60: ^ upsell, ^ warm, ^ won't, ^ wrap, ^ г, ^ д, ^ для, ^ закрываем, ^ нужно, ^ обзвон, ^ первые, ^ про, ^ реплики, ^ речевые, ^ формулы, ^ ✅, ^ 👍
-60: ^cons~, ^emer~, ^gold~, ^hand~, ^kill~, ^lega~, ^lock~, ^miss~, ^mist~, ^obje~, ^owne~, ^pric~, ^qual~, ^samp~, ^upse~, ^won'~, ^гово~, ^двой~
-60: ^дожи~, ^инте~, ^назн~, ^нужн~, ^обзв~, ^озву~, ^опоз~, ^оста~, ^пода~, ^подо~, ^приш~, ^реак~, ^реги~, ^репл~, about the, admissions, aid, air
-60: and replies, answers to, any, arguments, asked, been, benefits, book, break~, brigh~, budge~, bye, can, card $, cards $, care, comparison
-60: compensation, compensation $, confirmation, confirmation $, consent, conse~, delay, demo, demo $, donat~, door $, driver, emergency, emerg~, enqui~
-60: evening, every, everything, exchange, excha~, f, facts $, faq $, far, final, find the, for, friendly, getting, getti~, going, golden, golde~, got a
-60: have, hi, hotel, hotline, hotli~, i'm, i've, if the, if they, ii, instructions, instr~, inviting, iv, kind, know $, lines $, locke~, look at, lost
-60: me, meter, mind $, missing, missi~, mistake $, momen~, money $, more $, morning, morni~, news $, noise, not working, objection, objections $
-60: of stock, off the, on your, operator, opera~, outage, outag~, part, pause, phrase, procedure, procedure $, proce~, pushback, pushb~, putting
-60: putti~, queries, queri~, remin~, renewals, repai~, replies to, return, retur~, ringing, ringi~, rooms, says $, script $, seller, sentences, servi~
-60: situa~, skip, so, somebody, someb~, sound, speak~, star, statu~, stopped, talking $, telephone, tell, thank~, that work, them $, there, they'll
-60: to find, to get, to use, travel, trave~, tried, upsell, upsel~, versions, versions $, wait, was, we do, we say, welco~, what we, where, windows
-60: winning, winni~, won't, words for, working, worki~, wrong number, you can, аргументы, бережно, бесед~, беседы, беседы $, варианты $, ваша, взяли
-60: вмест~, возражения, волон~, вход, вы не, голос, готов, делу, делу $, для, дней, довер~, доверия, долг, допол~, допро~, допы, допы $, другой, за эти
-60: задер~, заезд, запро~, зачем, заявка, заявка $, звонки, здоро~, знако~, имя, иначе, иначе $, какие, код $, коды, конец $, консу~, контакт $, корот~
-60: ли, лпр, мягко~, напоминание, не согласен, не тот, не хочу, непри~, нет, никто, новый, обрыв~, общения, объек~, объяснить, объясняем $, одной
-60: озвуч~, окк, оконч~, остав~, ответ $, отзывы $, отключайте, отчет, парол~, первы~, перес~, платить, платить $, под рукой, подар~, подарок, подде~
-60: подумаю, помог~, предлагаем, преду~, проду~, просрочка #, раз, рекомендации, репли~, рукой, рукой $, сервиса, сказать $, словами $, случаи, слушаем
-60: смену, смену $, собра~, советы, спаси~, спасибо, срок, так и, тепло~, теплы~, то, тяжел~, удерж~, условия $, хотят, хочу $, цена, час, человек
-60: четве~, что говорят, что отвечать, что сказать, эваку~, этап #
-70: " i, ^ after, ^ can't, ^ cross, ^ donor, ^ ending, ^ feel, ^ g, ^ hello, ^ m, ^ mini, ^ opener, ^ patient, ^ positive, ^ refund, ^ then, ^ they're
-70: ^ try, ^ useful, ^ жалоба, ^ лайфхаки, ^ опрос, ^ ответ, ^ план, ^ просит, ^ этап, ^ я, ^buil~, ^can'~, ^endi~, ^hell~, ^intr~, ^medi~, ^perm~
-70: ^posi~, ^soft~, ^than~, ^trai~, ^tria~, ^usef~, ^whit~, ^быст~, ^возр~, ^исто~, ^лайф~, ^напо~, ^опро~, ^отве~, ^откр~, ^позд~, ^през~, ^разв~
-70: ^расс~, ^секр~, ^скри~, ^согл~, ^сооб~, ^тепл~, ^фина~, after the, alternatives, alternatives to, alter~, answer $, appointment, appro~, arrears
-70: arrea~, awkward, awkwa~, back $, berea~, boost~, buying, buyin~, c, caller, came $, cancel, cards, charg~, cheat, check $, cross, cross sell
-70: defin~, details, details $, detai~, dispu~, else, end of, explain, facts, figur~, form, found $, fraud, general, gentl~, good, handling, help $
-70: hones~, house, it's, just, look, m, machine $, meeti~, message, mini, model, much, next, notif~, number, owner, pass, personal, phone $, phones
-70: positive, prefe~, q a, questionnaire, questions from, queue, quiet, quotes $, ready, rebut~, recov~, registration, registration $, reminder
-70: report $, responses $, resta~, resul~, review, router, route~, secon~, small, sorry, speed, st, stand~, state, statement, stop the, sure, taking
-70: takin~, team, tech, telep~, texts, texts $, thank, thank you, the card, this out, useful, usefu~, value, version, wife, wording $, worri~, wrap
-70: your first, авгус~, адрес, адрес $, анали~, анкет~, анкеты, береж~, берем, в ", вариант для, ваши, витам~, вместо ", возвр~, возражений $, волну~
-70: време~, выбор, горяч~, графи~, д, да, доверия $, догов~, документы, дорог~, дорого, друго~, есть, ж, жалоба, заботы, заботы $, закрываем, занят~
-70: зона, или, инфор~, истор~, исходящий, итог, клиент, компа~, креди~, лайфх~, лайфхаки, мален~, мама, матер~, модул~, молод~, монта~, мости~, мостики
-70: мягко, мягко $, на прием, надо, напом~, не отвечает, опрос, остал~, ответы, отдела, отказ $, оформление $, оценка, памят~, памятка, пациент, перво~
-70: передача, план, плачет, по шагам, подписку, подст~, полож~, попро~, после, после~, потом $, прием $, прини~, причи~, прият~, приятно, программа
-70: разговор с, разде~, речь, свобо~, сегод~, сегодня, сейча~, сейчас, ситуа~, скажи~, скажите, снима~, снимаем, со, сомнения, сообщение, спросить
-70: старт, суфле~, сцена~, сценарий, счет, счета, терми~, тот, трево~, улыбк~, успех~, уточн~, цена $, что, шагам, щит, 👍
-80: =2, =3, ^ customer, ^ doubts, ^ it's, ^ loan, ^ wants, ^ words, ^ блок, ^ когда, ^ нет, ^ разговор, ^ сам, ^ словарик, ^ уже, ^ цитаты, ^afte~
-80: ^bran~, ^canc~, ^comp~, ^cust~, ^deli~, ^fina~, ^gree~, ^open~, ^read~, ^rout~, ^star~, ^want~, ^безо~, ^бере~, ^библ~, ^карт~, ^когд~, ^копи~
-80: ^ошиб~, ^подд~, ^пост~, ^пред~, ^прог~, ^сосе~, ^спра~, a $, always, alway~, app, ask $, asking, askin~, being, box, callback, came, cance~, check~
-80: close $, closing, closi~, confi~, conta~, covered, cover~, damag~, data, day $, discovery, down $, fault $, fee, full, go to, gold, hands, hear $
-80: helpline, helpl~, into, invit~, issues, issue~, ivr, keeps, kick, loan, log, mistake, month, not interested, not ours, notice, notic~, offer, on $
-80: one $, opener, ours, ours $, pitch $, plain, quest~, rather, rathe~, reasons, reaso~, recall, recal~, recom~, reque~, responses, right, script
-80: second, selle~, sheet, show, social, socia~, suppl~, term, thanks $, they'~, this a, through, throu~, trial, turn, typical questions, wants to
-80: with, work $, you $, авари~, аллер~, багаж, библи~, блок, будет, вежливо $, взял, вклад~, возврат, вопросов, входя~, вы же, даче, день $
-80: диагностика, для чата, завершаем, завершение $, заказ, измен~, как отвечать, как сказать, карточки, карты, конец, масте~, на даче, наход~, начал~
-80: начис~, не до, не приехал, новости, объясняем, ответами $, ответить, офис, оформ~, оформление, паузу, перен~, перех~, письмо, плате~, подтв~
-80: подтверждение, помен~, презе~, пригл~, приемы, приех~, приехал, прогр~, прохо~, разговорник, раньш~, раньше, результат, роспо~, роуте~, свида~
-80: словарик, согласен, списа~, споко~, старш~, таблица, такти~, тариф, тариф~, текст, тогда, у, услов~, условия, уходит, фото, фото $, цифры, чат
-80: читат~, читать, что ответить, что отвечают, шаг #, этап
-90: =1, ^ ask, ^ copy, ^ e, ^ green, ^ if, ^ someone, ^ stage, ^ step, ^ а, ^ б, ^ вопросы, ^ все, ^ обращение, ^ почему, ^ пример, ^ сильные, ^ хочет
-90: ^alle~, ^chec~, ^stag~, ^they~, ^wait~, ^вежл~, ^возв~, ^конт~, ^подс~, ^пози~, ^поче~, ^рече~, ^силь~, ^спас~, ^стат~, aller~, and how, and our
-90: argum~, ask, bad news, branch, branc~, callb~, calle~, card, cash, chat, chat macros, claim, comeb~, desk, doubts, emplo~, ending, essen~, fill
-90: fill in, five, gift, goods, greet, greeting, guarantee, hello, human $, i, insurance, interested, leads, lot, mind, parents $, password, passw~
-90: perso~, refus~, reply $, repor~, signs, stage, step, step #, stopping, stude~, sugge~, sympt~, system, syste~, test, the call, they say, times $
-90: wrong item, аргум~, баллы, бронь $, быстр~, верну~, вкусн~, встре~, день, десят~, дозвонились, звонк~, и ответы, карту, кварт~, кп, лексика $
-90: напис~, начинаем, не знаете, не нужно, новос~, обращение #, отговорки $, отпис~, пожар, получ~, посмо~, почта, прете~, пример, продл~, просим
-90: работает, реакц~, резул~, с, связк~, связки, сильные, скидк~, сомне~, соседи, сохра~, стоимость, услуг~, уходи~, хозяи~, ✅
-100: =9, ^ b, ^ correct, ^ legal, ^ lost, ^ ret, ^ меня, ^ мне, ^ скрипт, ^ чат, ^ чек, ^ шаг, ^chat~, ^cour~, ^reco~, ^вопр~, ^звон~, ^молч~, ^отра~
-100: ^попр~, ^поте~, ^прив~, ^прощ~, ^форм~, able, able to, accou~, appli~, called, come, contract, correct, deliv~, direc~, doesn't, doesn~, e, every~
-100: g, goes, green, hours, leaving, leavi~, like this, liste~, machine, numbe~, opening, phone~, plan, playbook, playb~, price, price $, quali~
-100: read aloud, respond, ret, sample, self, sentences that, take, techn~, tell the, they, to the, types, up, upgrade, upgra~, use this, voicemail $
-100: water, we can, who, windo~, work, works, worth, абоне~, банка, белый, бронь, вежливо, верси~, версия, время, выруч~, гостю $, готов~, два, дейст~
-100: дирек~, доставка, ждать, же, замет~, запис~, заявк~, лучших, могу, не хочет, онлай~, ответ, отвеч~, отвечает, откры~, перез~, плати~, подпи~
-100: пожал~, прием, пятно, раза, случа~, смс, станд~, уже, хочу, чек, челов~
-110: ^ ", ^ d, ^ discovery, ^ good, ^ keep, ^ late, ^ saying, ^ talk, ^ запрещенные, ^ тон, ^admi~, ^ever~, ^sayi~, ^перв~, ^пере~, ^прие~, ^прос~
-110: ^утве~, about, answer, appoi~, approved, asks to, before you, bill, can't ", compa~, disclosures, disclosures $, faq, fees, hard, ident~, inbound
-110: inbou~, know, machi~, messa~, missed, need, news, outbound, outbo~, people, person, prese~, q, regis~, revie~, sell $, smile, start~, support
-110: suppo~, to pay, too expensive, track, train~, troub~, try, wants, what you, база, безоп~, выгод~, выезд, г, диалог, звонят, и не, интер~
-110: клиента $, конта~, линия, может, мой, назва~, начин~, не может, недов~, номер~, о вас, обращ~, обяза~, ожида~, он, оператор, оплат~, отзыв $
-110: отказ, переписка, письм~, предл~, пришл~, прошл~, работ~, разби~, ребен~, сама, слова которые, смена, справ~, спрашивают, так $, увере~, что это
-120: " $, ^ asks, ^ read, ^ say, ^driv~, ^know~, ^repl~, ^veri~, ^зачи~, ^отка~, ^прод~, after, again, benef~, booki~, d, day, eveni~, for word, help
-120: home, human, item, objections, parcel, parce~, payment, pensi~, phone, pitch, polite, posit~, put, reass~, size, sounds like, steal, tell you
-120: things people, transfer, want, word for, был, врача $, забот~, забыт~, заменить ", испол~, ложны~, надеж~, номер, нужно $, о, обзвон, обрат~
-120: отзыв, отклю~, перев~, подни~, посыл~, прави~, прило~, радуе~, разме~, размер, разре~, секре~, случай, спраш~, сравн~, техни~, умест~, хорош~
-120: чем заменить, шаг
-130: ? $, ^ c, ^ he, ^ must, ^ your, ^ говорим, ^ клиент, ^insu~, ^ligh~, ^spea~, ^tran~, ^клие~, annou~, answe~, calm, close, error, expla~, goodbye $
-130: intro~, not a, open, order, power, renew~, respo~, ring, save, tarif~, that don't, them, three, up $, us $, use, versi~, yes, б, врача, замена $
-130: и как, их, клиентов, лучши~, обещание, обзво~, операции, ответил, позит~, показ~, расск~, решен~, сказать, спаса~, телеф~, удачн~
-140: ?, ^ a, ^ guest, ^ ho, ^ quick, ^ tone, ^refu~, ^some~, ^прав~, ^приз~, ^разг~, ^реко~, best, bridg~, discount, first, ho, like $, made, priva~
-140: благо~, вопро~, говорим, дешевле, докум~, должник, замена, когда, которую, макро~, макросы, меня, плюс, подкл~, сверк~, что то
-150: ", ^ #, ^ fire, ^ voicemail, ^ закрытие, ^prob~, ^проч~, activ~, b, before $, but, free, payme~, read, safe, stock, говорить $, не в, объяс~
-150: отмен~, слова для, спрос~
-160: ^ no, ^sign~, ^обещ~, agree~, calls, polit~, отзыв~, страх~, честн~
-170: #, ^золо~, asks, call, if, возра~, дозво~, прове~, согла~
-180: ^прим~, objec~, what to, звонок, польз~
-190: not call, two, если
-200: ^ в, back, line, points $, мне, хочет, я
-210: ^ если, still
-230: ^apol~, check
-250: звони~
-280: ^ when
`;
