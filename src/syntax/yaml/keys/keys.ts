import { bansWords } from '../../banned-titles.js';
import { foldKey, metaKey } from '../../header-keys.js';
import type { LabelGuess } from '../../label-roles.js';
import { labelKind, speakerNamedBy } from './labels.js';

/** What a key of a hand-written or canonical YAML script says about its value. */
export type KeyRole =
  | 'say' | 'ask' | 'heard' | 'speaker' | 'answers' | 'when' | 'else' | 'noInput' | 'examples' | 'next' | 'end' | 'call' | 'note'
  | 'forbidden' | 'pause' | 'action' | 'variants' | 'acts' | 'verbatim' | 'collect' | 'switch' | 'cases' | 'steps' | 'handlers'
  | 'questions' | 'id' | 'title' | 'kind' | 'scope' | 'then' | 'max' | 'variables' | 'outcomes' | 'header' | 'scripts' | 'scenarios'
  | 'detail';

/** What a voice bot says when it heard something that leads nowhere. */
const notUnderstood = `no_match nomatch not_understood not_recognised not_recognized unrecognised unrecognized misunderstood invalid invalid_input invalid_key
    wrong_key wrong_input on_no_match on_nomatch on_invalid reprompt не_понял не_поняла не_поняли не_понято не_распознано не_распознал непонятно
    не_разобрал неверный_ввод неверная_клавиша не_та_клавиша переспрос`;

