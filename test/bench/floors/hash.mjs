/** The least that a cache by content costs: every file below a folder is read and hashed, and nothing else. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

hashIn(process.argv[2]);

function hashIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) hashIn(path);
    else createHash('sha1').update(readFileSync(path)).digest('base64');
  }
}
