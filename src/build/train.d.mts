/** A phrase to learn from, with the class it belongs to; a class that is not recognised makes it a negative of all. */
export interface Example {
  text: string;
  class: string;
}

/** What turns sentences into features: src/meaning/recogniser-features.ts. */
export interface Extractor {
  SENTENCE_CLASSES: readonly string[];
  BUCKET_BITS: number;
  featuresOf(text: string, language: string): number[][];
  featureValue(kind: number, count: number): number;
}

/** Weights by bucket and class; for every class what a unit of weight and the lack of any come to in log-odds. */
export interface Model {
  weights: Int8Array;
  scales: number[];
  offsets: number[];
}

export function train(root: string): Promise<string>;
export function trainLanguage(examples: readonly Example[], language: string, extractor: Extractor): Model;
