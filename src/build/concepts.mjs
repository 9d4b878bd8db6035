import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseDocument } from 'yaml';

/**
 * A concept as its file has it, with the id that the file's place gives it.
 * @typedef {{ file: string, body: Record<string, any> & { id: string } }} Concept
 */

/**
 * Reads the concepts of the lexicon and of the rules, in the order of their names.
 * @param {string} root
 * @returns {{ concepts: Concept[], errors: string[] }}
 */
export function readConcepts(root) {
  /** @type {string[]} */
  const errors = [];
  /** @type {Concept[]} */
  const concepts = [];
  const add = (/** @type {string} */ file, /** @type {string} */ id, /** @type {unknown} */ body, /** @type {object} */ more = {}) => {
    const wrong = problemOf(body);
    if (wrong) errors.push(`${relative(root, file)}: ${id}${wrong}`);
    else concepts.push({ file, body: { .../** @type {object} */ (body), ...more, id } });
  };
  const read = (/** @type {string} */ file) => {
    const document = parseDocument(readFileSync(file, 'utf8'));
    for (const error of document.errors) errors.push(`${relative(root, file)}: ${error.message}`);
    return document.errors.length > 0 ? undefined : (document.toJS() ?? {});
  };

  for (const [folder, more] of /** @type {[string, object][]} */ ([['src/lexicon/acts', {}], ['src/lexicon/words', { class: true }]])) {
    for (const file of list(join(root, folder)).filter((name) => name.endsWith('.yml'))) {
      const body = read(file);
      if (body) add(file, basename(file, '.yml'), body, more);
    }
  }
  for (const name of folders(join(root, 'rules'))) {
    const file = join(root, 'rules', name, 'phrases.yml');
    if (!existsSync(file)) continue;
    for (const [id, body] of Object.entries(read(file) ?? {})) add(file, `${name}/${id}`, body);
  }
  return { concepts, errors };
}

/**
 * The names of the rules, which are those of the folders that hold an index.ts.
 * @param {string} root
 * @returns {string[]}
 */
export function readRuleNames(root) {
  return folders(join(root, 'rules')).filter((name) => existsSync(join(root, 'rules', name, 'index.ts')));
}

/** A phrase such as “да: нет” is a map to YAML; without this check it would be read as “[object Object]”. */
function problemOf(/** @type {any} */ body) {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return ': a concept must be a map';
  for (const [where, lists] of [['', body], ['unless.', body.unless ?? {}]]) {
    for (const language of ['ru', 'en']) {
      const phrases = lists[language];
      if (phrases === undefined || phrases === null) continue;
      if (!Array.isArray(phrases)) return ` (${where}${language}): must be a list of phrases`;
      const odd = phrases.findIndex((phrase) => !['string', 'number'].includes(typeof phrase));
      if (odd >= 0) return ` (${where}${language}): phrase ${odd + 1} is no text; put it in quotes`;
    }
  }
  return undefined;
}

function list(/** @type {string} */ folder) {
  return existsSync(folder) ? readdirSync(folder).sort().map((name) => join(folder, name)) : [];
}

function folders(/** @type {string} */ folder) {
  return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort() : [];
}
