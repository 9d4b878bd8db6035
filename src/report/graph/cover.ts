import type { Block, BlockGraph, Link } from './blocks.js';

/** A way through the call: the links taken from the start, the first block being where they begin. */
export type Way = readonly Link[];

/** Ways through a call that are gone a second time only for what was not yet gone: see `Cover.next`. */
export class Cover {
  private readonly out = new Map<Block, Link[]>();
  private readonly forward = new Set<Link>();
  private readonly order: Block[] = [];
  private readonly reached: ReadonlySet<Block>;
  private readonly open: Set<Link>;

  /** The ways stop at blocks that `stopsAt` names; links in `gone` were taken already, and what is taken is added to them. */
  constructor({ blocks, links }: BlockGraph, private readonly start: Block, private readonly stopsAt: (block: Block) => boolean = () => false, private readonly gone = new Set<Link>()) {
    for (const block of blocks) this.out.set(block, []);
    for (const link of links) this.out.get(link.from)?.push(link);
    this.sort();
    this.reached = new Set(this.order);
    this.open = new Set(links.filter((link) => this.reached.has(link.from) && !stopsAt(link.from) && !gone.has(link)));
  }

  /** Does some way from the start lead to a block. */
  leadsTo(block: Block): boolean {
    return this.reached.has(block);
  }

  /**
   * The way from the start to an end that takes the most links which no way before it took; undefined when nothing is left. A link back
   * is taken once, on a way of its own.
   */
  next(): Way | undefined {
    const way = this.richest(this.start);
    if (way.some((link) => this.open.has(link))) return this.taken(way);
    const [back] = [...this.open].filter((link) => !this.forward.has(link));
    if (back) return this.taken([...this.shortestTo(back.from), back, ...this.richest(back.to)]);
    const [left] = this.open;
    return left && this.taken([...this.shortestTo(left.from), left, ...this.richest(left.to)]);
  }

  /** The way on from a block that takes the most of what is left. */
  from(block: Block): Way {
    return this.taken(this.richest(block));
  }

  private taken(way: Way): Way {
    for (const link of way) {
      this.open.delete(link);
      this.gone.add(link);
    }
    return way;
  }

  private ways(block: Block): readonly Link[] {
    return this.stopsAt(block) ? [] : this.out.get(block) ?? [];
  }

  /** An order in which every link but those that close a loop leads on. */
  private sort(): void {
    const state = new Map<Block, 'open' | 'done'>();
    const path: { block: Block; at: number }[] = [{ block: this.start, at: 0 }];
    state.set(this.start, 'open');
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const link = this.ways(top.block)[top.at];
      top.at += 1;
      if (!link) {
        state.set(top.block, 'done');
        this.order.push(top.block);
        path.pop();
      } else if (state.get(link.to) !== 'open') {
        this.forward.add(link);
        if (!state.has(link.to)) {
          state.set(link.to, 'open');
          path.push({ block: link.to, at: 0 });
        }
      }
    }
  }

  /** Without loops, the way from a block to an end with the most new links; among equals the one with the fewest links. */
  private richest(from: Block): Link[] {
    const best = new Map<Block, { gain: number; length: number; link?: Link }>();
    for (const block of this.order) {
      let found: { gain: number; length: number; link?: Link } = { gain: this.ways(block).length === 0 ? 0 : -Infinity, length: 0 };
      for (const link of this.ways(block)) {
        const beyond = this.forward.has(link) ? best.get(link.to) : undefined;
        if (!beyond) continue;
        const gain = beyond.gain + (this.open.has(link) ? 1 : 0);
        if (gain > found.gain || (gain === found.gain && beyond.length + 1 < found.length)) found = { gain, length: beyond.length + 1, link };
      }
      best.set(block, found);
    }
    const way: Link[] = [];
    for (let step = best.get(from)?.link; step; step = best.get(step.to)?.link) way.push(step);
    return way;
  }

  private shortestTo(block: Block): Link[] {
    const by = new Map<Block, Link | undefined>([[this.start, undefined]]);
    for (const at of by.keys()) for (const link of this.ways(at)) if (!by.has(link.to)) by.set(link.to, link);
    const way: Link[] = [];
    for (let link = by.get(block); link; link = by.get(link.from)) way.push(link);
    return way.reverse();
  }
}
