import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages that files come from, one after the other.
 * @param {string} root
 * @param {readonly string[]} files paths from the root
 * @returns {string}
 */
export function packageLicences(root, files) {
  const folders = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0] ?? []));
  const parts = [...folders].sort().map((folder) => {
    const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const name = readdirSync(join(root, folder)).find((file) => /^(?:licen[cs]e|copying)/i.test(file));
    const text = name ? readFileSync(join(root, folder, name), 'utf8').trim() : `Copyright (c) ${about.author?.name ?? about.author ?? `the authors of ${about.name}`}`;
    return `${about.name} ${about.version} (${about.license})\n\n${text.replaceAll('\r\n', '\n')}\n`;
  });
  return ['The bundles in this folder contain the packages below.\n', ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}

/**
 * What must be said of the dictionaries that the tables of word forms derive from.
 * @returns {string}
 */
export function formsLicence() {
  return `The tables of word forms in this folder derive from the works below.

Russian forms
  The morphological dictionary of OpenCorpora (https://opencorpora.org), in the
  form prepared for pymorphy2 (https://github.com/pymorphy2/pymorphy2-dicts) and
  packaged with az 0.2.3 (https://github.com/deNULL/Az.js).
  Licence: Creative Commons Attribution-ShareAlike 3.0 Unported
  (https://creativecommons.org/licenses/by-sa/3.0/). The paradigms of the words
  used in phrases, and for the phrases of users those of all words but names of
  people and firms, were picked out and the letter ё was replaced by е; the derived
  tables of Russian forms are available under the same licence.

English forms
  Exception lists and parts of speech from WordNet 3.0 (https://wordnet.princeton.edu),
  packaged with wink-lexicon 2.2.0 (https://github.com/winkjs/wink-lexicon, MIT
  licence, Copyright (c) GRAYPE Systems Private Limited).

  WordNet Release 3.0. This software and database is being provided to you, the
  LICENSEE, by Princeton University under the following license. By obtaining,
  using and/or copying this software and database, you agree that you have read,
  understood, and will comply with these terms and conditions.:

  Permission to use, copy, modify and distribute this software and database and
  its documentation for any purpose and without fee or royalty is hereby granted,
  provided that you agree to comply with the following copyright notice and
  statements, including the disclaimer, and that the same appear on ALL copies of
  the software, database and documentation, including modifications that you make
  for internal use or for distribution.

  WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.

  THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO
  REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT
  LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF
  MERCHANT- ABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE
  LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY
  PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS.

  The name of Princeton University or Princeton may not be used in advertising or
  publicity pertaining to distribution of the software and/or database. Title to
  copyright in this software, database and any associated documentation shall at
  all times remain with Princeton University and LICENSEE agrees to preserve same.
`;
}
