import { defineRule, foldPlaceholder, rangeOf, wordsRange, type Option, type Script, type Switch } from 'callint/rule';

/** Every value that data may have is dealt with. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: { ru: 'Для каждого сегмента клиентов есть своя ветка или «иначе».', en: 'Every segment of customers has a branch, or there is an “else”.' },
  source: 'Bedrock and bpmnlint ask for a default; here the declared values tell which case is missing.',
  judges: ({ flow }) => flow.switches().length > 0,
  messages: {
    uncovered: {
      ru: 'Для «{variable}» описаны не все значения: нет {missing}. Таким клиентам скажут то, что стоит дальше, будто сегмента нет. Добавьте случай или «иначе».',
      en: 'Not every value of “{variable}” has its case: {missing} is missing. Such customers are told what stands below, as if there were no segments. Add the case, or an “else”.',
    },
    unknown: {
      ru: 'Значения «{value}» у «{variable}» не бывает: объявлены {values}. Эту ветку никто не услышит. Проверьте имя сегмента.',
      en: '“{variable}” is never “{value}”: the declared values are {values}. Nobody will hear this branch. Check the name of the segment.',
    },
  },
  *check(script) {
    for (const decided of script.flow.switches()) {
      const values = declaredValues(script, decided);
      if (values.length === 0) continue;
      const named = new Set(decided.children.flatMap(valuesOf));
      const missing = values.filter((value) => !named.has(foldPlaceholder(value)));
      const hasElse = decided.children.some(({ condition }) => condition.kind === 'else');
      if (missing.length > 0 && !hasElse) yield { at: rangeOf(decided), message: 'uncovered', data: { variable: decided.variable, missing: missing.join(', '), value: '', values: values.join(', ') } };
      const known = new Set(values.map(foldPlaceholder));
      for (const option of decided.children) {
        if (option.condition.kind === 'else' || valuesOf(option).some((value) => known.has(value))) continue;
        yield { at: wordsRange(option.condition), message: 'unknown', data: { variable: decided.variable, missing: '', value: option.condition.value, values: values.join(', ') } };
      }
    }
  },
});

function declaredValues(script: Script, { variable }: Switch): readonly string[] {
  const name = foldPlaceholder(variable);
  const declared = script.node.meta.variables.find((one) => foldPlaceholder(one.name) === name)?.values;
  if (declared) return declared;
  const audience = script.node.meta.entries.find(({ key }) => key === `audience.${name}`)?.value;
  return audience === undefined ? [] : [audience].flat();
}

function valuesOf({ condition }: Option): string[] {
  return [condition.value, ...condition.examples.map(({ value }) => value)].map(foldPlaceholder);
}
