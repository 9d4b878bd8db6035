import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** What changed in a file, as `git apply` takes it. `shown` is its path with `/`. */
export function patchOf(shown: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${shown}`, `b/${shown}`, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}
