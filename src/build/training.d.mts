import type { Example } from './train.mjs';

export const LANGUAGES: readonly ['ru', 'en'];
export function readExamples(root: string, language: string): Example[];
export function parseExamples(text: string, file: string): Example[];
