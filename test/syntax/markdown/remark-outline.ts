import type { RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What a reader of blocks told of, one line each, indented by depth: `heading 2 at 0`. Where blocks end is their readers' own affair. */
export type Told = string[];

/** The constructs that eat lines of scripts, and all that is found within lines. */
const DISABLED = [
  'definition', 'setextUnderline', 'codeIndented', 'htmlFlow', 'htmlText', 'autolink', 'attention', 'codeText', 'labelStartImage', 'labelStartLink', 'labelEnd',
  'characterEscape', 'characterReference', 'hardBreakEscape',
];

const processor = unified().use(remarkParse).data('micromarkExtensions', [{ disable: { null: DISABLED } }]).freeze();

/** The blocks that remark-parse finds. */
export function toldByRemark(text: string): Told {
  return processor.parse(text).children.flatMap((node) => told(node, 0));
}

function told(node: RootContent, depth: number): Told {
  const at = node.position?.start.offset ?? -1;
  const line = (what: string): string => `${'  '.repeat(depth)}${what} at ${at}`;
  switch (node.type) {
    case 'heading':
      return [line(`heading ${node.depth}`)];
    case 'paragraph':
      return [line('paragraph')];
    case 'thematicBreak':
      return [line('rule')];
    case 'code':
      return [line('fence')];
    case 'blockquote':
      return [line('quote'), ...node.children.flatMap((child) => told(child, depth + 1))];
    case 'list':
      return node.children.flatMap((item) => [
        `${'  '.repeat(depth)}${node.ordered ? 'ordered' : 'bullet'} at ${item.position?.start.offset}`,
        ...item.children.flatMap((child) => told(child, depth + 1)),
      ]);
    default:
      throw new Error(`remark-parse found a ${node.type}`);
  }
}
