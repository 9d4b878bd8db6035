/** The ways in which call centres write a script down. Each takes a call's stage and gives Markdown. */

/** @typedef {import('./model.mjs').Call} Call */
/** @typedef {import('./model.mjs').Stage} Stage */

/** **Agent:** … **Customer:** … under headings, with the objections as a table. */
export function labels({ words }, stage) {
  return paragraphs([
    ...stage.exchanges.flatMap(({ agent, customer }) => [`**${words.agent}:** ${agent}`, `**${words.customer}:** ${customer}`]),
    branchList(words, stage),
    objectionTable(words, stage),
    stage.note && `*${stage.note}*`,
  ]);
}

/** A dialogue with a dash before every line. */
export function dashes({ words }, stage) {
  return paragraphs([
    stage.note && `(${stage.note})`,
    stage.exchanges.flatMap(({ agent, customer }) => [`— ${agent}`, `— ${customer}`]).join('\n\n'),
    branchList(words, stage),
    ...stage.objections.flatMap(({ says, answer }) => [`**«${says}»**`, `— ${answer}`]),
  ]);
}

/** Two columns, one for each side of the call. */
export function table({ words }, stage) {
  const rows = stage.exchanges.map(({ agent, customer }) => `| ${agent} | ${customer} |`);
  return paragraphs([
    [`| ${words.sides.join(' | ')} |`, '|:--|:--|', ...rows].join('\n'),
    branchList(words, stage),
    objectionTable(words, stage),
    stage.note && `> ${stage.note}`,
  ]);
}

/** Numbered steps, with the customer's answers and where they lead below them. */
export function steps({ words }, stage) {
  const list = stage.exchanges.map(({ agent, customer }, at) => {
    const branch = stage.branches[at];
    const below = branch ? `   - ${branch.when} → ${words.goTo} «${branch.to}»\n   - ${words.otherwise} → ${at + 2}` : `   - «${customer}»`;
    return `${at + 1}. ${agent}\n${below}`;
  });
  return paragraphs([list.join('\n'), ...stage.objections.map(({ says, answer }) => `- «${says}» → ${answer}`), stage.note && `*${stage.note}*`]);
}

/** What is said word for word in block quotes, instructions outside. */
export function quotes({ words }, stage) {
  return paragraphs([
    stage.note,
    stage.exchanges.flatMap(({ agent, customer }) => [`> **${words.agent}:** ${agent}`, `> **${words.customer}:** ${customer}`]).join('\n'),
    ...stage.branches.map(({ when, to }) => `${when} → ${words.goTo} «${to}».`),
    ...stage.objections.map(({ says, answer }) => `«${says}»\n\n> ${answer}`),
  ]);
}

const LAYOUTS = [labels, dashes, table, steps, quotes];

/** A whole call in Markdown: the layout goes round with the pairs of languages. @param {Call} call */
export function markdown(call) {
  const layout = LAYOUTS[(call.index >> 1) % LAYOUTS.length];
  return `# ${call.title}\n\n${call.stages.map((stage) => stageMarkdown(call, stage, layout)).join('\n')}`;
}

/** A stage under its heading. @param {Call} call @param {Stage} stage */
export function stageMarkdown(call, stage, layout) {
  return `## ${stage.title}\n\n${layout(call, stage)}`;
}

/** The same call in canonical YAML. @param {Call} call */
export function yaml(call) {
  const head = ['script: "1"', `id: call-${call.index}`, `title: ${quoted(call.title)}`, `language: ${call.language}`, 'direction: outbound', 'stages:'];
  return `${[...head, ...call.stages.flatMap((stage) => yamlStage(call, stage))].join('\n')}\n`;
}

function yamlStage({ stages }, stage) {
  const lines = [...(stage.note ? [`  # ${stage.note}`] : []), `  - id: ${stage.id}`, `    title: ${quoted(stage.title)}`, '    steps:'];
  for (const { agent, customer } of stage.exchanges) lines.push(`      - agent: ${quoted(agent)}`, `      - customer: ${quoted(customer)}`);
  const answers = [
    ...stage.branches.map(({ when, to }) => [when, `            goto: ${stages.find(({ title }) => title === to).id}`]),
    ...stage.objections.map(({ says, answer }) => [says, `            steps:\n              - agent: ${quoted(answer)}`]),
  ];
  if (answers.length > 0) lines.push('      - answers:', ...answers.flatMap(([when, then]) => [`          - when: ${quoted(when)}`, then]));
  return lines;
}

function branchList(words, { branches }) {
  return branches.map(({ when, to }) => `- ${when} → ${words.goTo} «${to}»`).join('\n');
}

function objectionTable(words, { objections }) {
  if (objections.length === 0) return '';
  const rows = objections.map(({ says, answer }) => `| ${says} | ${answer} |`);
  return [`### ${words.objectionsTitle}`, '', `| ${words.columns.join(' | ')} |`, '|---|---|', ...rows].join('\n');
}

function paragraphs(parts) {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

// a JSON string is a double-quoted string of YAML
function quoted(text) {
  return JSON.stringify(text);
}
