/**
 * What is said to hold for nothing and for nobody: “no filter's a hundred per cent”, «вечных батарей не бывает». Within one clause, a negative
 * word for whoever does it and a word for all or always; “no fees for ever” and “no leaks, guaranteed” promise still.
 */
const DENIALS = [
  /\b(?:nothing|nobody|no ?one|none of (?:them|these|us)|not (?:one|a single) [\p{L} -]+?|no (?!way|doubt|problem|need|matter|fees?|charges?)[\p{L} -]+?)(?:['’]s|\s+(?:is|are|was|will|can|could|does|do|has|lasts?|holds?|works?|gives?|protects?|comes?|covers?|stays?))\b(?![^,.;:!?]*(?:n['’]t|\bnever|\bnot|\bno|\bun\p{L}+)\b)[^,.;:!?]*(?:\b(?:guaranteed?|guarantees?|for ?ever|foolproof|perfect\p{L}*|every (?:single )?time|completely|(?:a )?hundred per ?cent|for certain|risk-free)\b|100 ?(?:%|per ?cent))/iu,
  /\b(?:nobody|no ?one|no [\p{L}-]+) (?:can|could|will|would|is able to) (?:ever )?(?:promise|guarantee|swear|say for (?:sure|certain)|know for (?:sure|certain))\b/iu,
  /\b(?:there['’]s|there is|it['’]s|is) no such thing as [^,.;:!?]*(?:\b(?:hundred per ?cent|guaranteed?|perfect|foolproof|risk-free|certainty)\b|100 ?%)/iu,
  /(?<!\p{L})(?:ни один|ни одна|ни одно|никакой|никакая|никакое|никто|ничто)(?!\p{L})(?! и никогда)[^,.;:!?]*(?<!\p{L})не(?!\p{L})[^,.;:!?]*(?<!\p{L})(?:ста процентов|сто процентов|100 ?%|стопроцентн(?:ой|ую|ого)|гарант(?:ии|ию|ий|ирует|ировать|ирован)|вечно|вечен|навсегда|полностью|идеал(?:ен|ьн[аыо]))/iu,
  /(?<!\p{L})(?:стопроцентн(?:ой|ых|ого)|абсолютн(?:ой|ых|ого)|вечн(?:ой|ых|ого)|идеальн(?:ой|ых|ого)|полной) [\p{L}-]+ [^,.;:!?]*(?:не (?:бывает|существует|даст|дают|да[её]т|дам|дадим|обещаю|обещаем)|(?<!\p{L})нет)(?!\p{L})/iu,
];

/** Whether a sentence says that nothing is certain for good. */
export function deniesTotality(sentence: string): boolean {
  return DENIALS.some((denial) => denial.test(sentence));
}
