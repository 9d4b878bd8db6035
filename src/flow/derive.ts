import type { Utterance } from '../meaning/index.js';
import type { Block, Choice, Handler, Jump, Node, Option, Script, Stage, Switch, Turn, Variants } from '../syntax/index.js';
import { takesLeave } from '../syntax/index.js';
import { GraphBuilder } from './builder.js';
import { handsOver, transferStepOf } from './handing-over.js';
import { KIND, type EdgeKind, type Graph, type NodeKind } from './graph.js';
import type { Guess } from './guesses.js';
import { addScopes } from './interrupts.js';
import { lastStepOf } from './last-step.js';
import { letIn } from './ways-in.js';
import { routingOf, type Routing } from './routing.js';
import { reservedTarget } from './targets.js';

/** An open end: a point from which the next one follows. */
export interface Exit {
  from: number;
  kind: EdgeKind;
  guess?: Guess;
  /** Taken only where the script has no other way on: every answer that it names leads elsewhere. */
  isWeak?: true;
  /** Where the agent listened to a side question that was answered there: the others lead on, and this one asks again. */
  asks?: number;
}

/** A stage whose own points are built. */
export interface BuiltStage {
  stage: Stage;
  head: number;
  /** The number after its last point. */
  end: number;
  exits: Exit[];
  /** Where its gotos lead, as written or found. */
  targets: string[];
  /** Another way into the call rather than its continuation. */
  isSeparate: boolean;
  /** Known to open another call only by its greeting. */
  isGuessed: boolean;
}

interface Waiting {
  exits: Exit[];
  jump: Jump;
  /** Where the agent listened last, to which «repeat» leads back. */
  listened: number;
}

/** A handler whose own points are built. */
export interface BuiltHandler {
  handler: Handler;
  cue: number;
  exits: Exit[];
  /** Index of the stage that it stands below; -1 before the first one. */
  after: number;
}

/** Makes the graph of a script in one walk over the tree. Recursion is bounded by the depth that the readers allow. */
export function deriveGraph(script: Script, utterances: readonly Utterance[], format: 'markdown' | 'yaml'): Graph {
  return new Deriver(script, utterances, format).derive();
}

class Deriver {
  private readonly builder = new GraphBuilder();
  private readonly byNode: ReadonlyMap<Node, Utterance>;
  private readonly entryOf = new Map<string, number>();
  private readonly waiting: Waiting[] = [];
  private readonly ends = new Map<string, number>();
  /** For each handler that a goto leads into, where the agent listened before it. */
  private readonly callers = new Map<number, Set<number>>();
  private lostNode?: number;
  /** The step that is being built. */
  private inStage?: Stage;
  private listened = 0;
  /** What the agent asked last, where one line follows another. */
  private asked?: Utterance;
  /** Where an end leads in a Markdown script with a step that is called so. */
  private readonly lastStep?: Stage;

  constructor(
    private readonly script: Script,
    utterances: readonly Utterance[],
    private readonly format: 'markdown' | 'yaml',
  ) {
    this.byNode = new Map(utterances.map((utterance) => [utterance.node, utterance]));
    this.lastStep = format === 'markdown' ? lastStepOf(script) : undefined;
  }

  derive(): Graph {
    const stages: BuiltStage[] = [];
    const handlers: BuiltHandler[] = [];
    for (const child of this.script.children) {
      if (child.type === 'stage') stages.push(this.stage(child, stages.length > 0));
      if (child.type === 'handler') handlers.push({ ...this.handler(child), after: stages.length - 1 });
    }
    this.builder.close();
    const routing = routingOf(this.script, stages, this.builder, this.format);
    this.connectStages(stages, routing);
    this.resolve(handlers);
    for (const handler of handlers) this.leaveHandler(handler);
    addScopes(this.builder, handlers, stages);
    const graph = this.builder.build(routing.isStated);
    return letIn(this.builder, graph, stages, this.format === 'yaml' && !routing.isInOrder) ? this.builder.build(routing.isStated) : graph;
  }

