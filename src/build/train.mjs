// npm run train: trains what is learnt from labelled lines and scripts, and writes what is made of it.
import { fileURLToPath } from 'node:url';
import { generate } from './generate.mjs';
import { train } from './train-recogniser.mjs';
import { trainVerdicts } from './train-verdicts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
console.log(await train(root));
console.log(await trainVerdicts(root));
await generate(root);
