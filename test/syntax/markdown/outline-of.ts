import { createSource } from '../../../src/source/index.js';
import type { Block, Inline, Script } from '../../../src/syntax/index.js';
import { readMarkdown } from '../../../src/syntax/markdown/index.js';

/** The tree of a script in short: `agent: words`, `choice > if …`, `jump to …`; one line for each block, indented by depth. */
export function shortTree(text: string): string[] {
  const { document } = readMarkdown(createSource('script.md', text));
  if (document.notScript) return ['not a script'];
  return document.children.flatMap((child) => (child.type === 'script' ? scriptLines(child) : [`${child.type}: ${child.value}`]));
}

function scriptLines(script: Script): string[] {
  return script.children.flatMap((child) => {
    if (child.type === 'stage') return [`${child.kind}${child.title ? ` «${child.title}»` : ''}`, ...blockLines(child.children, 1)];
    if (child.type === 'handler') return [`${child.kind}: ${wordsOf(child.condition.children)}`, ...blockLines(child.children, 1)];
    return [`${child.type}: ${child.value}`];
  });
}

function blockLines(blocks: readonly Block[], depth: number): string[] {
  const indent = '  '.repeat(depth);
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'turn':
        return [`${indent}${block.role}: ${wordsOf(block.children)}`];
      case 'choice':
        return block.children.flatMap((option) => [`${indent}if ${wordsOf(option.condition.children)}`, ...blockLines(option.children, depth + 1)]);
      case 'direction':
        return [`${indent}${block.forbids ? 'never' : block.kind}: ${wordsOf(block.children)}`];
      case 'jump':
        return [`${indent}jump to ${block.resolved ?? `? ${block.target}`}`];
      case 'end':
        return [`${indent}end`];
      default:
        return [`${indent}${block.type}`];
    }
  });
}

function wordsOf(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type === 'placeholder') return `{${child.name}}`;
      return child.type === 'break' ? ' ' : '';
    })
    .join('')
    .trim();
}