// keys as people write them: lower case, spaces and hyphens as underscores; the first word of a language is the canonical one
const words: Record<KeyRole, string> = {
  say: `say says said tts tell speak speech line utterance message response reply wording body content bot_says agent_says agent_say agent_text
    agent_line agent_script agent_response prompt prompts text transcript spoken voice_line answer_text what_to_say then_say verbatim_text
    response_text reply_text respond_with reply_with answer_with read reads read_out read_aloud suggested_response rebuttal comeback greeting_text
    сказать что_говорит скажи скажите говорим говорю говорит говорить отвечаю озвучить произнести речь реплика фраза текст слова сообщение ответ ответ_оператора
    ответ_агента ответ_менеджера текст_оператора что_сказать что_говорим речевка речевой_модуль отработка наш_ответ отвечаем зачитать читаем прочитать`,
  ask: `ask asks ask_customer question_text спросить спроси спросите спросим спрашиваем спрашивает вопрос вопрос_оператора question задать_вопрос уточнить уточни уточняю спрашиваю узнай выясни`,
  heard: `customer_says customer_said client_says user_says customer_text customer_line they_say customer_words heard hear hears
    слышим услышим услышали они клиент_говорит клиент_сказал слова_клиента фраза_клиента реплика_клиента говорит_клиент`,
  speaker: `speaker role who who_speaks who_says actor from party voice author said_by кто кто_говорит роль говорящий от_кого спикер чья_реплика от лицо`,
  answers: `answers if_customer if_client if_caller if_user if_they if_prospect customer_responses customer_answers customer_replies
    responses replies branches branch options on choices choice transitions transition transition_routes edges routes route reactions paths outcomes_if
    on_answer on_reply on_response on_event on_events events if_answer expected expected_answers possible_answers customer_options user_responses listen
    if_response when_customer exits buttons button_list quick_replies quick_reply suggestions chips menu_options listen_for
    they_might_say they_may_say customer_may_say we_hear expect expects expecting wait_for waits_for codes answer_codes scale answer_scale decision decisions conditions
    ответы если_клиент если_абонент если_гость ответы_клиента варианты_ответа варианты_ответов реакция реакции реакция_клиента
    реакции_клиента ветки ветвление развилка переходы клиент_отвечает клиент_ответил если_ответ если_ответил если_говорит если_отвечает
    кнопки быстрые_ответы события слышим_в_ответ клиент_может_сказать коды коды_ответов шкала выбор условия возможные_ответы при_ответе на_ответ на_ответы слышим_варианты что_слышим варианты_слышим ждем ждём ожидаем`,
  when: `when when_to_use use_when situation is equals value if condition trigger triggers match matches customer_intent intent case if_says on_hear hears objection
    если когда когда_использовать ситуация случай равно значение условие триггер при возражение клиент_возражает`,
  else: `else otherwise default fallback other any anything_else ${notUnderstood} иначе другое в_остальных_случаях остальное по_умолчанию прочее любое`,
  noInput: `no_input noinput no_speech silence no_answer timeout no_response on_no_input on_noinput on_silence on_timeout молчание молчит нет_ответа тишина не_отвечает`,
  examples: `examples samples phrases utterances synonyms training_phrases training_examples sample_utterances example_phrases user_examples user_phrases
    user_utterances expressions примеры фразы синонимы примеры_фраз обучающие_фразы фразы_клиента фразы_пользователя фразы_клиентов`,
  next: `goto next target_page target_flow target_state target_node target_step go go_to then_goto next_step next_node next_state next_stage target jump to leads_to payload postback callback_data proceed proceed_to continue_to
    перейти дальше далее переход перейти_к идем идём иди следующий следующий_шаг след_шаг след на_шаг ведет_в ведет ведет_к ведет_на затем куда`,
  end: `end ends finish hangup hang_up end_call exit terminate close_call завершить конец завершение_звонка положить_трубку отбой закончить`,
  call: `call call_script run_script subscript вызвать вызвать_скрипт подскрипт`,
  note: `note notes coaching coach tip tips hint hints guidance instruction instructions comment comments remark remarks reminder
    rules rule guidelines guideline dos ground_rules house_rules guardrails agent_note agent_notes agent_instructions aside asides silent silently not_spoken unspoken internal internal_note qa_notes why rationale stage_direction direction_note todo disclaimer_note
    себе про_себя молча не_вслух вслух_не_читать заметка заметки важно подсказка подсказки примечание примечания комментарий комментарии совет советы инструкция инструкции памятка
    напоминание напоминания правила правило регламент указание указания для_оператора оператору внимание пояснение`,
  forbidden: `forbidden avoid never do_not_say dont_say don't_say do_not donts dont don'ts never_say not_allowed banned banned_phrases
    prohibited taboo must_not mustnt mustn't stop_words stop_phrases red_flags blacklist black_list blocklist block_list never_again bin graveyard
    запрещено не_говорить не_говорим нельзя избегать запреты стоп_слова стоп_фразы нельзя_говорить чего_не_говорить запрещенные_фразы черный_список блэклист прикусить_язык язык_прикусить молчим_об_этом`,
  pause: `pause wait delay silence_for пауза ждать подождать ожидание`,
  action: `action actions do hold transfer transfer_to lookup record send verify system_action crm_action tool after_call
    действие действия сделать перевод перевести удержание проверить записать отправить операция`,
  variants: `variants alternatives alternates versions one_of any_of random pick_one варианты варианты_фразы варианты_реплики
    альтернативы на_выбор один_из`,
  acts: `acts act речевые_акты`,
  verbatim: `verbatim legal word_for_word дословно`,
  collect: `collect collects save save_to slot store capture save_as собрать сохранить записать_в слот запомнить`,
  switch: `switch by_segment переключатель`,
  cases: `cases случаи сегменты_ветки`,
  steps: `stages steps nodes states flow flows dialogue dialog turns lines conversation sections section phases phase blocks block exchanges
    script body_lines messages sequence call_flow callflow call_script_steps content_lines scenes screens pages tree parts items talk_track
    main opening_lines exchange chat call_steps script_lines talk conversation_flow graph
    этапы шаги узлы диалог ход реплики сценарий разговор блоки блок разделы раздел части часть состояния флоу ход_разговора переписка чат
    состояния экраны страницы карточки этапы_звонка шаги_скрипта скрипт скрипт_звонка скрипт_разговора строки поток основа тело сцены последовательность алгоритм`,
  handlers: `handlers objections pushback pushbacks concerns excuses difficult_cases hard_cases what_ifs objection_handling objection_handlers rebuttals interruptions interrupts digressions globals global global_handlers anywhere
    if_objection anytime any_time
    обработчики возражения отговорки сомнения сложные_случаи трудные_случаи если_что обработка_возражений работа_с_возражениями отработка_возражений если_возражает в_любой_момент глобальные`,
  questions: `faq faqs questions common_questions customer_questions q_and_a qa чаво вопросы вопросы_клиента частые_вопросы вопросы_клиентов
    snippets canned_responses canned_answers canned_replies saved_replies quick_replies quick_responses готовые_ответы быстрые_ответы заготовки_ответов
    вопрос_ответ`,
  id: `id step_id node_id number num номер key code slug ref name_id идентификатор код ид ключ`,
  title: `title name display_name label anchor heading step stage state node subject caption headline topic название имя заголовок шаг этап узел тема наименование метка якорь`,
  kind: `kind type node_type step_type тип вид type_of handler_type тип_обработчика`,
  scope: `scope область`,
  then: `then after потом то тогда`,
  max: `max max_attempts max_times retries attempts limit максимум не_более попыток попытки повторов повторы`,
  variables: `variables vars placeholders merge_fields fields params parameters slots tokens merge_tags personalisation personalization
    substitutions слоты переменные поля параметры подстановки плейсхолдеры поля_карточки`,
  outcomes: `outcomes dispositions results wrap_codes disposition_codes итоги исходы результаты статусы_звонка`,
  header: `meta metadata info header about campaign_info script_info settings properties front_matter frontmatter
    мета метаданные инфо шапка о_скрипте сведения настройки паспорт`,
  scripts: `scripts calls скрипты звонки`,
  scenarios: `scenarios use_cases сценарии кейсы`,
  detail: `tone emotion style mood duration time seconds weight priority probability tags tag color colour pii as_of description example
    goal goals purpose objective aim intent_name score start entry entry_point initial initial_node first initial_state version channel
    тон эмоция стиль настроение длительность время вес приоритет вероятность метки описание цель задача старт начало вход версия`,
};

