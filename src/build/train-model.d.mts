import type { Example, Extractor, Section } from './train-recogniser.mjs';

export function trainSpeaker(examples: readonly Example[], language: string, speaker: string, extractor: Extractor): Section[];
