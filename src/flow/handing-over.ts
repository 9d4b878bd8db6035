import type { Block, Script, Stage } from '../syntax/index.js';

const RU = /^(?:(?:сразу|немедленно|тогда|то|тут же)\s+)?(?:(?:перевести|переводим|переведите|переключить|переключаем|переключите|соединить|соединяем|соедините)(?:\s+(?:звонок|вызов|линию|клиента|абонента|его|её|ее))?|(?:передать|передаём|передаем|передайте)\s+(?:звонок|вызов|трубку|линию))\s+(?:на|к|ко|с|со|в|во)\s+/u;
const DESK_RU = /^(?:\p{L}+\s+){0,2}?(?:старш|супервайз|супервиз|специалист|менеджер|оператор|руковод|начальн|отдел|групп|лини[юи]|коллег|бухгалтер|диспетчер|инженер|мастер|юрист|поддержк|техподдержк|администратор|консультант|врач|дежурн|эксперт|служб)/u;
const EN = /^(?:(?:then|please|warm|cold)\s+)?(?:transfer|connect|put|hand|pass|escalate)(?:\s+(?:the\s+(?:call|caller|customer|line)|call|caller|customer|them|him|her))?(?:\s+(?:over|through|on|straight))?\s+(?:to|with)\s+/u;
/** `Pass to billing` and `escalate to tier 2` may hand on the case and keep the call: these need to say what is handed on. */
const BARE = /^(?:(?:then|please|warm|cold)\s+)?(?:put|hand|pass|escalate)\s+(?:(?:over|on)\s+)?to\s/u;
const DESK_EN = /^(?:[\p{L}’'-]+\s+){0,2}?(?:supervisor|manager|specialist|agent|operator|team|desk|department|queue|line|colleague|lead|billing|support|sales|nurse|doctor|engineer|dispatcher|reception|human|advis[eo]r|rep)(?!\p{L}{4})/u;
/** Handed over only at times. */
const PERHAPS = /(?<!\p{L})(?:если|иначе|только|if|unless|otherwise|only)(?!\p{L})/u;

/** Whether a branch that ends with this block ends with the call in other hands: «перевести на старшего смены», in YAML also `action: transfer`. */
export function handsOver(block: Block, format: 'markdown' | 'yaml'): boolean {
  if (block.type === 'action' && format === 'yaml') return block.name === 'transfer';
  if (block.type !== 'action' && (block.type !== 'direction' || block.forbids)) return false;
  const words = block.children.map((child) => (child.type === 'text' ? child.value : ' ')).join('').trim().toLowerCase();
  const ru = RU.exec(words);
  if (ru) return DESK_RU.test(words.slice(ru[0].length)) && !PERHAPS.test(words);
  const en = BARE.test(words) ? null : EN.exec(words);
  return en !== null && DESK_EN.test(words.slice(en[0].length)) && !PERHAPS.test(words);
}

const TRANSFER_STEP = /^[\P{L}]*(?:(?:шаг|этап|step|stage)\s+\d+\W+)?(?:перевод(?:им)?|эскалаци|transfer|escalat|hand(?:ing)?[ -]?(?:over|off))/iu;

/** The step of a script in which calls are handed over, by its name. */
export function transferStepOf(script: Script): Stage | undefined {
  return script.children.find((child): child is Stage => child.type === 'stage' && TRANSFER_STEP.test(child.title || child.id));
}