const roles = new Map<string, KeyRole>();
for (const [role, list] of Object.entries(words) as [KeyRole, string][]) {
  for (const word of list.split(/\s+/)) if (!roles.has(word)) roles.set(word, role);
}

/** `then_say`, «тогда скажи»: what follows is said all the same. */
const connective = /^(?:and_then|then|and|now|first|to|то|тогда|потом|затем|сначала|далее|и|а)_(?=\p{L}{3})/u;

const endings = /_?(?:\d+|[a-zа-г])$/;

const composed: readonly (KeyRole | undefined)[] = ['note', 'answers', 'forbidden', 'handlers'];

/** `compliance_notes`, `expected_responses`: the last word says what the value is. */
function roleOfLastWord(name: string): KeyRole | undefined {
  // `no_note`, «есть_ответ»: what somebody has
  if (metaKey(name) !== undefined || /^(?:has|have|got|no|not|with|without|есть|нет|без)_/.test(name)) return undefined;
  const role = roles.get(/_([^_]{4,})$/.exec(name)?.[1] ?? '');
  return composed.includes(role) ? role : undefined;
}

/** `reprompt_2`, `invalid_prompt`, «переспросить». */
const ASKS_AGAIN = /^(?:re_?prompt|re_?ask|ask_again|переспрос(?:ить|им)?)(?:_[\p{L}\d]+)?$|_reprompt$|^(?:no_?match|invalid|error|retry|not_understood)_prompt$/u;

/** True for a key over what is said to an answer that was not understood. */
export function asksAgain(key: string): boolean {
  const name = foldKey(key);
  return ASKS_AGAIN.test(name) || notUnderstood.split(/\s+/).includes(name.replace(/_?\d+$/, ''));
}

