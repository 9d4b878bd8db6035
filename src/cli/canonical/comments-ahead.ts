import { lineDirectives, type LineDirective } from '../../lint/index.js';
import type { Source } from '../../source/index.js';
import { walk, type Block, type Comment, type Node, type Script, type Tree } from '../../syntax/index.js';

/** What a comment begins with that turns findings off in the line below it. */
export const FOR_NEXT_LINE = 'callint-disable-next-line';

/** Is a node a comment that turns findings off in the step below it. */
export function isForNext(node: Node): boolean {
  return node.type === 'comment' && node.value.startsWith(FOR_NEXT_LINE);
}

/**
 * A script whose comments for a line or the next one stand right before what they are about, for the next line: canonical YAML puts words on
 * other lines than the script does, and a comment behind them would be on none.
 */
export function withCommentsAhead(script: Script, source: Source, tree: Tree): Script {
  const ahead = new Map<Node, Comment[]>();
  const moved = new Set<number>();
  for (const one of lineDirectives(source, tree)) {
    for (const node of meantBy(one, script)) {
      ahead.set(node, [...(ahead.get(node) ?? []), commentOf(one, node)]);
      moved.add(one.directive.range.start);
    }
  }
  return moved.size > 0 ? placed(script, ahead, moved) : script;
}

/** The lines of a talk that stand where a comment holds, the agent's if there are some; else whatever else does. */
function meantBy({ from, to }: LineDirective, script: Script): Block[] {
  const steps: Block[] = [];
  walk(script, (node, ancestors) => {
    if (isStep(node) && ancestors.at(-1)?.type !== 'variants' && node.position.start.line <= to && node.position.end.line >= from) steps.push(node);
  });
  const said = steps.filter((step) => (step.type === 'variants' ? step.children : [step]).some((one) => one.type === 'turn' && one.role === 'agent'));
  return said.length > 0 ? said : steps.slice(0, 1);
}

const STEPS: readonly Node['type'][] = ['turn', 'variants', 'direction', 'action', 'call', 'jump'];

function isStep(node: Node): node is Block {
  return STEPS.includes(node.type);
}

function commentOf({ directive: { rules, until, reason } }: LineDirective, { position }: Node): Comment {
  const words = [FOR_NEXT_LINE, rules.map(({ name }) => name).join(', '), ...(until ? [`until=${until.name}`] : []), ...(reason ? [`-- ${reason.replace(/\s+/g, ' ')}`] : [])];
  return { type: 'comment', value: words.filter(Boolean).join(' '), children: [], position };
}

function placed<Part extends Node>(node: Part, ahead: ReadonlyMap<Node, Comment[]>, moved: ReadonlySet<number>): Part {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child) => {
    if (child.type === 'comment' && moved.has(child.position.start.offset)) return [];
    return [...(ahead.get(child) ?? []), placed(child, ahead, moved)];
  });
  return { ...node, children };
}
