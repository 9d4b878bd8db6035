// Turns the phrases of concepts and rules into tables, so that nothing of the dictionaries is needed when the linter runs.
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledModule } from './bundled-module.mjs';
import { misfitsOf, readCallTable } from './call-table.mjs';
import { readConcepts, readRuleNames } from './concepts.mjs';
import { englishForms } from './forms-en.mjs';
import { russianForms } from './forms-ru.mjs';
import { formsLicence } from './licences.mjs';
import { writeModels } from './train-recogniser.mjs';
import { writeWordForms } from './wordforms.mjs';
import { write, writeData } from './write.mjs';

/** @import { CallRow } from './call-table.mjs' */
/** @import { Concept } from './concepts.mjs' */

/** The folder that package.json lies in. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Says which phrases, or rows of the table of calls, are not well written, a line each. */
export class PhraseErrors extends Error {}

/**
 * Writes the generated folders of src/lexicon, src/meaning and src/project; gives a line that says what is in them. Throws PhraseErrors.
 * @param {string} [root]
 * @returns {Promise<string>}
 */
export async function generate(root = ROOT) {
  const started = performance.now();
  const { concepts, errors: misspelt } = readConcepts(root);
  const rules = readRuleNames(root);
  const calls = readCallTable(root);
  const errors = [...misspelt, ...calls.errors, ...misfitsOf(calls.rows, rules)];
  if (errors.length > 0) throw new PhraseErrors(errors.join('\n'));
  const [{ compileLexicon, packLexicon, tokenize, layOutModels }, russian] = await Promise.all([bundledModule(root, COMPILER, 'compile'), russianForms()]);
  const english = englishForms();
  const expand = (/** @type {string} */ word, /** @type {string} */ language) => (language === 'ru' ? russian(word) : english(word));
  const split = (/** @type {string} */ word) => tokenize(word).filter(({ kind }) => kind === 'word' || kind === 'number').map(({ form }) => form);
  const compile = (/** @type {object[]} */ files) => compileLexicon(files, expand, split);

  const lexicon = compileOrExplain(concepts, compile, root);
  writeData(join(root, 'src/lexicon/generated/lexicon.ts'), packLexicon(lexicon));
  writeWordForms(root, join(root, 'src/lexicon/generated'));
  write(join(root, 'src/lexicon/generated/classes.ts'), classesModule(concepts));
  write(join(root, 'src/lexicon/generated/LICENSE-forms.txt'), formsLicence());
  write(join(root, 'src/project/generated/rules.ts'), rulesModule(rules, calls.rows));
  writeModels(root, layOutModels);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `generated: ${lexicon.concepts.length} concepts, ${lexicon.phrases.length} phrases, ${Object.keys(lexicon.forms).length} forms, ${rules.length} rules (${seconds} s)`;
}

/** What makes the tables. */
const COMPILER = `export { compileLexicon } from './src/lexicon/compile.ts'; export { packLexicon } from './src/lexicon/lexicon.ts'; export { tokenize } from './src/words/tokens.ts'; export { layOutModels } from './src/meaning/recogniser/model.ts';`;

/**
 * Compiles all at once; if that fails, phrase by phrase, to name every mistake and the file it is in.
 * @param {Concept[]} concepts
 * @param {(files: object[]) => any} compile
 * @param {string} root
 */
function compileOrExplain(concepts, compile, root) {
  const bodies = concepts.map(({ body }) => body);
  try {
    return compile(bodies);
  } catch (error) {
    const classes = bodies.filter((body) => body.class);
    const lines = concepts.flatMap(({ file, body }) => phrasesOf(body).flatMap(({ language, phrase }) => {
      try {
        compile([...classes, { id: body.id, means: '', [language]: [phrase] }]);
        return [];
      } catch (mistake) {
        return [`${relative(root, file)}: ${messageOf(mistake)}`];
      }
    }));
    throw new PhraseErrors(lines.length > 0 ? lines.join('\n') : messageOf(error));
  }
}

function phrasesOf(/** @type {Concept['body']} */ body) {
  return ['ru', 'en'].flatMap((language) => [...(body[language] ?? []), ...(body.unless?.[language] ?? [])].map((phrase) => ({ language, phrase })));
}

function messageOf(/** @type {unknown} */ error) {
  return (error instanceof Error ? error.message : String(error)).replace(/^lexicon: /, '');
}

function rulesModule(/** @type {string[]} */ names, /** @type {CallRow[]} */ rows) {
  const imports = names.map((name, index) => `import rule${index} from '../../../rules/${name}/index.js';\n`).join('');
  const entries = names.map((name, index) => `  { id: '${name}', rule: ${withCalls(`rule${index}`, rows.find(({ id }) => id === name))} },\n`).join('');
  return `${imports}\n/** The rules that ship with the linter, by the name of their folder. */\nexport const rules: readonly { id: string; rule: unknown }[] = [\n${entries}];\n`.trimStart();
}

/** A rule with the calls on which it does not simply run. */
function withCalls(/** @type {string} */ rule, /** @type {CallRow | undefined} */ row) {
  const unusual = Object.entries(row?.levels ?? {}).filter(([, level]) => level !== 'on').map(([column, level]) => `${column}: '${level}'`);
  if (row && row.guessed.length > 0) unusual.push(`guessed: ${JSON.stringify(row.guessed)}`);
  return unusual.length === 0 ? rule : `{ ...${rule}, calls: { ${unusual.join(', ')} } }`;
}

/** The classes of words as written, which phrases of users may name. */
function classesModule(/** @type {Concept[]} */ concepts) {
  const classes = concepts.flatMap(({ body }) => (body.class ? [{ id: body.id, class: true, ru: body.ru ?? [], en: body.en ?? [] }] : []));
  return `import type { ConceptFile } from '../compile.js';\n\nexport default ${JSON.stringify(classes)} as unknown as ConceptFile[];\n`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await generate());
  } catch (error) {
    if (!(error instanceof PhraseErrors)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
