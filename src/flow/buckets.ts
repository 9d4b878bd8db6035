/** A queue that gives the nearest first; distances are small whole numbers that never fall below the one being read. */
export class Buckets {
  private readonly lists: number[][] = [];
  private distance = 0;
  private at = 0;

  push(item: number, distance: number): void {
    (this.lists[distance] ??= []).push(item);
  }

  /** The nearest item that was not given yet; -1 when there is none. */
  next(): number {
    while (this.distance < this.lists.length) {
      const list = this.lists[this.distance];
      if (list && this.at < list.length) {
        this.at += 1;
        return list[this.at - 1];
      }
      this.lists[this.distance] = [];
      this.distance += 1;
      this.at = 0;
    }
    return -1;
  }
}