  /** The way into the call, and each stage into the next. */
  private connectStages(stages: readonly BuiltStage[], routing: Routing): void {
    const start = routing.start && stages.find(({ stage }) => stage === routing.start);
    let open: Exit[] = start ? [] : [{ from: 0, kind: 'next' }];
    const led = new Set(this.waiting.map(({ jump }) => jump.resolved));
    if (start) this.builder.addEdge(0, start.head);
    for (const [index, built] of stages.entries()) {
      const { stage, head, isSeparate, isGuessed } = built;
      if (isSeparate && built !== start) this.builder.addEdge(0, head, 'scenario', isGuessed ? 'opens-anew' : undefined);
      if (!isSeparate) this.connect(open, head, open.every(({ from }) => from === 0) ? 'next' : 'implicit');
      const below = stages[index + 1];
      const exits = this.exitsOf(built, routing, below !== undefined && !below.isSeparate && !led.has(below.stage.id));
      if (stage.kind === 'scenario') this.connect(exits, this.endNode(), 'implicit', 'script-ends');
      else if (isSeparate) open = [...open.filter(({ from }) => from !== 0), ...exits];
      else open = exits;
    }
    this.connect(open, this.endNode(), 'implicit', 'script-ends');
  }

  /** The open ends of a stage that lead on to the next one; `isOnlyWay`: no goto leads there. */
  private exitsOf({ stage, head, exits, targets }: BuiltStage, routing: Routing, isOnlyWay: boolean): Exit[] {
    // one exception is told, and where the call goes from it; the step itself leads on like any other that says nothing
    const passing = this.format === 'markdown' && targets.length === 0 && exits.every((exit) => exit.guess === 'otherwise' || routing.isEnding(exit, stage)) ? exits.filter(({ guess }) => guess === 'otherwise') : [];
    // a heading over its steps, in which nothing happens, leads to the first of them
    const isHeading = exits.every(({ from }) => from === head);
    // what is said to an answering machine is said, however the steps beside it lead to one another
    if (stage.kind === 'scenario' && targets.length === 0) return exits;
    const isInOrder = isHeading || (!routing.isStated && stage.fallsThrough !== false);
    // “1. Hello, it's Tom.” over step 2, to which no goto leads
    const leadsOn = (): boolean => this.format === 'markdown' && targets.length === 0 && (isOnlyWay || this.tells(stage)) && !exits.some((exit) => routing.isEnding(exit, stage));
    if (isInOrder || leadsOn()) return exits.map((exit) => ({ ...exit, guess: exit.guess ?? routing.nextStep }));
    for (const exit of exits) {
      if (exit.isWeak || passing.includes(exit)) continue;
      if (exit.asks !== undefined) {
        this.connect([exit], exit.asks, 'return', 'back-from-handler');
        continue;
      }
      const isEnding = routing.isEnding(exit, stage);
      this.connect([exit], isEnding ? this.endNode() : this.lost(), 'implicit', isEnding ? 'script-ends' : this.format === 'markdown' ? 'gotos-only' : undefined);
    }
    return passing;
  }

  /** The agent tells something and asks for no answer: the step below goes on, whoever else leads to it. */
  private tells({ children }: Stage): boolean {
    const last = children.at(-1);
    return children.every(({ type }) => type === 'turn' || type === 'direction') && last?.type === 'turn' && last.role === 'agent' && !this.byNode.get(last)?.sentences.at(-1)?.asks;
  }

  private stage(stage: Stage, hasBefore: boolean): BuiltStage {
    this.inStage = stage;
    const head = this.builder.openStage(stage);
    this.entryOf.set(stage.id, head);
    this.listened = head;
    const opensAnew = hasBefore && stage.kind === 'sequence' && this.greetsAgain(stage);
    const jumpsBefore = this.waiting.length;
    const exits = this.blocks(stage.children, [{ from: head, kind: 'next' }]);
    return {
      stage, head, end: this.builder.size, exits, isSeparate: stage.kind !== 'sequence' || opensAnew, isGuessed: opensAnew,
      targets: this.waiting.slice(jumpsBefore).flatMap(({ jump }) => (jump.inferred ? [] : [jump.resolved ?? jump.target])),
    };
  }

  /** A stage whose first words greet again is another way into the call, not its continuation. */
  private greetsAgain(stage: Stage): boolean {
    const first = firstTurn(stage.children);
    const utterance = first && this.byNode.get(first);
    return utterance !== undefined && utterance.role === 'agent' && utterance.says('greeting') && utterance.says('self-introduction', 'company-introduction');
  }

