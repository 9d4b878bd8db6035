/** Where one is in a line of Markdown while the marks of quotes and lists are taken off its front. */
export class LineCursor {
  /** Offset of the next character. */
  at = 0;
  private column = 0;
  /** Columns left of a tab of which only a part was taken. */
  private spare = 0;
  /** Where the words of the line end, white space and line ending not counted. */
  end = 0;

  constructor(private readonly text: string) {}

  /** Goes to the line from `start` up to and not including `next`. */
  enter(start: number, next: number): void {
    this.at = start;
    this.column = 0;
    this.spare = 0;
    let end = next;
    while (end > start && isSpaceOrBreak(this.text.charCodeAt(end - 1))) end -= 1;
    this.end = end;
  }

  get isBlank(): boolean {
    return this.at >= this.end;
  }

  get next(): number {
    return this.at < this.end ? this.text.charCodeAt(this.at) : -1;
  }

  /** Takes off white space of up to `most` columns; gives how many there were. */
  skipSpace(most = Infinity): number {
    let taken = 0;
    while (taken < most && this.takeColumn()) taken += 1;
    return taken;
  }

  private takeColumn(): boolean {
    if (this.spare > 0) {
      this.spare -= 1;
    } else {
      const code = this.at < this.end ? this.text.charCodeAt(this.at) : -1;
      if (code !== SPACE && code !== TAB) return false;
      if (code === TAB) this.spare = TAB_WIDTH - 1 - (this.column % TAB_WIDTH);
      this.at += 1;
    }
    this.column += 1;
    return true;
  }

  /** Takes off characters that are no white space. */
  skip(count: number): void {
    this.at += count;
    this.column += count;
  }

  /** Is there white space, or nothing more, here. */
  get isAtSpace(): boolean {
    return this.spare > 0 || this.at >= this.end || isSpaceOrBreak(this.text.charCodeAt(this.at));
  }

  mark(): readonly [at: number, column: number, spare: number] {
    return [this.at, this.column, this.spare];
  }

  reset([at, column, spare]: readonly [at: number, column: number, spare: number]): void {
    this.at = at;
    this.column = column;
    this.spare = spare;
  }
}

const SPACE = 32;
const TAB = 9;
const TAB_WIDTH = 4;

function isSpaceOrBreak(code: number): boolean {
  return code === SPACE || code === TAB || code === 10 || code === 13;
}
