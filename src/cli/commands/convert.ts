import { UsageError } from '../../project/index.js';
import type { Locale } from '../../rule/index.js';
import { createSource, type Source } from '../../source/index.js';
import { createScript } from '../../script.js';
import { readTree, type Script as ScriptNode } from '../../syntax/index.js';
import { canonicalScript, type Unsaid } from '../canonical/canonical.js';
import { withCommentsAhead } from '../canonical/comments-ahead.js';
import { withGotosAsWritten } from '../canonical/gotos-as-written.js';
import { withGotosToLastStep } from '../canonical/last-step.js';
import { readOne } from '../script-file.js';
import type { Terminal } from '../terminal.js';
import { printYaml } from '../canonical/yaml.js';

/** Prints a script as canonical YAML: the reader's understanding of the file, and the way to move to that format. */
export async function convert(name: string, terminal: Terminal, locale: Locale): Promise<number> {
  const source = await readOne(name, terminal, locale);
  const text = canonicalText(source);
  if (text === undefined) throw new UsageError({ ru: `${source.path}: это не скрипт, превращать нечего.`, en: `${source.path}: this is no script; there is nothing to convert.` });
  await terminal.print(text);
  return 0;
}

/** How often what is printed may be read anew until it is read as it is printed. */
const MAX_ROUNDS = 4;

/** The scripts of a file as canonical YAML that does not change when it is converted again; undefined when there is none. */
export function canonicalText(source: Source): string | undefined {
  let text = printed(source);
  // a guess of the Markdown reader may be no guess in YAML: what YAML makes of it is what it will be from now on
  for (let round = 0; round < MAX_ROUNDS && text !== undefined; round += 1) {
    const again = printed(createSource('converted.yaml', text));
    if (again === undefined || again === text) return text;
    text = again;
  }
  return text;
}

function printed(source: Source): string | undefined {
  const tree = readTree(source);
  const { document } = tree;
  const scripts = document.notScript ? [] : document.children.flatMap((child) => (child.type === 'script' ? [child] : []));
  if (scripts.length === 0) return undefined;
  return scripts.map((script) => {
    const marked = withCommentsAhead(script, source, tree);
    return prefaceOf(script) + printYaml(canonicalScript(document.format === 'markdown' ? withGotosToLastStep(marked) : withGotosAsWritten(marked), unsaidBy(source, script)));
  }).join('---\n');
}

/** The comments above a script, which tell what call it is for. */
function prefaceOf({ preface = [] }: ScriptNode): string {
  return preface.map((comment) => comment.split('\n').map((line) => `# ${line.trim()}\n`).join('')).join('');
}

/** The language of a script, and how its steps lead to one another, which is told from the script as a whole. */
function unsaidBy(source: Source, node: ScriptNode): Unsaid {
  const { language, flow, call } = createScript(source, node);
  const channel = [...(call.channel === 'chat' ? ['chat'] : call.isBot ? ['voice'] : []), ...(call.isBot ? ['bot'] : [])].join(' ');
  const leadsSomewhere = flow.gotos().some(({ to, isTurn }) => to !== undefined || isTurn);
  return { language, isBot: call.isBot, ...(channel && { channel }), ...(leadsSomewhere && { routing: flow.graph.isStated ? 'goto' : 'order' }) };
}