  private handler(handler: Handler): Omit<BuiltHandler, 'after'> {
    this.builder.openHandler(handler);
    const cue = this.builder.addNode('cue', { utterance: this.byNode.get(handler.condition), node: handler });
    this.entryOf.set(handler.id, cue);
    this.listened = cue;
    return { handler, cue, exits: this.branch(handler.children, cue) };
  }

  /** A handler goes back to where it cut in; one that a goto leads into, to where the agent listened before it. */
  private leaveHandler({ cue, exits }: BuiltHandler): void {
    for (const exit of exits) this.builder.markReturn(exit.from);
    const callers = this.callers.get(cue);
    if (!callers || exits.length === 0) return;
    const seam = this.builder.addNode('join');
    for (const exit of exits) this.builder.addEdge(exit.from, seam, 'return', 'back-from-handler');
    for (const caller of callers) this.builder.addEdge(seam, caller, 'return', 'back-from-handler');
  }

  private blocks(blocks: readonly Block[], into: Exit[]): Exit[] {
    let open = into;
    // «Клиент: да → 2» over «Клиент: нет → 3»: what the customer says below a goto is another answer to the same words
    let asked: Exit[] = [];
    let isOther = false;
    blocks.forEach((block, index) => {
      if (this.format === 'markdown' && block.type === 'turn' && block.role === 'customer') {
        if (open.length > 0) asked = open;
        else {
          open = asked;
          isOther = asked.length > 0;
        }
      }
      open = this.block(block, open, blocks[index + 1]);
    });
    // where the other answer ends is a guess, and no dead end
    return isOther ? open.map((exit) => ({ ...exit, isWeak: true })) : open;
  }

  private block(block: Block, open: Exit[], next: Block | undefined): Exit[] {
    switch (block.type) {
      case 'turn':
        return this.said(block, open, next);
      case 'variants':
        return this.variants(block, open, next);
      case 'choice':
        return this.choice(block, open);
      case 'switch':
        return this.switched(block, open);
      case 'direction':
        return this.step('note', block, open);
      case 'action':
      case 'call':
        return this.step(block.type, block, open);
      case 'jump':
        return this.jump(block, open);
      case 'end': {
        const last = block.outcome ? undefined : this.lastStep;
        if (last && last !== this.inStage) this.waiting.push({ exits: open, jump: { type: 'jump', position: block.position, target: last.id, targetPosition: block.position, resolved: last.id }, listened: this.listened });
        else this.connect(open, this.endNode(block.outcome, block));
        return [];
      }
      case 'prose':
      case 'comment':
        return open;
    }
  }

  private said(turn: Turn, open: Exit[], next: Block | undefined): Exit[] {
    const exits = this.step('said', turn, open);
    if (turn.id) this.entryOf.set(turn.id, exits[0].from);
    if (turn.role === 'agent') this.asked = this.byNode.get(turn);
    // a choice listens by itself
    return turn.waits && next?.type !== 'choice' && turn.role !== 'customer' ? this.listen(exits, turn) : exits;
  }

  private variants(block: Variants, open: Exit[], next: Block | undefined): Exit[] {
    const gathered = this.gather(open);
    const spoken = block.children.flatMap((turn) => this.step('said', turn, gathered));
    return block.children.some((turn) => turn.waits) && next?.type !== 'choice' ? this.listen(spoken, block) : spoken;
  }

  private step(kind: NodeKind, node: Node, open: Exit[]): Exit[] {
    const id = this.builder.addNode(kind, { ...(kind === 'said' && { utterance: this.byNode.get(node) }), node });
    this.connect(open, id);
    return [{ from: id, kind: 'next' }];
  }

  private listen(open: Exit[], node: Node): Exit[] {
    const [exit] = this.step('listen', node, open);
    this.listened = exit.from;
    return [exit];
  }

  private choice(choice: Choice, open: Exit[]): Exit[] {
    const [listening] = this.listen(open, choice);
    const { asked } = this;
    const exits = choice.children.flatMap((option) => {
      this.listened = listening.from;
      const own = this.option(option, listening.from);
      return this.asksAgain(option, asked) ? own.map((exit) => ({ ...exit, asks: listening.from })) : own;
    });
    for (const exit of sideExits(choice, exits)) exit.asks = listening.from;
    if (exits.length === 0 && choice.children.some(({ condition }) => condition.kind === 'else')) return [];
    if (exits.length === 0) return [{ ...listening, guess: 'otherwise', isWeak: true }];
    return mayPass(choice) ? [...exits, { ...listening, guess: 'otherwise' }] : exits;
  }

