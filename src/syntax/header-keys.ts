/** The keys of a script's header, as people write them in front matter, in lines of their own and in YAML. */

// canonical key of the campaign header: its other names
const words: Record<string, string> = {
  script: 'скрипт сценарий format schema',
  id: 'script_id идентификатор',
  title: 'название name имя заголовок script_name наименование subject тема',
  language: 'lang locale язык',
  direction: 'call_direction направление линия line_direction',
  type: 'kind_of_call call_type kind script_type campaign_type purpose_type тип вид вид_звонка тип_звонка категория category',
  channel: 'medium канал канал_связи',
  company: 'brand client_company organisation organization business компания бренд организация фирма',
  product: 'service offer продукт услуга товар',
  audience: 'segment segments target_audience аудитория сегмент сегменты кому для_кого',
  campaign: 'queue list кампания очередь список база проект project',
  owner: 'author team maintainer contact владелец автор ответственный команда методист',
  status: 'state_of_script статус состояние',
  goal: 'goals purpose objective aim цель цель_звонка задача',
  description: 'summary about описание о_чем сводка',
  version: 'revision rev версия редакция',
  date: 'updated created last_reviewed modified дата обновлено создано от',
  data_as_of: 'as_of prices_as_of дата_цен цены_на актуально_на данные_на',
  review_by: 'expires expires_on expiry expiry_date until valid_until пересмотреть годен_до действует_до действительно_до',
  contact_policy: 'policy contact_rules правила_контакта',
  limits: 'limit лимиты ограничения',
  start: 'entry entry_point entry_node start_node start_at initial initial_node initial_state first begin начало старт вход',
  routing: 'маршрут переходы',
  duration: 'target_duration aht длительность хронометраж',
  agent_name: 'agent_persona имя_оператора',
  dialect: 'диалект',
  tone: 'style тон стиль',
  country: 'region city страна регион город',
  survey: 'опрос',
  compliance: 'legal комплаенс',
  jurisdiction: 'юрисдикция',
  recorded: 'is_recorded запись_разговора',
  calling_hours: 'call_hours часы_звонков время_звонков',
  max_attempts: 'attempts попытки попыток_не_больше',
  exclude: 'exclusions исключить',
  consent_basis: 'lawful_basis основание_согласия',
  caller_label: 'подпись_номера',
  facts: 'факты',
  valid_from: 'действует_с',
  valid_to: 'valid_till',
};

const keys = new Map<string, string>();
for (const [canonical, list] of Object.entries(words)) {
  for (const word of [canonical, ...list.split(/\s+/)]) if (!keys.has(word)) keys.set(word, canonical);
}

/** A key as the tables have it: lower case, `nextStep` in two words, `ё` as `е`, spaces and hyphens as underscores. */
export function foldKey(key: string): string {
  return key.trim().replace(/([a-zа-я])([A-ZА-Я])(?=[a-zа-я])/g, '$1_$2').toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'").replace(/[\s\-–—./]+/g, '_').replace(/^_+|[_:?!]+$/g, '');
}

/** The key of an entry: «линия» is the direction of calls where its value says so, and else a team's name. */
export function entryKey(key: string, value: string): string {
  const known = metaKey(key);
  if (known === undefined) return key;
  return foldKey(key) === 'линия' && !DIRECTED.test(value) ? key : known;
}

const DIRECTED = /^\W*(?:исх|вх|in|out)/iu;

/** The canonical English key of the campaign header that a key stands for. */
export function metaKey(key: string): string | undefined {
  return keys.get(foldKey(key));
}
