import type { Plugin } from 'esbuild';

export function narrow(pattern: string, flags?: string): { pattern: string; flags: string };
export function narrowModule(code: string): string;
export const narrowing: Plugin;