  /** “It's free. Morning or afternoon?” below “Mark is in your road on Thursday. Morning or afternoon?”: the same answers follow. */
  private asksAgain({ children }: Option, asked: Utterance | undefined): boolean {
    const last = children.at(-1);
    const question = last?.type === 'turn' && last.role === 'agent' ? questionOf(this.byNode.get(last)) : undefined;
    return question !== undefined && question === questionOf(asked);
  }

  private option(option: Option, listening: number): Exit[] {
    const cue = this.builder.addNode('cue', { utterance: this.byNode.get(option.condition), node: option });
    this.builder.addEdge(listening, cue, kindOfOption(option), option.inferred?.by === 'list-of-gotos' ? 'goto-without-condition' : undefined);
    return this.branch(option.children, cue);
  }

  /** The open ends of a branch; there are none where its last words take leave, or hand the call over. */
  private branch(blocks: readonly Block[], from: number): Exit[] {
    const exits = this.blocks(blocks, [{ from, kind: 'next' }]);
    const last = blocks.at(-1);
    if (exits.length === 0 || !last) return exits;
    if (this.parts(blocks)) {
      this.connect(exits, this.endNode(), 'implicit', 'script-ends');
      return [];
    }
    if (!handsOver(last, this.format)) return exits;
    const step = transferStepOf(this.script);
    if (step && step !== this.inStage) this.waiting.push({ exits, jump: { type: 'jump', position: last.position, target: step.id, targetPosition: last.position, resolved: step.id }, listened: this.listened });
    else this.connect(exits, this.endNode('transfer', last));
    return [];
  }

  /** «Больше не побеспокоим. Всего доброго!», whatever the customer says to it: nothing of the call is left. */
  private parts(blocks: readonly Block[]): boolean {
    const last = blocks.findLast((block) => block.type !== 'direction' && !(block.type === 'turn' && block.role === 'customer'));
    const said = last?.type === 'turn' && last.role === 'agent' ? this.byNode.get(last) : undefined;
    return said !== undefined && takesLeave(said.text);
  }

  private switched(block: Switch, open: Exit[]): Exit[] {
    const [decided] = this.step('join', block, open);
    const exits = block.children.flatMap((option) => {
      const id = this.builder.addNode('case', { node: option });
      this.builder.addEdge(decided.from, id, 'case');
      return this.blocks(option.children, [{ from: id, kind: 'next' }]);
    });
    // data that no case names passes by
    return block.children.some(({ condition }) => condition.kind === 'else') ? exits : [...exits, { ...decided, kind: 'case', guess: 'otherwise' }];
  }

  private jump(jump: Jump, open: Exit[]): Exit[] {
    if (jump.resolved === undefined && reservedTarget(jump.target) === 'continue' && !this.entryOf.has(jump.target)) return open;
    this.waiting.push({ exits: open, jump, listened: this.listened });
    return [];
  }

  /** One seam for many open ends, so that what follows costs no more for each of them. */
  private gather(open: Exit[]): Exit[] {
    if (open.length < 2) return open;
    const id = this.builder.addNode('join');
    this.connect(open, id);
    return [{ from: id, kind: 'next' }];
  }

  /** Open ends keep what they know of their way; `kind` and `guess` are for those that know nothing. */
  private connect(open: readonly Exit[], to: number, kind: EdgeKind = 'next', guess?: Guess): void {
    for (const exit of open) this.builder.addEdge(exit.from, to, exit.kind === 'next' ? kind : exit.kind, exit.guess ?? guess);
  }

  private resolve(handlers: readonly BuiltHandler[]): void {
    for (const { exits, jump, listened } of this.waiting) {
      if (jump.how === 'handlers') {
        for (const { cue } of answering(jump, handlers)) this.leadInto(exits, cue, listened);
        continue;
      }
      const isSimilar = jump.how === 'fuzzy' || jump.how === 'prefix';
      this.leadInto(exits, this.targetOf(jump, listened), listened, isSimilar ? 'similar-name' : undefined);
    }
  }

