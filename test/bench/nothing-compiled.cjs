/** Loaded before the linter: it then compiles its code as in its first run. */
process.env.NODE_DISABLE_COMPILE_CACHE = '1';