/** Keys in forms and joinings that no table holds, by their stems, as far as these say one thing alone. */
const stems: readonly [RegExp, KeyRole][] = [
  // «интервьюеру», `for_staff`, `staff_only`: to whom it is told
  [/^(?:для_)?(?:интервьюеру|оператору|сотруднику|менеджеру|агенту|консультанту|специалисту|администратору|админу|диспетчеру|персоналу|продавцу|мастеру|врачу|нам|нас|себя|своих|оператора|сотрудника|менеджера|агента|админа|персонала|продавца)$/u, 'note'],
  [/^(?:for|to)_(?:the_)?(?:agent|agents|staff|ops|operator|rep|reps|team|us|self|interviewer|adviser|advisor|host)$|^(?:staff|internal|ops|agents?|team)_only$|^(?:staff|internal|ops|agents?|team|background)_(?:info|information|facts|background|context|reference|reminders?|guide|guidance|details)$/u, 'note'],
  [/^(?:before|while|between)_(?:you_)?(?:dial(?:l?ing)?|call(?:ing|s)?|ring(?:ing)?|(?:the|each|every)_calls?)$|^(?:перед|до)_(?:звонк(?:ом|а)|набор(?:ом|а)|разговор(?:ом|а))$/u, 'note'],
  [/^(?:trainer|coach|qa|team_lead|тренер|коуч|методист)_(?:says|said|adds|wants|asks|tips?|advice|comments?|говорит|советует|просит)$/u, 'note'],
  [/^(?:note|notes|hint|tip|reminder|remark|comment|памятка|примечание|заметка|подсказка|комментарий|инструкция)_(?:for|to|about|on|для|о|про)_/u, 'note'],
  [/^(?:памятка|примечание|заметка|подсказка|комментарий|инструкция|служебн\p{L}+|внутренн\p{L}+)(?:_\p{L}+)?$/u, 'note'],
  [/^(?:реплик|фраз|слов|текст|ответ|сообщени|речь)\p{L}*_(?:бота|робота|оператора|агента|менеджера|сотрудника|консультанта|продавца|администратора|специалиста|компании|наш\p{L}*)$/u, 'say'],
  [/^(?:реплик|фраз|слов|сообщени|речь)\p{L}*_(?:клиент|пользовател|абонент|гост|пациент|покупател|заказчик|собеседник)\p{L}*$/u, 'heard'],
  [/^(?:bot|agent|rep|operator|our)_(?:utterances?|phrases?|lines?|messages?|texts?|words)$/u, 'say'],
  [/^(?:отвечать|ответить|ответим|произносить|произнеси|скажем|сказал[аи]?|спокойно_сказать|зачитай|прочти|озвучка|озвучиваем|написать|пишем|напиши)$/u, 'say'],
  [/^(?:customer|client|caller|user|buyer|prospect|guest)_(?:signals?|cues?|behaviou?r|mood|state|moves?|situation|intent|objection|question|request)$|^(?:signals?|cue)$/u, 'when'],
  [/^(?:сигнал|признак|поведение|состояние|настроение|запрос|вопрос|возражение)_(?:клиент|абонент|гост|пациент|покупател)\p{L}*$|^(?:сигнал|признак)$/u, 'when'],
  // `never_answer_with`, «не_обещаем»; `never_ordered` is said by the customer
  [/^(?:never|do_?nt|do_not|must_not|not_to)_(?:ever_)?(?:answer|say|tell|mention|promise|ask|offer|quote|discuss|argue|read|admit|suggest|name|use|apologi[sz]e|reply|talk|speak|give_out|guess|push)(?:_(?:with|about|that|them|it|this|of|for|over|to|out|aloud|the_\p{L}+|a_\p{L}+))*$/u, 'forbidden'],
  [/^(?:никогда_)?не_(?:обеща|упомина|спор|называ|предлага|перебива|извиня|отвеча|произнос|спрашива|обсужда|чита|советова|уговарива|дав)\p{L}*(?:ть|ться|ем|им)(?:_\p{L}+)?$/u, 'forbidden'],
  [/^(?:phrases?|words|lines?)_(?:we_)?(?:avoid|never_use|dont_use|not_to_use)$|^не_(?:используем|пишем|произносим|употребляем)$|^(?:слова|фразы)_(?:запрещ|паразит)\p{L}*$/u, 'forbidden'],
  [/^(?:always|remember|do_not_forget|dont_forget|всегда|не_забыть|не_забываем|помним|помни|внутри)$/u, 'note'],
  [/^(?:no_?input|no_?speech|silence|timeout)_(?:re)?prompt$/, 'noInput'],
  [ASKS_AGAIN, 'else'],
  [/_prompt$/, 'say'],
  [/^(?:warm|cold|blind|live|hot)_(?:transfer|handover|hand_?off)$|^(?:transfer|hand_?over|hand_?off|put_through|connect|escalate)_(?:the_)?(?:call|customer|caller|client|them|to|over_to|through_to|them_to)$/u, 'action'],
  [/^(?:перевести|переключить|соединить|переводим|переключаем|соединяем)_(?:на|с|звонок|клиента|абонента)$/u, 'action'],
  // «говорю тогда», `say_again`: when it is said
  [/^(?:говорю|говорим|скажу|отвечаю|отвечаем|say|tell|reply|answer)_(?:тогда|потом|затем|сначала|снова|ещ[её]|напоследок|then|next|first|again|after(?:wards)?|later|last)$/u, 'say'],
  [/^(?:делать|делаем|сделай|сделаем|что_делать|что_сделать)$/u, 'action'],
  [/^(?:слышит|слышат|слышу|услышишь|услышите|слышно|говорит|говорят)_?(?:клиент|абонент|гость|пациент)?$/u, 'heard'],
];

