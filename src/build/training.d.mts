import type { Example } from './train-recogniser.mjs';

export const LANGUAGES: readonly ['ru', 'en'];
export function readExamples(root: string, language: string, without?: readonly string[]): Example[];
export function scriptsLearnt(root: string): Map<string, string>;
export function parseExamples(text: string, file: string): Example[];
