import { defineRule, EVERYWHERE, isAgent, isUnder, withoutStop, type Problem, type Script, type Utterance } from 'callint/rule';

/** A program says in its first words that it is one, does not deny it when asked, and can hand over to a person. */
export default defineRule({
  category: 'compliance',
  severity: 'error',
  summary: {
    ru: 'Бот с первых слов говорит, что он бот, не отрицает этого и умеет позвать человека.',
    en: 'A bot says in its first words that it is one, never denies it, and can hand over to a person.',
  },
  source: 'Catalogue 84: EU AI Act art. 50(1), (5); Cal. B&P 17941; FCC 24-17.',
  messages: {
    silent: {
      ru: 'Говорит бот, а «{text}» об этом молчит. Человек отвечает живому, а когда поймёт, перестаёт верить и остальному. Назовите бота ботом в первой фразе{law}; уточните у юриста.',
      en: 'A bot speaks, and “{text}” does not say so. People answer a person, and trust nothing once they notice. Say it in the first sentence{law}; check with counsel.',
    },
    poses: {
      ru: 'Бот выдаёт себя за человека: «{text}». Скажите «я голосовой помощник»{law}; уточните у юриста.',
      en: 'The bot poses as a person: “{text}”. Say “I’m an automated assistant”{law}; check with counsel.',
    },
    denies: {
      ru: 'На вопрос, робот ли это, бот отвечает «{text}». Это ложь, и её легко доказать. Ответьте «да» и предложите человека{law}; уточните у юриста.',
      en: 'Asked whether it is a robot the bot says “{text}”. That is a lie, and easy to prove. Say yes, and offer a person{law}; check with counsel.',
    },
    alone: {
      ru: 'Ни на одном пути бот не зовёт человека. Кому он не помог, тот бросит трубку. Добавьте: «Скажите „оператор“, и я соединю»; уточните у юриста.',
      en: 'On no path does the bot hand over to a person. Whoever it cannot help hangs up. Add: “Say ‘agent’ for a person”; check with counsel.',
    },
  },
  options: {
    everywhere: EVERYWHERE,
    firstWords: { default: 15, min: 1, description: 'Words within which the bot must say that it is one.' },
    requireHuman: { default: true, description: 'There must be a way to a person.' },
  },
  appliesTo: (script, options) => isUnder(script, options, 'eu', 'us'),
  *check(script, { firstWords, requireHuman }): Iterable<Problem> {
    const [first] = script.agentTurns;
    if (!first) return;
    yield* opening(script, first, firstWords);
    for (const question of script.customerTurns.filter(({ text }) => IS_ROBOT.test(text))) {
      const answer = script.flow.straightOn(question, isAgent).find((one) => one !== question);
      if (answer && DENIES.test(answer.text)) yield { at: answer.at(answer.sentences[0]), message: 'denies', data: { text: withoutStop(answer.text.slice(answer.sentences[0].start, answer.sentences[0].end)), law: lawOf(script) }, related: [{ at: question.range, message: { ru: 'Клиент спросил здесь.', en: 'The customer asked here.' } }] };
    }
    if (requireHuman && script.agentTurns.length > 2 && !script.utterances.some((one) => HUMAN.test(one.text) || one.says('transfer'))) yield { at: first.at({ start: 0, end: first.text.length }), message: 'alone', severity: 'warning' };
  },
});

const SAYS_BOT = /(?<!\p{L})(?:робот\p{L}{0,3}|(?!\p{L}*(?:або|уббо|обо)т)\p{L}*бот(?:а|у|ом)?|(?:голосов|виртуальн|автоматическ|цифров|электронн)\p{L}+ (?:помощни|ассистент|консультант|оператор|систем|сообщени|звон)\p{L}*|автоинформатор|автоответчик|программа|искусственн\p{L}+ интеллект\p{L}*|ии|(?:virtual|automated|digital|ai|voice|computer|artificial)(?:[- ]\p{L}+)? (?:assistant|agent|call|message|voice|system|service|helper)|automated|\p{L}*bot|robot|recording|recorded message|\p{L}+ ai|an ai|computer)(?!\p{L})/iu;
const POSES = /(?<!\p{L})(?:я|это|меня зовут \p{L}+,?) (?:ваш |живой |настоящ\p{L}+ |личный )?(?:оператор|менеджер|специалист|консультант|человек|сотрудни)\p{L}*|(?<!\p{L})(?:оператор|менеджер|специалист) (?:банка|компании)|(?:I['’]m|this is|I am) (?:\p{L}+,? )?(?:your |a |an |the )?(?:real |live |human )?(?:person|human|agent|representative|advis[eo]r|manager|specialist)(?!\p{L})/iu;
const IS_ROBOT = /(?:вы|ты|это|я говорю с|живой|разговариваю с) .{0,12}(?:робот|бот|автомат|машин|человек)\p{L}*|(?:are you|is this|am i (?:talking|speaking) to) .{0,14}(?:robot|bot|machine|computer|recording|real|human|person|ai)(?!\p{L})/iu;
const DENIES = /^\W*(?:нет|что вы|конечно,? человек|человек|живой|я живая|я живой|no|nope|of course not|I['’]m (?:real|human|a (?:real )?person))(?!\p{L})/iu;
const HUMAN = /(?<!\p{L})(?:оператор\p{L}*|сотрудник\p{L}*|специалист\p{L}*|человек\p{L}*|менеджер\p{L}*|agent|representative|person|human|advis[eo]r|colleague|operator|transfer)(?!\p{L})/iu;

function* opening(script: Script, first: Utterance, firstWords: number): Iterable<Problem> {
  const said = first.tokens.filter(({ kind }) => kind !== 'mark').slice(0, firstWords).at(-1)?.end ?? first.text.length;
  // the sentence that the fifteenth word stands in counts to its end
  const end = first.sentences.find((sentence) => sentence.end >= said)?.end ?? said;
  if (SAYS_BOT.test(first.text.slice(0, end))) return;
  const poses = POSES.exec(first.text);
  const sentence = first.sentences.find((one) => (poses?.index ?? 0) >= one.start && (poses?.index ?? 0) < one.end) ?? first.sentences[0];
  if (sentence) yield { at: first.at(sentence), message: poses ? 'poses' : 'silent', data: { text: withoutStop(first.text.slice(sentence.start, sentence.end)), law: lawOf(script) }, suggestions: [TEMPLATE] };
}

const TEMPLATE = {
  desc: {
    ru: '«Здравствуйте, я голосовой помощник {компания}. Скажите „оператор“, если нужен человек.»',
    en: '“Hi, I’m {company}’s automated assistant. Say ‘agent’ for a person.”',
  },
};

function lawOf({ jurisdiction }: Script): string {
  if (jurisdiction.stated.has('eu')) return ' (EU AI Act, art. 50(1))';
  return jurisdiction.stated.has('us-ca') ? ' (Cal. B&P 17941)' : '';
}