function roleOfStem(name: string): KeyRole | undefined {
  return stems.find(([pattern]) => pattern.test(name))?.[1];
}

const folded = new Map<string, KeyRole | undefined>();

/** True for a word of the writer's own: no field of a step, no part of the header, nobody who speaks. */
export function isOwnWord(key: string): boolean {
  return roleOfKey(key) === undefined && metaKey(key) === undefined && speakerOfKey(key) === undefined;
}

/** What the customer says or does. */
export const CONDITION_ROLES: readonly (KeyRole | undefined)[] = ['when', 'heard', 'else', 'noInput', 'examples'];

/** What a step is made of. */
export const STEP_FIELDS: ReadonlySet<string> = new Set<KeyRole>(['say', 'ask', 'heard', 'answers', 'next', 'end', 'action', 'steps', 'note', 'speaker', 'switch', 'variants', 'forbidden']);

/** What a key says about its value; numbered keys (`text_2`, `шаг3`) mean what they mean without their number. */
export function roleOfKey(key: string): KeyRole | undefined {
  if (key.length > 40) return undefined;
  const known = folded.get(key);
  if (known || folded.has(key)) return known;
  const name = foldKey(key);
  const role = roles.get(name) ?? roles.get(name.replace(/_?\d+$/, '')) ?? roles.get(withoutPlace(name)) ?? roles.get(name.replace(connective, '')) ?? (TO_A_STEP.test(name) ? 'next' : THEY_THEN.test(name) ? 'answers' : undefined) ?? roleOfLastWord(name) ?? roleOfStem(name) ?? (name.includes('_') && bansWords(name.replaceAll('_', ' ')) ? 'forbidden' : undefined);
  if (folded.size < 2000) folded.set(key, role);
  return role;
}

/** A key without the place in the order that opens it: `3_ask`, `4b_if_no`, «2. вопрос». */
export function withoutPlace(key: string): string {
  return key.replace(/^\d{1,2}[a-zа-г]?(?:[_ .)-]+)(?=\p{L})/iu, '');
}

/** `к_сцене`, `to_step`: where to. */
const TO_A_STEP = /^(?:к|на|в|to|goto|go_to|then)_(?:сцен[еу]|шагу?|этапу?|блоку?|уз(?:лу|ел)|экрану?|разделу?|scene|step|stage|node|block|screen|section|state)$/u;

/** `caller_then`: what the customer may answer. */
const THEY_THEN = /^(?:they|customer|caller|client|guest|user|member|patient|donor|клиент|абонент|гость|пациент)_(?:then|next|затем|потом)$/u;

/** Who speaks the value of a key that names a speaker: `agent`, `Оператор`, `customer_2`. */
export function speakerOfKey(key: string): LabelGuess | undefined {
  if (key.length > 60) return undefined;
  if (speakers.has(key)) return speakers.get(key);
  const guess = speakerIn(key);
  if (speakers.size < 2000) speakers.set(key, guess);
  return guess;
}

const speakers = new Map<string, LabelGuess | undefined>();

/** `is_patient`, `not_the_owner`, «не_клиент»: who has answered, and not who speaks. */
const WHO_IT_IS = /^(?:is|isnt|its|it_is|not|no|wrong|right|это|не|нет)_/iu;

