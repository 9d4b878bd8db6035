/** One example in a rule's page: a script, and the findings that the page says it gives. */
export interface Example {
  format: 'md' | 'yaml';
  script: string;
  /** Option values named after `example`, as JSON: ```` ```md example {"maxWords": 10} ````. */
  options: Record<string, unknown>;
  /** Line of the page (from 1) on which the example opens. */
  line: number;
  /** The lines of the findings block; none when there is no block. */
  expected: string[];
  /** Offset in the page after the example, and after its findings block; equal when there is no block. */
  endOffset: number;
  findingsEndOffset: number;
}

/** A rule's page as a test. `mistakes` are blocks that look like a test and would not be run. */
export interface Page {
  examples: Example[];
  mistakes: { line: number; text: string }[];
}

interface Fence {
  info: string;
  content: string;
  line: number;
  startOffset: number;
  endOffset: number;
  isClosed: boolean;
}

/** Reads the examples of a page and the findings blocks right after them. */
export function readPage(page: string): Page {
  const read: Page = { examples: [], mistakes: [] };
  let last: Example | undefined;
  for (const fence of fencesOf(page)) {
    if (!fence.isClosed) read.mistakes.push({ line: fence.line, text: 'the block is never closed' });
    if (fence.info === 'findings') {
      const follows = last && last.endOffset === last.findingsEndOffset && page.slice(last.endOffset, fence.startOffset).trim() === '';
      if (last && follows) takeFindings(last, fence);
      else read.mistakes.push({ line: fence.line, text: 'the findings follow no example' });
      continue;
    }
    last = exampleOf(fence, read.mistakes);
    if (last) read.examples.push(last);
  }
  return read;
}

function takeFindings(example: Example, fence: Fence): void {
  example.expected = fence.content.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  example.findingsEndOffset = fence.endOffset;
}

function exampleOf(fence: Fence, mistakes: Page['mistakes']): Example | undefined {
  const [, format, options] = /^(md|yaml)\s+example\b\s*(.*)$/s.exec(fence.info) ?? [];
  if (format === undefined) {
    if (/\bexample\b/.test(fence.info)) mistakes.push({ line: fence.line, text: `“${fence.info}” is no example: it takes “md example” or “yaml example”` });
    return undefined;
  }
  return {
    format: format === 'md' ? 'md' : 'yaml',
    script: fence.content,
    options: readOptions(options, fence.line, mistakes),
    line: fence.line,
    expected: [],
    endOffset: fence.endOffset,
    findingsEndOffset: fence.endOffset,
  };
}

function readOptions(json: string, line: number, mistakes: Page['mistakes']): Record<string, unknown> {
  if (json === '') return {};
  try {
    const options: unknown = JSON.parse(json);
    // an object of JSON has text keys
    if (typeof options === 'object' && options !== null && !Array.isArray(options)) return options as Record<string, unknown>;
  } catch {
    // told below, together with JSON that is no object
  }
  mistakes.push({ line, text: `the options of the example are no JSON object: ${json}` });
  return {};
}

/** Fenced blocks that start at the margin; a block ends at a fence at least as long as its own. */
function fencesOf(page: string): Fence[] {
  const fences: Fence[] = [];
  let open: (Fence & { marks: string; contentOffset: number }) | undefined;
  let offset = 0;
  let number = 0;
  for (const line of page.split(/(?<=\n)/)) {
    number += 1;
    const [, marks, info] = /^(`{3,}|~{3,})(.*?)\s*$/s.exec(line) ?? [];
    if (open && marks?.startsWith(open.marks) && info === '') {
      fences.push(closed(open, page.slice(open.contentOffset, offset), offset + line.length, true));
      open = undefined;
    } else if (!open && marks !== undefined) {
      open = { marks, info: info.trim(), content: '', line: number, startOffset: offset, contentOffset: offset + line.length, endOffset: 0, isClosed: false };
    }
    offset += line.length;
  }
  if (open) fences.push(closed(open, page.slice(open.contentOffset), page.length, false));
  return fences;
}

function closed({ info, line, startOffset }: Fence, content: string, endOffset: number, isClosed: boolean): Fence {
  return { info, content, line, startOffset, endOffset, isClosed };
}
