export interface CallRow {
  id: string;
  line: number;
  levels: Record<string, 'on' | 'warning' | 'info' | 'off'>;
  guessed: string[];
  why: string;
}

export function callTableFile(root: string): string;
export function readCallTable(root: string): { rows: CallRow[]; errors: string[] };
export function misfitsOf(rows: readonly CallRow[], rules: readonly string[]): string[];