function speakerIn(key: string): LabelGuess | undefined {
  if (WHO_IT_IS.test(key)) return undefined;
  const plain = key.replaceAll('_', ' ').trim();
  const guess = speakerNamedBy(plain) ?? speakerNamedBy(plain.replace(/ (?:then|last|first|again|finally|затем|потом|снова|дальше|далее)$/i, '')) ?? speakerNamedBy(plain.replace(/ ?(?:text|line|script|speech|response|реплика|текст|ответ)$/i, ''));
  // `q1` is the first question, not the letter of a speaker
  return guess?.letter && plain.length > 1 ? undefined : guess;
}

/** True for a key that some reader of this folder understands. */
export function isKnownKey(key: string): boolean {
  if (key.length > 40) return false;
  return roleOfKey(key) !== undefined || metaKey(key) !== undefined || labelKind(key.replaceAll('_', ' ')).kind !== 'unknown';
}

const opening = /^(?:opening|open|intro|introduction|greeting|greet|hello|hi|welcome|start|begin|открытие|начало|приветствие|вступление|представление|здравствуйте|заход)/;
const closing = /^(?:closing|close|goodbye|bye|farewell|wrap(?:_?up|$)|thanks|ending|sign_?off|at_the_end|finally|last_words|в_конце|напоследок|завершение|прощание|закрытие|спасибо|до_свидания|финал|концовка)/;
const middle = /^(?:pitch|offer|presentation|discovery|qualification|needs|reason|body|consent|confirmation|voicemail|verification|resolution|диагностика|презентация|питч|оффер|предложение|выявление|квалификация|причина|суть|подтверждение|согласие|автоответчик|проверка)/;

/** True for a key that names a part of a call, such as `greeting` or «прощание»: its bare text is what the agent says there. */
export function namesStage(key: string): boolean {
  const name = withoutPlace(foldKey(key));
  return opening.test(name) || closing.test(name) || middle.test(name);
}

/** True for a key that names another call, such as the message left on an answering machine. */
export function namesScenario(key: string): boolean {
  return /voice_?mail|answering_machine|^(?:on_)?(?:the_)?machine$|answerphone|автоответчик|голосов(?:ая|ую|ой)_почт/.test(foldKey(key));
}

/** True for a key over what is said, or over its title: `script`, «скрипт», `talk_track`. */
export function namesScript(key: string): boolean {
  return /^(?:script|скрипт|talk_track|dialogue|dialog|диалог)$/.test(foldKey(key));
}

const variantMark = /(?:^|_)(?:variant|version|alt|alternative|option|ab|вариант|версия|альтернатива|тест)(?:_|$)/;

/** True for the key of another opening (`открытие_вариант_2`, `opening_b`): a separate way into the call. */
export function namesVariant(key: string): boolean {
  const name = foldKey(key);
  if (variantMark.test(name.replace(/\d+/g, '_'))) return name.replace(variantMark, '_').replace(endings, '').replace(/_/g, '') === '' || opening.test(name);
  return opening.test(name) && /_(?:[b-d2-9]|[б-г])$/.test(name);
}

const russian = /[а-я]/;

/** The role whose key is written in two languages in one file, with both spellings; the file should keep to one. */
export function mixedAliases(keys: readonly string[]): { first: string; second: string } | undefined {
  const byRole = new Map<KeyRole, string>();
  for (const key of keys) {
    const role = roleOfKey(key);
    if (!role || role === 'title' || role === 'detail') continue;
    const first = byRole.get(role);
    if (first === undefined) byRole.set(role, key);
    else if (russian.test(foldKey(first)) !== russian.test(foldKey(key))) return { first, second: key };
  }
  return undefined;
}

const commonSpeakers = ['agent', 'operator', 'customer', 'client', 'caller', 'оператор', 'менеджер', 'клиент', 'абонент', 'пациент', 'покупатель', 'гость'];

/** Every key that the readers know, for "did you mean"; of the speakers the common ones. */
export const knownKeys: readonly string[] = [...commonSpeakers, ...roles.keys()];
