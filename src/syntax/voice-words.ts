/** What src/build/train-voices.mjs learnt: hundredths of log-odds that the agent speaks, and the features that count so much. */
export const BIAS = 0.83;

export const VOICE_WORDS = `
260: =4
230: right ?
220: целы
210: i'm sorry, sorry
200: жаль, меня зовут
190: ^thank, understand, yet, вопросы
180: ^have, shall
170: ^shall, moment ?, wish, вам, записала
160: =6, i won't, name's, вас, всего, так ?, я подожду
150: can't promise, may i, no problem, you like, записал, здравствуйте, простите, рассказать, свидания !
140: ^bye, ^may, ^of, ^thanks, ^want, ^понимаю, have i, help, my name's, wait, you talk, your, ближе, бывает, осталось, помочь, придется, хорошего
130: #slot, $?, =3, =5, ^three, ^если, ^значит, anything i've, drive, glad, hello, is #num, little, no charge, ours, there anything, while, with me
130: you'd, выгода, годится, думать, за него, зовут, марина, минутка, минуты, ну все, сочувствую, стыдно, у всех, упустил, упустил ?, я бы
120: #num за, ^good, ^let's, ^one, ^stay, ^все, at all, form, how's, i understand, just now, minute, press, problem, sec, shall i, sir, talk ?, which
120: you, you don't, you've, вами, верно, вместе, всегда, добрый день, завтра в, здоровья, их, нужно, подойдет, с вами, сами, ставлю, тоже, увидите
120: удобно, уже в
110: #num p, ^hello, ^some, ^понял, a good, give, i help, i'm glad, left out, looked, mr, number, number's, okay to, on #num, point, promise, questions
110: stand, suit, that cover, the right, to ?, to it, tonight, until, worries, you can, you for, быть, взять, видите, внутри, дальше, день !, дороги
110: еще ?, звоните мне, кофе, ладно ?, минут, на какой, неужели, номер, очень, подойдет ?, подскажете, подумайте, помните, правы, пришлю, сергей
110: следующий, сможете, стоит #num, таких, удобнее ?, хотите, числа, что еще, что-нибудь, штрафа, экономия
100: #num рублей, ^was, ^адрес, ^вам, ^есть, ^конечно, ^спасибо, ^хорошего, ^чем, ^что-то, be in, bear with, both, coming in, course, doing, each
100: help ?, how many, i can't, is now, it out, it's #num, let me, my manager, name, no bother, no fee, okay ?, or, person, roughly, saving, saw
100: since #num, so, speak, stops, take care, tell, ticket, to me, today, understood, we do, what made, within, works, you to, you'll, а не, ближе ?
100: вашу, восьми, все ли, вы с, глеб, давно, детей, до #num, жанна, им, какой день, начала, наша, обращение, ожидайте, оксана, ольга, оформляем, павел
100: первой, повисите, подниму, подобрать, представляю, прислать, пункт, сумму, хорошей, хорошо ?, что-то еще, это #num, я тут
90: #num on, #slot !, ^bear, ^done, ^hey, ^для, ^номер, ^рассказать, ^хотите, ^что-нибудь, a claim, about a, and is, at #num, bother, bye, care, come on
90: come up, fair, for you, good time, grown, guess, hang, hey, hope, i can, i take, i wouldn't, if not, in ?, is, isn't a, look, message, moment
90: my house, no it, nothing more, of course, rate, seconds, see, speaking, team, thanks for, the office, the same, they do, they've got, to hear
90: to you, usually, was #num, would be, yours, берем, бы, в день, ваш отзыв, ваше, вижу, вы их, вы правы, говорить, дело, до, доброго !, добрый, запишу
90: заявку, звонок, здесь, или, меняли, минута, мы по, наберу, надо было, найдется, не обязательно, не отвлекаю, о, обеда, один раз, оплата, отвлекаю
90: оформить, пенсия, платили, под, поздравляю, предлагаю, придут, проверить, пункт #num, решать, светлана, слушаю вас, снимаю, спасибо за, спасибо что
90: спросить, ссылка, сумма, удобнее, удобно сейчас
80: #num over, ^ah, ^enjoy, ^fair, ^got, ^keep, ^then, ^we'll, ^you'll, ^алло, ^ваш, ^возможно, ^второй, ^две, ^или, ^могу, ^обидно, ^по, ^прислать
80: ^простите, agreed, agreement, ah, alone, any, are, aren't, back to, before the, board, came out, can't say, chase, coffee, completely, delivery
80: depot, desk, enjoy, file, for me, handles, hanging, hear, house, i ask, i'll send, i'm calling, it still, it up, last one, long number, looks, love
80: makes, marcus, mate, my list, name on, no and, no need, nothing to, notice, off the, once, put that, reason, screen, set, sheet, show, since the
80: so sorry, state, the job, the screen, three minutes, to have, together, up to, want me, what you, wouldn't, you came, you what, you will, yourself
80: ~ем, алло, было #num, вашему, восемьдесят, всех, вы в, да еще, дата, десять дней, диалог, доктор, должны, еще не, ждите, за наш, за неделю, забудете
80: заказа, записать, иначе, к нам, каждого, как, кассы, ко мне, который, лучше ?, меню, месяц ?, минуту, мне жаль, можно я, на месте, настроение
80: насчет, наш счет, не придется, не так, неприятно, ничего не, номера, обещать не, обидно, оплату, осмотр, остались, отдел, отсюда, паспорт, первым
80: перезвонить, подписать, пока, показать, почту ?, проверяю, раздел, сам, секунд, сергеевна, слова, смотрите, сначала, согласна, тем, тогда, тут
80: услышать, уточнить ?, хорошо не, хорошо что, чем помочь, чем-то, что сказали, я по
70: #num for, #num more, #slot здравствуйте, ^if, ^it'll, ^mind, ^since, ^totally, ^до, ^записать, ^записываю, ^зато, ^можете, ^оформляем, ^поняла
70: ^правильно, ^сочувствую, ^четыре, a minute, account, address ?, afraid, and i'll, and what, ask, asking, at half, bear, best number, between, bit of
70: bye now, can, can see, change, crew, day, did and, direct, eat, energy, even if, everybody's, exactly, family, fee, folks, from, half an, happened ?
70: have you, have your, here, holds, home ?, house on, i hear, i hope, i'm here, lady, line, made, make, minutes ?, mobile, morning, ms, my own
70: name is, neighbours, no trouble, not a, okay, on our, open, photo, please do, postcode, priya, question, reference, refunded, rule, saturday at
70: say that, short, should have, showing, side, small, so the, super, take you, takes, that's all, the long, the plan, their, then i, they're, this an
70: totally, wanted, was that, we can, wednesday, when you, with us, with your, you ?, you off, you were, you're in, you're right, ~ете, бы не, быстрее
70: в вашем, в год, в неделю, вадим, ваш дом, ваша, верно ?, верну, вопроса, вопросы ?, вот видите, все верно, говорю, готово, двор, двух, делаем, денис
70: держу, договора, ждем, ждет, за час, звоню, здравствуйте #slot, знает, и, и #num, и без, как вам, кухню, ли я, любой, менять, много, на линии
70: набрать, нами, не прошу, новую, номер #num, одна, он на, останется, очередь, перезвонить ?, позвонить, правильно, прежний, при этом, придет
70: примерно, примите, продиктуйте, прошу, пути, работает, разговор, решает, решили, решите, ручаюсь, с #num, себя, сегодня, сейчас говорить, смены
70: спокойно, сразу, срок, срока, станет, та, тогда до, фамилия, что случилось, этом
60: #num #num, #num a, #num days, #slot ?, ^hiya, ^let, ^though, ^with, ^you're, ^бригада, ^возврат, ^готово, ^записала, ^заявление, ^зря, ^назовите
60: ^остальное, ^поздравляю, ^решать, ^с, ^удобно, ^хорошей, a text, adeyemi, after, ahead, all the, also, and you've, any use, as, at this, be, believe
60: bell, borrow, by, c, cancelled, checks, covers, cut, down and, easy, ending, ending #num, extension, extension #num, first, for telling, for your
60: free, get on, get that, going through, goodbye, got you, happened, hard, has been, he'll, head, here's, hiya, homes, i am, i saw, i see, i'd be
60: i'm afraid, i'm with, i've put, in this, inside, it again, it all, it as, it came, it could, it depends, it doesn't, it may, it's in, it's your, its
60: keep, leave the, lindqvist, logged, lot of, lovely, map, marlow, means, minute ?, model, most, my name, myself, no nothing, normally, note, number ?
60: of any, often, oh no, on my, on this, one's, only, osei, page, picture, please ?, promise that, repair, right to, ringing about, rush, ruth, said no
60: see that, see you, signed, st, starts, summer, switch, tap, tell you, telling, that sound, that's, that's #num, that's fine, the day, the repair
60: the system, the two, the van, then you, they'll be, this one, time to, to change, trip, unless, van, very, wanted to, we, we don't, we'll, we're on
60: what have, what the, what's happened, while we, will, with, won't ring, word, working days, worry, wrong ?, you could, you two, you'd be, your order
60: берут, бесплатный, бригада, было ?, в девять, в курсе, вариант, ведь, вечера, взрослый, включить, вот и, вправе, вы за, вы и, вы уже, выходит #num
60: вычеркиваю, говорить ?, две минуты, диктуйте, до восьми, думаете, думайте, ее, живете, завтра утром, закрыта, заранее, застать, застать ?, зиму
60: игорь, когда его, кодовое, кодовое слово, курсе, лично, личный, мне надо, мне нужно, мне очень, может быть, на ваш, на карту, на связи, над
60: напомнить, наш, не переживайте, никуда не, новый, один, одно, остались вопросы, остальное, оформлю, оформляю, очень жаль, память, пара, первого
60: переживайте, перезвоню, платеж, по, по поводу, подождали, подсказать, позвоню, помните ?, право, прошел, разберемся, разница, расчет, роман, с кем
60: с нами, с ним, с первого, сейчас, сейчас у, скажете, сколько у, случилось ?, снимаем, спасибо #slot, утро, фамилию, хорошее, чек, четверг, четверг в
60: что подождали, что-нибудь еще, школа, это, юриста, я не, я ничего
50: #num без, #num мая, #num это, $!, ^a, ^anything, ^by, ^did, ^sure, ^вас, ^ваше, ^взрослый, ^записал, ^ирина, ^итак, ^мастер, ^осмотр, ^остались
50: ^отчет, ^оформляю, ^ох, ^первый, ^полис, ^слышу, ^ставлю, ^хорошо, ^что, a better, a call, a little, a personal, agree, along, and do, and they're
50: and you're, answered, apologise, as of, ask ?, at nine, at six, at three, be the, best, between two, block, boss, by noon, changes, child, choice
50: clear, comes, costs, customer, dana, days of, decide, did i, do for, does that, down as, down for, else on, enough, everyone, far, find it, for
50: for thirty, found, free to, from us, give me, go through, gone, good evening, hand, have said, hear you, hearing, here with, hi, hi #slot, himself
50: how can, how it, i know, i look, if, if that's, if you'd, in, in on, isn't it, it a, it just, it take, it this, it'd, it's about, job, just the
50: kinder, letter, likely, litres, live, log, made you, main, mark, may well, me see, mind, moves, must have, my call, not going, not to, of #num
50: of me, of ours, of the, offer, on you, or #num, or a, outside, part, pay the, payment, pocket, policy, pound, prefer, put, read me, reading, report
50: right one, ring, rings, runs, saying, send a, sense, should, somewhere, sorry that, sorted, stars, street, surprised, swap, take your, talk, that
50: that's why, that's you, that's your, the account, the form, the list, the name, the next, the report, the slot, the time, themselves, then and
50: then you're, there, there are, they all, they get, this month, this week, till ten, to go, to ten, towards, tuesday at, type, unclear, under
50: under the, until six, useful, visit, was it, we agreed, we pay, we won't, week and, where it, while we're, will be, working, you give, you had
50: you in, you on, you'd like, your #num, your card, а кто, а мы, администратор, адрес, аренда, архив, больше не, будет, будет в, в десять, в месяц
50: в офис, в плюсе, в пять, в четверг, важнее, вера, вернем, вечеру, видели, виноваты, возможно, врачу, временем, всю, вторая, второго, входит, вы на
50: вышло, две, действует, день вам, день это, дня, до обеда, добрый вечер, договору, еще что-то, ждали, же ?, за три, заводской, завтра ?, завтра с
50: запись, зато, заявка, зря, и вам, и не, извините, или в, имя, ирина, итак, к вечеру, картой, ключ, кнопка, конечно, кстати, кто-нибудь, легко
50: литров, личному, личному вопросу, менеджер, менять не, минут десять, минуты ?, на #num, на экране, наше, наших, не звоню, не позже, не стоит
50: немного, никто не, нина, них, новых, номер заказа, номер квитанции, ночи, ну вы, нуля, обед, обещать, одного, одну, ожидание, олеговна, оператор
50: оплаты, освободится, от, открыт, отправить, отправлю, отправляю, ох, пакет, передумаете, письме, письмо, пишу, плюс, плюсе, по личному, подписи
50: подсказать ?, поздравляю с, получится, понятно, понятно ?, последнее, поставим, похоже, при, привет, прийти, причину, пришлите фото, против, прошла
50: прямо, рядом, рядом с, самой, сверим, сделаем, семью, скажет, скорее, слышу, смена, снять, сообщение, специалист, спрошу, сюда, теперь ?, теплый
50: удобно ?, управляющая, хорошего дня, часто, чат, четверг #num, экране, я из
40: #num back, #num each, #num pounds, #num st, #num в, #num на, #num рубля, #num тысяч, #slot and, ^first, ^hi, ^last, ^most, ^nothing, ^on, ^right
40: ^see, ^understood, ^без, ^возьмите, ^дальше, ^еще, ^жаль, ^ничего, ^отлично, ^подождете, ^подскажите, ^скажите, ^через, ^чтобы, a crew, a fair
40: about an, across, afternoon, all of, and, and #num, and no, and thank, and which, anything i, anything still, anywhere, ask again, ask me, at no
40: at ten, at two, bean, before, before you, better ?, bills, bin, birth, booking, bring it, business, by five, bye for, calling about, came in
40: can send, can stop, can tell, card ending, carry, catch you, cost you, could you, customers, date of, deal, department, did the, do that, don't
40: done, done it, double, dr, easier, evening, everything, favourite, few, find, finished, five, for about, for ten, four minutes, freeze, friday at
40: get your, give you, go over, good morning, got two, half the, hands, hang up, happens, harbour, have, he'd, hear that, hey there, how are
40: i couldn't, i go, i speak, i'll close, i'll put, i'm #slot, i'm sending, i've no, i've taken, i've the, in full, in your, income, is #slot, is only
40: is what, it at, it from, it going, it help, it now, it takes, it to, it's up, jump, just say, keeps, know and, leave you, left us, link, may, mill
40: minutes on, month, my direct, network, notes, now ?, number's on, nurse, of birth, of that, oil, on monday, on the, on their, on thursday, on us
40: one thing, opening, order, order number, our side, out ?, pages, parking, past, pence, per, please leave, points, pounds and, price for, put the
40: quids, quids in, rather you, read, read it, record, repairs, respect, right so, ringing to, run, same as, seat, seen, sending, set up, share
40: smaller, so #num, so i've, so it, so no, so would, something in, soon, stage, standing, stay on, suit you, support, surprise, tank, text you
40: thanks #slot, that all, that one, that the, that's our, the #slot, the address, the app, the call, the file, the link, the ones, the order
40: the payment, the three, the vet, the visit, the wall, their own, then it's, there something, there's nothing, this number, three months, three to
40: through, time ?, to, to find, to that, try, twelve months, unless you, up and, use ?, valve, waiting, we've, week's, welcome, well be, well the
40: went, what can, what did, what we, whatever, which would, whoever, winter, with that, won't ask, won't be, wonderful, words, would you, you about
40: you decide, you get, you live, you that, you the, you told, you want, you'd have, you'd rather, you'd want, you'll have, you're, you're on
40: you're quids, you've had, your postcode, your sister, а вот, а за, а потом, а что, а я, адресу, антон, банк, бланк, ближе к, в карте, в коридоре
40: в любой, в пятницу, важно, вас #num, ваш, ваше право, вашей, вашем, ведет, вовремя, воде, возьмусь, вопросу, все что, вы были, вы платили, вы сейчас
40: вызов, выйдет #num, вышлю, горит, график, дату, держим, десять минут, для нас, до #slot, до пяти, до семи, доброго, договорились, дому, доплаты
40: дороге, его лучше, есть #num, еще подсказать, жаль что, же не, за десять, за пять, займет, заказ, заказ #slot, закроется, записала ?, записать вас
40: записываю, заявке, заявлению, звонили, звоним, звонка, здоровье, знают, зовут #slot, или на, июня, к нему, к шести, как вы, какого числа, клиенты
40: конца, коридоре, коробке, лето, линии ?, лист, лучше застать, мая, меняем, минут ?, мне ?, можно не, мы обязаны, на полгода, на три, напоминание
40: нашли, не берем, не было, не возьмусь, не могу, не стану, нему, ноль, номер договора, обсудить, обычно, обязаны, осталось ?, остался, отвечу
40: пара минут, первую, первые, перевели, писать не, платежей, платите, подождете, подождете на, подскажите, подъезде, поездки, позвонит, полис, полчаса
40: понадобится, после обеда, последние, посмотреть, почту, поэтому, прививка, проверю, простите что, просто, проще, прямо сейчас, рубля, руками, руслан
40: сайт, сама, связи, сегодня в, сегодня до, сейчас ?, система, сказать, смс, сроки, ссылку, стану, стены, сутки, суток, считайте, та же, такую, те
40: уберу, уже на, узнать, улице, уточнить, уходит, хотели, чайник, часа, часть, шести, это в, этот, эту
30: #num in, #num it, #num once, #num до, #num июня, #num он, #num по, #num тысячи, #num я, #slot a, #slot at, #slot from, ^for, ^less, ^lovely
30: ^nobody's, ^or, ^pay, ^six, ^благодарим, ^вижу, ^два, ^запишу, ^заявка, ^когда, ^можно, ^наберу, ^новый, ^передам, ^раньше, ^ссылка, a day
30: a different, a few, a look, a night, about your, accounts, address, agency, air, all, am, and ten, and two, and with, and you'd, anything
30: anything about, anything else, appreciate, are #num, are a, as a, as we, ask what, ask what's, at, at a, at four, at some, behind, branch, by a
30: by four, call, came to, can take, can't tell, care of, case, chance, change the, check it, comes off, comes to, confirm, confirmation, could
30: council, county, date, dates, day and, days after, days to, did, difference, doesn't, don't need, don't pay, down the, due on, easier ?, eleven
30: ends, excess, feet, figures, first ?, for waiting, fourteen, friday the, get it, go, good, good luck, got it, got that, had the, happy, has, has a
30: has it, have an, having, hello is, help with, helps, hi this, holding, homeowner, homeowner ?, how the, i cancel, i catch, i do, i send, i speaking
30: i'll get, i'll log, i'll mark, i'm a, i'm ringing, i've left, if i'm, if it's, in #num, in front, in ten, is about, is ours, is your, it can't
30: it comes, it does, it if, it makes, it shows, it there, it while, it will, it'll be, it's all, it's on, june, june #num, know the, last three
30: last year's, lead, leaves, let's get, let's not, like, like a, like you, line and, log it, long, luck, makes sense, may be, me to, members, mind ?
30: minutes, minutes with, month is, my word, near, nearly, need to, needn't, nothing changes, nothing is, now, number and, number is, number on
30: of each, of mind, of our, of ten, off our, on, on what, one to, opened, out of, outstanding, over #num, pack, paperwork, pays, peace, peace of
30: personal, places, pop, pounds a, printed, property, pull, put you, quick, reach, replacement, right, ring again, ringing because, rung, seats
30: so for, so is, so that's, so there's, so you've, sorry it, sorry that's, sort, sort it, spare, spend, standard, statement, stays, sum, survey, take
30: taking, talk about, ten how, ten minutes, test, that and, that comes, that down, that it, that now, that sort, that would, the claim, the end
30: the homeowner, the key, the page, the paperwork, the policy, the review, the road, the service, the whole, then we, there is, there isn't, this call
30: this morning, thursday, tight, to an, to book, to say, to sell, to set, to talk, to them, to think, told you, try again, tuesday, tuesday the
30: tuesdays, turns, two things, unit, until #num, usual, very sorry, was the, went to, what they, what would, where the, whichever, while it's
30: will ring, within the, won't, work ?, worry about, worth, year #num, year's, yes, yes ?, you come, you down, you first, you may, you needn't
30: you nothing, you paid, you prefer, you rather, you see, you'd pay, you'll get, your bank, your file, ~ю, а по, анна, апреля, без оплаты
30: без процентов, белый, беспокоит, благодарим, благодарим за, брали, буквально, были, в #num, в магазине, в письме, вам #num, вам за, вам лучше
30: вам удобнее, вас ?, вашего, визит, врача, время, все в, входят, вы же, год, гости, да я, даем, даты, два года, девяти, деньги придут, держит, для
30: для вас, дня !, до девяти, до десяти, добавочный, добавочный #num, дойдет, доме, доплата, едет, едут, если не, если передумаете, за вами
30: за двадцать, за этот, задать, заканчивается, закрываю, залог, заявка #num, знаете, знали, зона, и будете, и почем, и правда, идут, итого, как только
30: как-нибудь, квитанции, кем, кнопкой, кнопкой в, кого, код, кое-что, коробку, которую, ли, линии, лучше, лучше перезвонить, магазине, маме, мамы
30: место, минус, могли, можно в, можно и, мы делаем, мы не, на, на #slot, на год, на этом, наберет, назовите, найду, напишет, напишите, нас на, нас не
30: нашего, нашей, не звоним, неделе, непонятным, непонятным ?, нет так, ними, ну, нужна, о чем, обратно, одиннадцать, одного до, ожидания, октября
30: олег, она у, оплатить, оставили, осталось непонятным, останетесь, остаться, от одного, оцените, очереди, пару минут, плану, платежа, платить за
30: по адресу, по вашему, по договору, по плану, поговорить, позвонит за, покажет, полторы, понимаю, поняла, послушать, посмотрит, посмотрю, предложить
30: прежде, прежде чем, привезет, придет в, процентов, рабочего, рабочего дня, рабочих, рабочих дней, разбить, расписание, расскажу, решайте, решение
30: решит, решить, рублей за, рублей на, руки, ручаться, с ними, само, сверху, сейчас на, сейчас удобно, семи, сидит, скажу, списания, списка, список
30: спишем, ставим, старшего, столько, страховая, так, такого, такой, тимур, трудно, у кого, у нас, у них, фонд, хорошего вечера, хороший, целиком
30: часов, чаще, что вы, эксперты, это наша, этой, я сейчас
20: #num, #num and, #num g, #num goes, #num less, #num may, #num now, #num or, #num so, #num until, #num you'd, #num декабря, #num процентов
20: #slot please, #slot добрый, #slot рублей, ? it's, ^ask, ^before, ^not, ^oh, ^please, ^say, ^someone, ^they, ^you'd, ^банк, ^бывает, ^всего, ^добрый
20: ^заявку, ^каждый, ^кстати, ^наш, ^наша, ^ответ, ^отправлю, ^позвоню, ^пришлю, ^сколько, ^смотрите, ^старший, a bad, a couple, a free, a time, a van
20: about, about two, account number, adds, and that, and that's, and they'll, and we'd, and we've, annual, any more, any of, anything you'd, are we
20: as and, as the, ask the, ask them, at an, at my, at seven, at that, back in, back of, back on, bag, balance, be #num, be any, be there, before five
20: before it, before we, book, burst, by #num, by #slot, by friday, by half, calling because, can be, can find, can text, card, card by, chat, clause
20: clause #num, collect, comes back, contact, costs you, couple, couple of, cross, days so, debit, dental, diary, do a, do is, don't know, down in
20: driving, each month, electric, else i, evenings, everything you, expect, explain, explained, february, files, finish, fire, first one, five working
20: floor, for itself, for twelve, forty, four, fourteen days, friday and, from me, from your, front, front of, gareth, get one, get the, go in
20: goes back, goes in, goes to, good afternoon, good for, good moment, harrow, have a, have one, have the, he'll be, hear it, held, hello mrs, hold
20: hot, hour, how would, i haven't, i should, i'll text, i'll try, i'm the, i've missed, i've not, if that, in #slot, in about, in february, in two
20: interest and, is at, is off, is on, is still, it back, it costs, it covers, it goes, it has, it means, it over, it pays, it so, it'll, it's
20: it's free, it's got, it's off, it's only, journey, know, know ?, last year, leak, leeds, less than, let, lets, like me, like yours, look after
20: lying, made it, making, manage, match what, matter, matters, may and, me out, me your, means the, minutes for, missed ?, missing, month #num
20: month ?, month so, month's, my mother, no interest, no more, no you, nobody else, noon, not in, november, now all, now and, o'clock, of, on its
20: on page, on that, on with, once it's, once the, only the, or is, or shall, or the, or wednesday, ordered, out a, out on, over your, package
20: page #num, pair, part of, penny, people in, perfect, permission, personal matter, pipe, plus, print, promise you, put right, quite, raise, rate the
20: reached, read the, read you, reference is, refunds, renewal, right and, ring at, ring before, round the, say what, see why, see your, send you
20: separate, set that, shall we, simply, single, sit, six months, skip, so #slot, so nothing, so on, so that, some point, start, suits, suits you
20: take a, takes about, takes the, tell me, ten ?, ten working, terms, th at, th of, that day, that's on, the agreement, the best, the bill, the boiler
20: the cold, the council, the county, the crew, the date, the days, the diary, the kitchen, the last, the meter, the other, the part, the reference
20: the small, the state, the van's, the week, the year, then #num, then ?, then please, there's, these, these days, they'll, thirty seconds, those
20: three hundred, through ?, thursday at, to offer, to tell, today and, top, touch, two in, us, us and, use it, van's, way, way to, we can't, weather
20: wednesday at, week ?, what we've, what you'd, what you've, when he, when you're, where you, whether, within two, working day, would, write, written
20: wrong with, yeah, year, you as, you ask, you go, you now, you owe, you rang, you rate, you said, you so, you then, you won't, you'd get, you'll hear
20: you'll never, you're not, you're through, your mind, your street, your time, your two, агентство, анализ, безопасности, берете, более, будет #num
20: будете, буду, быстро, в, в двух, в доме, в любом, в нем, в области, в понедельник, в стране, в тот, в чат, в это, вам !, вам завтра, вам и, вам не
20: вам удобно, вас с, ваше обращение, вашим, вернули, вечера !, взнос, видно, вижу ваш, включаю, вместе с, внизу, во, воды, воскресенье, вот
20: все понятно, все-таки, вторник в, вы у, выгоднее, выйдет, год у, году было, гостей, группа, да, да #num, два, два дня, два часа, двадцать дней
20: двенадцати, двенадцатого, декабря, дней, днях, до вечера, до двенадцати, до двух, до завтра, до полудня, добавить, дом, доступ, его и, ему
20: если захотите, есть, есть на, же, же день, за #num, за два, за каждый, за май, за полчаса, за сутки, зависит, зависит от, завтра до, замер, захотите
20: заявки, заявления, звонить не, звонки, звоню по, звоню узнать, здравствуйте марина, и вы, и если, или лучше, итого #num, каждую, каждый месяц, карте
20: карту не, когда, когда вам, компании, кончается, копию, которая, куда, лесной, лечение, львовна, любой день, любом, мастер будет, мастер приедет
20: меньше, меняется, мере, можно на, мы вам, мы с, на двоих, на днях, на карте, на лесной, наберите, наберу в, наши, не, не будем, не годится, новость
20: новым, номер с, номеру, ноября, нужен, одной кнопкой, около #num, оператора, оплатим, от #num, отвечаю, отключение, отключить можно, отчеты, офисы
20: первого дня, первое, письмом, платите #num, платить не, по карте, по мере, по нашей, по этому, поводу, подрядчик, подъезда, пожалуйста, пока вы
20: полудня, получается, помочь ?, понимаете, порядке, после семи, посмотрим, поставлю, постоянно, при вас, привезем, привезти, принимает, пришла
20: пришлем, проверка, программа, продлить, процента, прошлом, пять минут, работаем, раз за, разговора, районе, расскажите, ребенка, ребята, рублей
20: с десяти, с ней, с паспортом, с этим, свои, сгорит, сделать, семь, сижу, склада, скорость, словами, служба, случае, списание, старший, стране
20: суббота #num, сумме, счета, так вышло, те же, тем более, течение часа, того как, три года, туда, тут ?, убираю, управляющая компания, фамилии
20: хватит, хорошо, цена, через, через час, четырех, что, чтобы, этаж, эти, этим, это вам, это минуты, это пункт, этого не, этому, этот же, явиться
10: #num by, #num excess, #num june, #num off, #num вас, #num договора, #num зато, #num минут, #num процента, #num так, #slot #slot, #slot it's
10: #slot with, #slot банк, #slot до, #slot звоню, #slot не, ^it, ^perfect, ^which, ^вернем, ^во, ^вот, ^договор, ^замер, ^итого, ^ой, ^от, ^точно
10: a box, a form, a great, a photo, a quarter, a real, a thing, able, about that, after your, age, ahead and, all in, amount, and four, and keep
10: and send, and when, answer by, answers, anybody, app, april, area, around #num, ask for, at #slot, at eleven, at your, automatic, average, bank, bar
10: because your, better or, between you, blood, both of, bought, box and, by thursday, by wednesday, by your, can look, can promise, cent, change it
10: changed ?, charge for, check, choose, chose, close to, closing, cloud, colleague, come down, come to, comes by, comes out, contract, count, cover
10: days from, deal with, deliveries, did it, digits, direct debit, dry, due course, eight, email, engineers, every, excess is, finance, five today
10: follow, for any, for good, four today, from a, fuel, get you, good ?, had it, half a, hasn't, hear from, hello it's, here at, hi is, him, i let
10: i text, i'll leave, i'll look, i've written, if you've, ill, in a, in due, inside the, is going, is our, it and, it can, it go, it or, it that
10: it'd be, it's not, it's ours, it's the, its way, itself, just a, just that, keep the, keep you, know it's, know what, label, land, lands, let's
10: letters, level, lift, looked at, lots, lots of, lunch, marta, match, matter so, meant, month and, month for, monthly, morning and, morning it's
10: mostly, moving, name and, names, nine and, ninety days, no, no to, normal, numbers, oh, old one, on #slot, on and, on for, on it, on to, one ?
10: or would, original, otherwise, our site, ours to, out and, pay and, pays for, per cent, photo of, pick, pick up, picked, plan, play, plumber, poor
10: posted, price is, raised, reaching, reaching out, real, recorded, regulator's, release, reminder, reported, ring back, ring on, savings, section
10: section #num, settled, settlement, sister, so i, so you're, sorry about, sound, split it, started, status, stay, story, supply, take that, than a
10: that #slot, that it's, that match, that mrs, that right, that still, that you'd, that'd, that's #slot, that's fair, that's in, the balance
10: the booking, the details, the door, the driver, the hour, the left, the letter, the most, the old, the payments, the people, the regulator's
10: the renewal, there by, there's #num, there's a, they, thing is, things, thirty, this a, though ?, tidy, time and, time the, to check, to do
10: to explain, to keep, to move, to pay, to sort, to switch, to take, to worry, tonight and, too, transfer, trying, two, two minutes, two years, up for
10: value, visits, watch, way and, we look, we only, we send, we take, we're the, we've got, wearing, weeks, welcome to, well, were you, what happened
10: will not, window, with #slot, with it, within #num, within five, work for, year and, year on, yearly, years and, you a, you are, you before
10: you both, you choose, you did, you i'm, you use, you when, you'll be, you'll see, you've paid, your #slot, your account, your credit, your next
10: your number, your old, your patience, а вы, а на, без, больше по, будет у, бы вы, в приложении, в прошлом, в среду, в этом, в этот, вам по
10: вам сейчас, вас по, вас это, вашем доме, вашем районе, ваших, верно записала, внести, восьми вечера, времени, все, входит в, вы его, выбор, выезд
10: год #num, года, градусов, группы, дадут, даже если, даже не, данные, девять, день #slot, десяти, десяти до, десятого, до конца, до трех, до четырех
10: до этого, его, его не, если он, еще, ждать ?, же #num, жизни, за две, за минуту, за обращение, забыл, закрыть, заявление писать, звонить
10: здравствуйте это, и звоню, и суббота, и то, идет, из банка, из списка, или завтра, именно, к, к чему, как есть, какую, карта, карту до, комиссии
10: копейки, лежит, любом случае, люди, март, мастер, места, место в, месяц это, месяцев, минуты две, могу но, могут, мы, на обороте, на одну
10: на сегодня, на складе, на субботу, на это, назвать, накануне, напишу вам, ни к, ниже, ним, них и, новая, нужны, нуля до, обороте, обращения, ой
10: октябрь, он позвонит, осень, от нуля, ответ, отдать, отделение, отопление, отправлю сегодня, первого числа, по номеру, по сумме, позвоню в
10: позже пятого, помощь, понедельник, появится, правда, правил, приложении, принимают, про, проверим, простоя, прошлый год, пятнадцать, пятницы
10: пятого рабочего, пятого числа, пять тысяч, роутер, с вашего, сайте, самим, сегодня после, семь вечера, семьи, сидеть, систему, сказать не, складе
10: сообщения, среду в, ста, стало, старые, сто, стоимость, страшно, счете, такси, тамара, телефона, той, трех, тысяч в, у, уйдет, ушли, человек, чему
10: через десять, четверг с, что в, что я, что-нибудь осталось, шести вечера, шесть, это бесплатно, это когда, это очень, это я, я сама
-10: #num from, #num hours, #num today, #num а, ^#slot, ^at, ^does, ^eight, ^he'll, ^i'm, ^look, ^nobody, ^больше, ^было, ^скидка, ^так, ^тогда, a small
-10: about my, alder, always, an, an answer, and i, and they, back ?, back at, battery, because of, before then, blue, boxes, by text, by then, by two
-10: came back, certificate, children, claims, covered ?, credit, dark, early, end of, ever, exit, fitted, five years, for it, for nine, for one, get a
-10: great, group, hardly, hate, have it, have that, high, how, how you, i've got, i've just, if you, in and, is a, it, it come, light, list, make it
-10: me about, me and, me something, me what, meaning, middle of, mortgage, mother, my money, next, nine, no i, nobody's, not at, on hold, online
-10: out the, paid for, patience, queue, reads, refund the, s, say yes, see it, see the, sees, she, she'll, shout, shows, sign anything, signal
-10: six years, sixty, speak to, system, talking, ten, than, than that, that before, that you, that's the, that's what, the bank, the box, the desk
-10: the kids, the refund, then the, there any, there's no, they ?, they'd, tickets, time you, to look, to make, to our, to put, to see, to speak
-10: trouble, until the, us in, was, was there, weren't, what do, what i've, what's, when the, while you, who can, will my, with them, with you
-10: without it, writing to, wrong, you back, you got, you have, you i, you still, your letter, а в, а у, акт, без нее, бесплатно, больно будет, бронь
-10: был, в восемь, в сутки, в три, вам ?, вернуть, воду, второй раз, вы обязаны, гарантия, гарантия на, главное, готовим, директором, дни, договор на
-10: дома, за месяц, заодно, звонков, каждый, какая, какой, квартире, компания, купить, ли ?, лучшая, магазин, машина, машины, месте, мира #num, могу
-10: можно если, момент, на него, на счет, надо мне, нашел, него, нет это, нет я, ничего, оба, одиннадцати, окно, оно, отказ, отключить, отменить, офис
-10: паузу, передам, перенос, письма, плату, по #num, половина, попробуйте, порядок, посмотрите, предложение, с директором, с меня, свет, себе
-10: сегодня не, сейчас не, сеть, скидка, сколько я, снова, сократили в, спокойнее, спрашивайте, стоит ?, суббота, так вы, так что, такая, то что
-10: тот же, тридцати, тут ни, тяжело, успеете, устраивает, ушла, хватает, ходит, чего, чеки, через месяц, что можно, я ее, я же, я могу, я подумаю
-10: я сказал
-20: #num is, #num of, #num to, #num дней, #slot в, ^after, ^all, ^as, ^every, ^forty, ^it's, ^no, ^our, ^people, ^they'll, ^they've, ^well, ^would
-20: ^давайте, ^завтра, ^мне, ^пени, ^про, ^сегодня, ^чего, a, a fortnight, a hundred, a month, a new, added, afford, after the, against, all that, am i
-20: an email, an hour, and a, and after, and ask, and how, and i'd, and it, anything ?, are the, as soon, as well, as you, ask you, at five, back
-20: be able, be at, behind the, better, break, brother, but you, by card, can get, can i, can ring, can't pay, car, caused, charge, charged, charity
-20: check the, checked, class, code, come in, comes with, company, could be, court, day off, days, deposit, did that, different, don't think, down on
-20: down to, eight to, either, else, fall, fee for, feed, fifty, find the, for a, for an, for the, for two, fortnight, from the, gave you, goes on
-20: going on, got your, guarantee, ha, happens if, have my, have two, here and, husband's, i did, i give, i left, i put, i rang, i said, i stop, idea
-20: in april, in our, in the, included, instead, interest, into it, is this, it ?, it off, it twice, it's just, june and, just send, last night, later
-20: leaving, like that, like this, looking, lose, lost a, lower, march, me a, me back, me the, might, missed, monday, money back, more than, much is
-20: my brother, my credit, my hours, my job, my wife, ninety, no idea, number off, of my, of them, off for, on friday, opens, other, out to, owed
-20: paper, pay #num, pay ?, pay it, photos, place, please don't, post the, pounds, put a, ran, rather not, ring me, same day, saturday ?, second, send
-20: send it, seven, she'd, sick, six, so one, soon as, sooner, sounds like, speaking to, stands, starting, still the, stuck, taken, that in, that much
-20: that to, that up, the car, the card, the new, the roof, the shop, then let's, they come, think of, thirty days, this, through to, tick, till, to be
-20: to fix, to the, tomorrow ?, two days, two of, up on, up with, uses, wages, want to, warehouse, was in, weekend, what, when they, when would, who do
-20: who gave, with ?, with a, with what, you be, you by, you find, you must, you through, your own, ~йте, а с, а сколько, аренду, бассейн, без доплаты
-20: больше, брак, будем, было, в договоре, в кабинете, в том, в чем, вам на, вернутся, возврат, вы должны, выходит, двери, девушка, делать ?
-20: десять утра, договор, договоре, документы, дорогу, другая, его в, еле, ехать, закону, заново, записи, кабель, ко, когда ?, конце, кухня, лекарства
-20: лет, меня с, мне на, мне с, мои, на пять, надо ?, нам, нам это, написать, не знаю, не по, ну вот, одной, окна, он в, оставить, отчет, оценку, пару
-20: перевод, перезвоните, платил, платим, по закону, пока не, понедельника, потолок, потом, потому, потому что, почем ?, почти, продлевать, пять
-20: разговаривать, ребенком, рейс, с ребенком, самому, свое, сегодня #num, сентября, случилось, сообщении, ставка, счет, там все, там же, то, того
-20: только, три раза, труба, тянет, уходят, ходить, частями, человека, четвертый, четыре часа, что будет, что-то, это около, это стоит, я на
-30: ! это, #num minutes, #num nd, #num with, #num или, =2, ^about, ^am, ^five, ^hang, ^i'll, ^maybe, ^to, ^девушка, ^деньги, ^как, ^меня, ^наши, ^раз
-30: ^телефон, ^третий, a card, a man, a whole, about #num, advice, after six, and it's, and my, and the, and would, anyone, anything in, ask my
-30: at once, august and, back for, bags, be charged, before #num, big, bill, book it, but the, by phone, can do, can't be, can't get, cancel it, cat
-30: claim, clear it, compensation, cost me, crying, days and, do the, do we, drink, dropped, empty, everybody, families, fault, fine i'll, fix, for ?
-30: for five, for my, for those, garden, get, get to, gift, giving, go ahead, go to, had a, had one, had to, half, half past, happens to, happy with
-30: heart, here ?, hundred pounds, i missed, i owe, i read, i thought, i'll be, i'm still, i've done, if we, in all, internet, is something, it about
-30: it by, it for, it gone, it with, just don't, key, laid, laid off, late, less, lesson, like ?, like to, man, me on, mean ?, membership, middle
-30: midnight, minutes and, money ?, my back, my neighbour, my son, my wife's, nd, need, need a, neighbour, never got, night, nights, no one, nobody
-30: none, nothing else, of us, off my, one with, parcel, pass, pay by, please, put me, rates, receipt, reply, ring the, rooms, sat, sat in, save
-30: say it, sent, sink, six weeks, slot, so what, so when, somebody, son, sounds, split, stepchange, stop, text, thanks, the, the first, the floor
-30: the middle, the number, the post, the way, the website, think i, this chat, to anything, to decide, to ring, tonight ?, try you, want it, warm
-30: we have, we just, we're, were, what is, while i, wife's, with my, with two, write to, year ?, you didn't, you left, you ring, you've been, а деньги
-30: а почему, а это, августа, апрель, без этого, брала, была, в прошлый, в течение, в час, вернут ?, весь, вечер, вечером, вещи, возьмете, вообще ?
-30: вопросу ?, все это, даже, две недели, денег, день не, детский, до одиннадцати, долго, доставка, дочь, единицу, ее не, если, есть ?, жалобу
-30: за полгода, за это, звоните, и больше, или вы, к #num, какое, какое время, каком, какому вопросу, карточку, которые, кто ?, курс, людей
-30: меня сократили, месяце, метров, мне сказали, мне теперь, мне это, можете, на работу, нам не, не будет, не в, не нужен, не нужна, нет, никак, никто
-30: но, номер ?, одно и, он, он у, она в, отдам, пальто, пени, пенсии, первая, перевести, платит, платить ?, платный, подходит, подъезд, поездка, после
-30: последний, поставил, пятого, работе, ребенку, ремонта, рублей в, сайта, сейчас вы, скажите, слов, снизу, со, сообщением, стоят, такое ?, телефону
-30: течение, течет, то есть, три дня, ту, у нее, уже не, франшиза, хотите ?, час, что мне, что у, это на, это по, я одна, я с
-40: #num last, #num rd, #num с, ? !, ^could, ^how, ^nine, ^none, ^over, ^ring, ^tell, ^that's, ^there, ^there's, ^what's, ^где, ^карту, ^кто, ^на
-40: ^платить, ^спросите, ^там, ^теперь, ^три, a contract, a loan, a nice, a no, a plan, a week, a yes, about it, about to, after five, all over
-40: another, anything from, anyway, around, as it, ask him, august, be back, because i, book the, booked, buy, by the, calling, car park, close, come
-40: covered, daughter, dear, didn't, do anything, don't have, don't want, dreadful, driver, eight and, example, extra, eyes, file ?, flat, for being
-40: for nothing, for three, four days, full, further, given, gives, green, had no, his, hotel, how did, hundred and, husband, i got, i had, i keep, i'd
-40: i'll have, i've a, i've rung, in one, in writing, insurance, interested, is the, it down, it really, its own, laptop, leave it, left, me ?, more
-40: mother's, much ?, my daughter, my husband, my mother's, my number, not the, of it, of you, off in, off your, old, on one, on top, once a, over ?
-40: paid, passed, pause, people, people like, put in, quiet, rd, register, ring you, see if, send me, send them, since, staff, stay with, still like
-40: tax, term, th and, than #num, that a, that is, that isn't, that was, that's a, the night, the trade, them, then let, thing to, think, three weeks
-40: through the, thursday the, time, to carry, to give, to read, to us, to your, tomorrow, trying to, twenty, two hundred, up, us for, want ?, want a
-40: wants, what i, what's in, when, when do, when it's, with no, with our, with this, would i, writing ?, yes #num, your money, а можно, банка
-40: больнице, больно, будет если, будут, бутыли, в больнице, в суд, в феврале, вернут, взяли, висит, водитель, водой, второе, вы не, вы сами, давайте
-40: датчик, двадцати, двадцатого, двадцать минут, две тысячи, дверь, двумя, дела, делу, деньги вернете, десять, детьми, долг, дольше, если в, если вы
-40: замерщик, зимой, значит, и все, какие, квартал, кран, месяц, мне бы, мне в, можем, можно, мошенники, на вашем, на меня, на почту, на ту, надо
-40: напишу, об, об этом, он не, организации, остается, откуда у, перенести, полис на, понравилось, привезут, прием, проценты, пусть, пять лет, работы
-40: рождения, сердце, сколько ?, совсем, такое, теперь, тот, тридцать, ту же, уйду, ушел, феврале, фото, цене, что вам, что так, что теперь, это же
-40: этом году, юрист, я за
-50: #num the, ^#num, ^he's, ^they're, ^может, ^о, ^при, ^сейчас, ^только, ^цена, a bit, a year, about ?, about the, about this, after that, after two
-50: again, ago, and i'm, and nothing, and see, and you'll, are in, are you, asks, at it, at noon, away, bad, be ?, between eight, bill ?, bit, button
-50: closed, come out, cost ?, couldn't, data, door, down ?, drops, engineer, fair enough, fill, fine, for six, for this, four times, got the, guys, her
-50: him ?, hours, i didn't, i lost, i need, i say, i'll tell, in august, is due, is my, is she, it is, it says, it's #slot, january, keep it, lane
-50: like the, machine, mean, more ?, moved, much of, mum, my sister, no not, none of, not, not sure, on paper, on saturday, on then, only a, or not
-50: or so, owe, payments, people who, phone, possible, pounds for, pretty, putting, refund, rent, rest, return, safe, shop, shut, sign, so a, so you
-50: sound right, take #num, that ?, that on, the morning, the price, the rest, there and, they've, this time, this year, though, three, three days
-50: three years, to #num, to #slot, to a, to know, to three, today ?, told me, valued, vet, was on, washing, we did, when it, who, who is, who pays
-50: wife, work, would the, year for, you can't, you know, you need, your list, your name, ~л, артем, возьмите, всем, вход, вы кто, вы точно, гарантию
-50: горячей, группе, дают, два месяца, два раза, делать, деньги, деньги ?, до среды, доставку, другой, ждать, жена, живу, зарплаты, и в, идите, какого
-50: ли понятно, мама, между, может, можете ?, мой номер, на вас, на рынке, нельзя, новой, ну и, обязательно, остаток, отвечаем, писать, платно
-50: платно ?, позвоните, пойдет, пока нет, почему вы, приедут, приезжает, приехал, пришлите на, пробный, проверки, простите нас, разве, расторгнуть
-50: рынке, с собой, сделаю, сети, сил, сколько стоит, собой, сотрудник, среды, субботу, тогда не, три, тридцатого, тридцать дней, уже, уже есть, хотя
-50: хотя бы, цифры, через #num, что делать, шесть тысяч, эти дни, это значит, это к, это платно, это уже, я уже
-60: ^fine, ^in, ^okay, ^only, ^send, ^ten, ^the, ^where, ^вроде, ^вы, ^за, ^какого, ^он, ^сама, a baby, all day, all right, and can, and one, and will
-60: and you, at work, awful, being, bits, by itself, can ask, can you, charge ?, come ?, contract ?, cracked, days with, do it, either way, fees, firm
-60: forty minutes, four and, g, have been, heard, honest, i leave, i think, i try, i'd rather, i'll do, i'll email, i'm at, i've had, if you're, in it
-60: in tears, in that, in there, it cost, it the, it was, it's my, list ?, march and, meter, miles, month on, most of, new, not be, not interested
-60: number #num, off ?, ok, ombudsman, one on, park, pay for, people are, post, price, priority, quid, running, saved, say so, scared, sell, should i
-60: sister's, so i'd, so why, so you'd, surveyor, take ?, tears, that's not, the house, the phone, they don't, thought, thousand, told, tomorrow at
-60: too much, train, twenty minutes, twice, us a, what happens, what's the, what's this, which is, who's this, you again, you going, you keep, you put
-60: you take, you're the, в городе, в шесть, вас есть, вы платите, году, городе, дайте, день ?, деньги за, дешевле, до двадцатого, если что, жду
-60: за рулем, зарплату, и сколько, имеете, квартира, курьера, летом, мне не, мне сейчас, нас и, нас с, не надо, не понравится, не приехал, не хочу
-60: нет ?, отлично, первый, перед, подписывать, позже, понравится, раз в, ремонт, рулем, самый, сделали, скидку, сколько это, слово, смотреть, смотрю
-60: сорок, соседи, спасибо, справку, стоит, страховка, три недели, тысяча, тысячи за, урок, фильтр, цену, цифру, что именно
-70: #num ?, ^but, ^do, ^don't, ^is, ^should, ^you, ^больно, ^какая, ^какие, ^она, ^тут, a number, again on, already, and there's, and your
-70: anything for, because, by email, carry on, charges, christmas, corner, dead, dearer, do you, don't you, email you, get my, gone up, got, had
-70: heating, hospital, hurt, i work, i'd sooner, i'll think, i'm paying, i've been, in english, in may, into, it won't, kids, least, lend, mail, me off
-70: never, of this, on your, over the, own, paid you, put it, rang, right now, sales, saturday, selling, she's, sitting, star, take me, take the
-70: thank you, that's it, the contract, the corner, the machine, the second, there a, to claim, to get, to him, to leave, to my, to stop, turned down
-70: voice, water, we'd, well ?, what are, why did, will they, with one, would a, you've a, без воды, в субботу, вам в, вас в, верните деньги, вы из
-70: говорили, дадите, домой, другому, заплачу, звонят, знаю, к вам, квартиру, кредит, мало, месяца, надо с, назовите пожалуйста, недели, нечего
-70: нормально, они, по гарантии, полгода, приедет, пятьдесят, раза, раньше, сегодня вечером, спасибо вам, списали, сын, тоже не, третий раз, три месяца
-70: уроков, что не, что такое, штраф
-80: !, #num года, #num и, ^i'd, ^ok, ^sorry, ^we're, ^yes, ^да, ^дайте, ^какой, ^какую, ^ну, ^обычно, ^после, a charge, a fee, and we, anything you
-80: at home, by post, can't, ceiling, cold, cover the, does it, dog, elsewhere, english, even, fifteen, fitting, for that, for us, from #slot, funeral
-80: happened to, i get, i guess, i have, i never, i pay, i'll write, i'm on, i've, if i, in january, it's our, kind, lad, maybe, me for, news, no thank
-80: of those, on sunday, our last, really, stop it, th that's, thank, this about, this is, up ?, upset, wall, we've been, what's that, would that
-80: writing, you do, you lot, возим, все равно, вы издеваетесь, вы мне, где, говорит, двадцать, до сих, до четверга, должен, за что, записали, и еще
-80: и когда, издеваетесь, карты, ладно, меня в, мы тут, написал, написано, отзыв, ошибка, помню, пор, пришел, пять дней, работа, равно, решения, сих
-80: сих пор, спрашивают, среда, у него, у соседей, умер, хотим, хоть, честно, что ?, что с
-90: ^an, ^leave, ^that, ^under, ^we, ^you've, ^двадцать, ^его, ^ладно, ^но, ^пока, ^я, and nobody, baby, can't do, complain, depends, do about, do with
-90: does the, fly, friday, get anything, going to, good to, how do, i, i don't, i paid, i suppose, i was, is fine, it went, last, money, must be, needs
-90: not ?, one star, red, review, road, sleep, straight, suppose, the four, the moment, there's one, thing ?, think about, third, third time
-90: three times, till then, times, two hours, we had, website, what does, where's, а, а если, будете ?, вернете ?, вместо, второй месяц, говорите
-90: дважды, дети, еще и, за день, кабинет, марта, машину, муж, на работе, никого, отвечает, платная, платье, плачет, предупредить, при чем, приедете
-90: приложение, пришлете, прошлый раз, раз, сами не, сорок минут, счет на, там, тысяч, утром, ушло, что ли, это ?
-100: ^four, ^she, ^what, ^who's, ^в, ^заказ, ^муж, ^нам, ^у, ^хочу, been, but i, e, fourth, i asked, i be, i feel, i only, i'm in, i'm not, is there
-100: it on, it's been, just, kettle, last time, last week, no thanks, october, office, one of, pay, paying, says, stopped, turned, use, we get, why
-100: will you, would it, вдруг, до вас, зачем, и так, кто это, мой, мужем, на десять, не до, нет не, нет спасибо, от вас, откуда, платить, подумать
-100: с мужем, с работы, самые, страховку, так и, тысячи, у вас, четверга, что это, я вам
-110: ? ?, ^can't, ^go, ^i, ^i've, ^sounds, ^we've, ^нет, ^опять, ^откуда, at least, be honest, can't you, from you, guaranteed, hundred, i'm, me now
-110: sofa, stood, than the, that's no, there was, up the, waited, what if, who are, will it, will the, второй, второй день, входит ?, двести, и что
-110: из-за, какому, кулер, назад, назвал, неделю, нет !, плачу, плохо, по какому, посоветоваться, поставила, почем, прошлый, роутере, сказал, сказали
-110: старый, точно, тысячу, утра
-120: =1, ^he, ^my, ^somebody, ^пришлите, ^то, any good, breaks, but, cheaper, coming, half of, how long, how much, i'd have, i'd like, i'd want, it be
-120: it before, mine, much, owner, say it's, service, site, spring, the back, when will, you just, вроде, все до, дорого, ночью, обещали, подумаю
-120: сократили, уйти, холодильник
-130: ^so, ^your, ^просто, and i've, are they, called, cost, gate, i want, in march, is it, it's half, kept, lot, not now, something, them ?, there ?
-130: told us, what ?, what about, what's it, дороже, ночь, половину, пришлите, что за, я в
-140: ^а, ^дорого, actually, and if, died, have to, lost, you say, будет ?, или нет, наверное, оставил, почему, сколько, соседей, хочу
-150: ^не, broken, came, it's gone, someone, вернете, вообще, некогда, опять, отключите, проверьте, ребенок, сидели, третий
-160: ^she's, ^мы, do i, me, talk to
-170: ^who, ^почему, cancel, p, this ?, took, верните, взял, у меня, это вы
-180: ^why, go on, no that's, said, говорят, не звоните
-190: you people, можно ?, я
-200: =0, ?
-210: ^and, меня
-220: ^can, ^и, привезли
-230: ! !, ^are, вчера
-250: ^will, мне
-270: my
`;
