export interface Trees {
  start: number;
  trees: { features: number[]; thresholds: number[]; leaves: number[] }[];
}

export function fitTrees(rows: readonly Float64Array[], truth: Uint8Array, chosen: readonly number[]): Trees;
export function scoreOf(learnt: Trees, row: Float64Array): number;
