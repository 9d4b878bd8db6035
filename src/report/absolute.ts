const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:[/\\])/;
// standard input has a name in angle brackets and no place on the disk
const NO_FILE = /^<.*>$/;

/** The absolute path of a file shown relative to `cwd`, with the separators of `cwd`; as it is without one. Touches no disk. */
export function absolutePath(filePath: string, cwd = ''): string {
  if (cwd === '' || NO_FILE.test(filePath) || ABSOLUTE.test(filePath)) return filePath;
  const windows = /^[A-Za-z]:|\\/.test(cwd);
  const parts = cwd.split(windows ? /[/\\]/ : '/').filter((part, index) => part !== '' || index === 0);
  for (const part of filePath.split('/')) {
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part !== '.' && part !== '..' && part !== '') parts.push(part);
  }
  return parts.join(windows ? '\\' : '/');
}
