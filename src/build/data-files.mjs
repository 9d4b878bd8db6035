// Tables that the linter reads when it needs them: in the bundle they are files, not text in the code, which would have to be
// read and parsed at every start.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dataFile } from './write.mjs';

/** The folder of tables within that of the bundles. */
const FOLDER = 'data';

/**
 * Writes the bytes of generated modules beside the bundles, in place of the modules that hold them.
 * @param {string} out the folder of the bundles
 * @param {string} within where the bundle that reads them lies in that folder, as in `.` or `cli`
 * @returns {import('esbuild').Plugin}
 */
export function dataFiles(out, within) {
  return {
    name: 'data files',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]generated[\\/].*\.ts$/ }, ({ path }) => {
        if (!readFileSync(path, 'utf8').includes('export default (): Uint8Array =>')) return undefined;
        const name = basename(dataFile(path));
        mkdirSync(join(out, FOLDER), { recursive: true });
        writeFileSync(join(out, FOLDER, name), readFileSync(dataFile(path)));
        const place = `${within === '.' ? './' : '../'}${FOLDER}/${name}`;
        return { loader: 'js', contents: `import { readFileSync } from 'node:fs';\nexport default () => readFileSync(new URL('${place}', import.meta.url));\n` };
      });
    },
  };
}
