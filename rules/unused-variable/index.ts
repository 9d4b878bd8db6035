import { defineRule, foldPlaceholder, rangeOf, type Script } from 'callint/rule';

/** Every declared field is used. */
export default defineRule({
  category: 'data',
  severity: 'info',
  summary: { ru: 'Каждое объявленное поле где-то используется.', en: 'Every declared field is used somewhere.' },
  source: 'Yarn YS0010, Salesforce UnusedVariable.',
  judges: ({ node }) => node.meta.variables.length > 0,
  messages: {
    unused: {
      ru: 'Поле «{name}» объявлено, но в тексте его нет. Либо о нём забыли, либо в тексте опечатка. Используйте его или уберите из списка.',
      en: 'The field “{name}” is declared and not used in the text: it was forgotten, or misspelt there. Use it, or take it off the list.',
    },
  },
  *check(script) {
    const { variables } = script.node.meta;
    if (variables.length === 0) return;
    const text = foldPlaceholder(withoutHeader(script));
    for (const variable of variables) {
      const name = foldPlaceholder(variable.name);
      // a name anywhere below the list will do: in a note, in a condition, in a field of another program
      if (name.length > 1 && !text.includes(name)) yield { at: rangeOf(variable), message: 'unused', data: { name: variable.name } };
    }
  },
});

/** The text of a script without its list of fields. */
function withoutHeader({ source, node }: Script): string {
  const { start, end } = node.position;
  const declared = node.meta.variables.map(({ position }) => ({ start: position.start.offset, end: position.end.offset }));
  let text = '';
  let at = start.offset;
  for (const range of declared.toSorted((one, other) => one.start - other.start)) {
    text += source.text.slice(at, Math.max(at, range.start));
    at = Math.max(at, range.end);
  }
  return text + source.text.slice(at, end.offset);
}
