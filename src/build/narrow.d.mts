import type { Plugin } from 'esbuild';

export function narrow(pattern: string): string;
export function narrowModule(code: string): string;
export const narrowing: Plugin;