  /** A handler that is led into goes back to where the agent listened before. */
  private leadInto(exits: readonly Exit[], to: number, listened: number, guess?: Guess): void {
    this.connect(exits, to, 'goto', guess);
    if (this.builder.kindOf(to) !== KIND.cue) return;
    const callers = this.callers.get(to) ?? new Set();
    this.callers.set(to, callers.add(listened));
  }

  private targetOf(jump: Jump, listened: number): number {
    const known = this.entryOf.get(jump.resolved ?? jump.target);
    if (known !== undefined) return known;
    switch (reservedTarget(jump.target)) {
      case 'end':
        return this.endNode();
      case 'transfer':
        return this.endNode(`transfer ${jump.target}`, jump);
      case 'repeat':
        return listened;
      default:
        return this.builder.addNode('missing', { node: jump });
    }
  }

  /** One end for each outcome; `node` is what first led to it. */
  private endNode(outcome = '', node?: Node): number {
    const known = this.ends.get(outcome) ?? this.builder.addApart('end', outcome ? { node } : {});
    this.ends.set(outcome, known);
    return known;
  }

  private lost(): number {
    this.lostNode ??= this.builder.addApart('lost');
    return this.lostNode;
  }
}

/** The handlers that a goto to all of them may mean: those for questions, or for objections, where the script has such. */
function answering({ target }: Jump, handlers: readonly BuiltHandler[]): readonly BuiltHandler[] {
  const kind = /question|faq|q_?a|вопрос|чаво/iu.test(target) ? 'question' : 'objection';
  const own = handlers.filter(({ handler }) => handler.kind === kind);
  return own.length > 0 ? own : handlers;
}

/** So many answers to a question that lead nowhere are a habit of the writer, and no oversight. */
const LEAST_SIDE_ANSWERS = 3;

/** `no: bye`, `refund: "Up to the second class."`, …: beside answers that lead on, the open ends of those that only answer what the customer asks. */
function sideExits({ children }: Choice, exits: Exit[]): Exit[] {
  const answered = children.filter((option) => option.children.length > 0 && option.children.every(({ type }) => type === 'turn' || type === 'variants' || type === 'direction') && option.children.some(({ type }) => type !== 'direction'));
  const leading = children.filter((option) => option.children.some(({ type }) => type === 'jump' || type === 'end'));
  const isLed = leading.length > 1 || leading.some(wantsNothing);
  const isHabit = (answered.length >= LEAST_SIDE_ANSWERS && isLed) || (leading.length > 0 && answered.every(asks));
  return isHabit && exits.length === answered.length ? exits : [];
}

/** `"and the month I missed?"`: the customer asks something himself, and the question to him is still open. */
function asks({ condition }: Option): boolean {
  return /\?["»”]?$/.test(condition.value.trim());
}

/** `nothing: goodbye`: the one way out of a list of what he may still want to know, which is asked for until he takes it. */
function wantsNothing({ condition }: Option): boolean {
  return /^["'«“]?(?:no|none|nothing(?: else| more)?|no (?:more )?questions|that['’]?s (?:all|it)|all (?:clear|good)|нет|ничего(?: больше)?|больше ничего|(?:больше )?нет вопросов|вопросов (?:больше )?нет|(?:это )?вс[её](?: понятно| ясно)?)["'»”.]*$/iu.test(condition.value.trim());
}

/** The question that ends a line, as far as two can be compared. */
function questionOf(utterance: Utterance | undefined): string | undefined {
  return /(?:^|[.!?…]\s+)([^.!?…]{8,})\?["»”)\s]*$/u.exec(utterance?.text ?? '')?.[1].toLowerCase().trim();
}

/** One answer leaves the others open, and so does what is said after silence. */
function mayPass({ children }: Choice): boolean {
  return children.length === 1 ? children[0].condition.kind !== 'else' : children.every(({ condition }) => condition.kind === 'no_input');
}

function kindOfOption({ condition }: Option): EdgeKind {
  if (condition.kind === 'else') return 'else';
  return condition.kind === 'no_input' ? 'silence' : 'option';
}

function firstTurn(blocks: readonly Block[]): Turn | undefined {
  for (const block of blocks) {
    if (block.type === 'turn') return block;
    if (block.type === 'variants') return block.children[0];
    if (block.type === 'choice' || block.type === 'switch') return undefined;
  }
  return undefined;
}
