/** What src/build/train-voices.mjs learnt: hundredths of log-odds that the agent speaks, and the features that count so much. */
export const BIAS = -0.37;

export const VOICE_WORDS = `
140: hold
130: your
120: =4
110: =3, can, до, или
100: =5, mr, or, вас, номер
90: $?, ^спасибо, ^это, then, ~ю, хорошего
80: please, thursday, today, вам, ее, назовите, работы
70: =6, account, else, i'll, of, we, well, with, you, you'll, ~ем, ~ете, добрый день, когда, можно, нам, помочь
60: ^just, free, from, help ?, hours, out, talk, till, to, you ?, you don't, бы, дом, о
50: #slot !, #slot ?, ? it's, ^done, ^thanks, ^there's, a, a good, anything, at #num, card, day, did, give, help, how can, i can, i help, like, look
50: number, promise, shall, so, sorry, the, us, было, всего, десяти, добрый, еще, завтра в, здравствуйте !, карту, мы, просто, числа, это бесплатно
40: #num, #num #num, #slot, ^hello, ^let's, ^then, ^вам, ^есть, ^тогда, as, before, bye, enough, fee, for you, have a, hello, house, if, in, it comes
40: let's, notice, now, on, on the, person, repair, same, still, take, tell, that, the house, we've, when, while, you'd, бесплатно, будет, в месяц, год
40: до #num, есть, завтра, здравствуйте, зовут, как, мастер, можете, очень, по, позвонит, придет, придут, пришлю, рублей, сразу, стоит #num, сутки
40: тогда, удобно, чем
30: #num рублей, ^#slot, ^hi, ^it, ^понял, ^хорошо, a month, an, and a, anything else, app, away, better, by, care of, don't have, down, fair, for
30: for me, hear, hi, isn't, it's, left, morning, name, nobody, off the, only, ours, over, own, ring, see, shall i, since, tell you, thanks, the same
30: them, there anything, to give, tonight, we'll, we're, what would, what you, while i, with your, you can, you've, ~йте, ~л, банк, без, больше, ваш
30: ваше, вечера, вторник, два, меня зовут, минут, могу, на, на #num, на сайте, найду, не, ничего не, но, около, он, от, понял, при, сайте, сама, семи
30: смс, у нас, четыре, что-то
20: #num a, ^good, ^i, ^if, ^thank, ^you've, ^по, a few, about, address, and you, any, around, be in, bill, business, can i, care, could, could you
20: crew, electric, few, for telling, friday, full, give me, good, have you, i'm calling, i'm sorry, if you, in your, is, just, know, monday, month
20: months, most, no problem, of our, on your, once, power, problem, put, right ?, service, set, street, take care, telling, text, that's a, the #num
20: the service, there's, thing, this number, three, to #num, until, up on, which, why, will, won't, would you, year, you still, you the, you want
20: будете, в приложении, вашей, все, второй, две, день, для, дней, его, заявка, их, к, компания, минуты, назовите пожалуйста, не нужно, нельзя, нужно
20: остались, поэтому, предложить, приложении, работу, сегодня, спасибо, срок, удобно ?, хорошо, через, четверг, что вы
10: !, #num is, #num on, #num дней, #num до, ^i'll, ^okay, ^sure, ^we've, ^понимаю, a #num, a year, add, again, and, at the, because, before i, both
10: bring, call, can do, check, course, doesn't, don't need, every, everything, first, for #num, from the, goes, hi is, i can't, if it's, in #num
10: is #num, is that, it, it's #num, it's a, june, keep, line, make, me the, minutes, missed, need, now ?, of the, off, okay, one, open, over #num
10: payment, really, ring you, say, see it, show, so the, sort, state, stay, takes, ten, than, thanks for, that's the, the right, to have, today ?
10: tomorrow, visit, which is, with you, within, work, would, wouldn't, you in, you need, you on, you to, вижу, вопросы, восьми, здравствуйте #slot, и
10: не могу, не надо, никто, никто не, подходит ?, про, сейчас, у вас, удобнее, это
-10: #num ?, #num days, ^that's, ^this, ^и, about the, and i'm, and it's, can't, didn't, is it, is this, it's free, long, mind, money, need to, not
-10: number ?, plan, so you, that's, to you, too, what's, with the, you have, you see, время, если не, лучше, перенести, пожалуйста, с, со, так, шести
-20: ^it's, ^ok, ^в, ^сколько, ^у, are you, at, back to, be, call you, comes, cover, days, even, find, for that, get, get a, going, guarantee, half
-20: have it, i want, in the, is there, it in, it'll, new, ok, old, paying, sign, stop, sure, there, they, things, to ask, to be, to come, to sign
-20: to the, who's, а вы, больше не, вы не, дня, ли, не будет, него, после, потом, то, утром, цена, что, этот
-30: ^will, ^you, ^добрый, after, another, calling, cancel, coming, covered, do you, does, email, fine, go on, got, i need, i've got, is the, much
-30: should i, six, think about, under, up, up ?, use, want, want to, what, would that, yes, вместо, если, за, звоните, надо, она, пока, понимаю, стоит
-30: я в
-40: #num и, ?, ^i'm, ^is, ^my, ^the, ^we, back, come, do, for a, for it, going to, has, how much, i get, if i, pay for, second, so it's, something
-40: this, through, who, где, есть ?, и что, нас, пришлите
-50: ^не, a week, been, but, do i, home, i'd, is a, me, more, th that's, week, обязаны, приедет, тысяч
-60: ^and, ^your, ^мне, can you, had, last, pay, said, that ?, to get, was, вечером, из, спасибо что, три
-70: =2, ^how, ^no, ^yes, ^вы, ^нет, i don't, lot, one of, think, this ?, told, в городе, городе, же, меня, нет, стоит ?
-80: ! это, ^can, ^what's, ^ну, best, i've, да, прошлый, прошлый раз
-90: ^so, ^да, says, деньги, раз, сколько, там, хочу, цену
-100: have to, people, опять
-110: ^what, ^а, ^я, already, ну, я
-120: guaranteed
-130: а
-140: у меня
-160: i
-190: мне
-210: my
-220: =1
-270: =0
`;
