/** A labelled line to learn from. */
export interface Example {
  speaker: 'agent' | 'customer' | 'note';
  text: string;
  labels: string[];
  context: { previous?: { speaker: string; classes: readonly string[]; asks: boolean }; customer: readonly string[] };
  /** Neighbours share a block; blocks are held out as a whole. */
  block: string;
  /** The classes its labels were given for, if not all. */
  judged?: string[];
  /** It stands in a whole script. */
  ofScript?: boolean;
}

/** What turns lines into features: src/meaning/training.ts. */
export interface Extractor {
  CLASSES: Readonly<Record<string, readonly string[]>>;
  SPEAKERS: readonly string[];
  BUCKET_BITS: number;
  describe(text: string, language: string, speaker: string): object;
  featuresOf(traits: object): number[][];
  contextFeatures(context: Example['context']): number[];
  featureValue(kind: number, count: number): number;
  packSections(sections: readonly Section[]): Uint8Array;
}

/** A table of a model. */
export type Section = Uint8Array | Int8Array | Float64Array;

/** What a worker sends back: how many lines it learnt from, and the models of all speakers. */
export interface Trained {
  count: number;
  bytes: Uint8Array;
}

export function train(root: string): Promise<string>;
export function staleLanguages(root: string): string[];
export function writeModels(root: string, layOutModels: (trained: Uint8Array) => Uint8Array): void;
