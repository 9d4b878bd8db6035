import { Command } from 'commander';
import type { Locale } from '../rule/index.js';
import type { CheckFlags, ReportWish } from './commands/check.js';
import type { ConfigFlags } from './commands/config-command.js';
import type { GraphFlags } from './commands/graph.js';
import type { Say } from './locale.js';
import type { RuleListFlags } from './commands/rules.js';
import type { Terminal } from './terminal.js';
import { ownVersion } from './version.js';

/** What every command is given. `finish` takes its exit status, `show` what commander prints, such as the help. */
export interface Context {
  locale: Locale;
  say: Say;
  terminal: Terminal;
  finish(status: number): void;
  show(text: string): void;
}

/** Declares the commands and flags. The code of a command is loaded when it is run. */
export function createProgram(context: Context): Command {
  const { say, show } = context;
  const program = new Command('callint')
    .description(say('Проверяет скрипты колл-центра: что оператор говорит клиенту.', 'Checks call-centre scripts: what an agent says to a customer.'))
    .version(ownVersion(), '-V, --version', say('показать версию', 'show the version'))
    .helpOption('-h, --help', say('показать справку', 'show help'))
    .helpCommand('help [command]', say('справка о команде', 'help on a command'))
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: show, writeErr: show, outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => say(RUSSIAN_TITLES[title] ?? title, title) });
  declareCheck(program, context);
  declareCheck(program.command('check').description(say('проверить скрипты (команда по умолчанию)', 'check scripts (the default command)')), context);
  declareExplain(program, context);
  declareRules(program, context);
  declareConvert(program, context);
  declareGraph(program, context);
  declareAst(program, context);
  declareTestRules(program, context);
  declareNewRule(program, context);
  declareLsp(program, context);
  declareInit(program, context);
  declareConfig(program, context);
  return program;
}

const RUSSIAN_TITLES: Record<string, string> = { 'Usage:': 'Вызов:', 'Arguments:': 'Аргументы:', 'Options:': 'Флаги:', 'Commands:': 'Команды:' };

function declareCheck(command: Command, { say, locale, terminal, finish }: Context): void {
  const reports: ReportWish[] = [];
  command
    .argument('[paths...]', say('файлы, папки, маски; «-» — стандартный ввод; по умолчанию текущая папка', 'files, folders, globs; “-” is standard input; the current folder by default'))
    .option('-f, --format <name>', say('вид отчёта; вместе с -o можно повторять', 'kind of report; may be repeated in pairs with -o'), (format: string) => addFormat(reports, format))
    .option('-o, --output-file <path>', say('записать отчёт в файл', 'write the report to a file'), (path: string) => addOutput(reports, path))
    .option('-c, --config <file>', say('файл настроек для всех скриптов', 'a configuration for all scripts'))
    .option('--no-config-lookup', say('не искать файлы настроек', 'do not look for configurations'))
    .option('--preset <name>', say('набор правил вместо extends из настроек', 'a preset in place of what the configuration extends'))
    .option('--no-plugins', say('не запускать код плагинов', 'run no code of plugins'))
    .option('--stdin', say('прочесть скрипт со стандартного ввода', 'read a script from standard input'))
    .option('--stdin-filename <path>', say('имя файла для стандартного ввода', 'file name of what comes from standard input'))
    .option('--only <rules>', say('только эти правила (через запятую или повторяя)', 'these rules alone (comma-separated or repeated)'), addNames)
    .option('--skip <rules>', say('все правила, кроме этих', 'all rules but these'), addNames)
    .option('--rule <rule: level>', say('уровень правила: error, warning, info, off', 'level of a rule: error, warning, info, off'), addText)
    .option('--report-unused-disable-directives <level>', say('уровень для пометок callint-disable, которым нечего скрывать', 'level of callint-disable comments that hide nothing'))
    .option('--require-disable-reason', say('требовать причину в пометках callint-disable', 'require a reason in callint-disable comments'))
    .option('--suppress-all', say('записать все нынешние замечания как известные', 'put all findings there are on record as known'))
    .option('--prune-suppressions', say('убрать исправленное из известных замечаний', 'take what is mended off the record'))
    .option('--suppressions-location <file>', say('файл известных замечаний', 'file of known findings'))
    .option('--no-suppressions', say('показать и известные замечания', 'report known findings too'))
    .option('--new-from-rev <rev>', say('только то, что изменилось с этой ревизии git', 'only what changed since this git revision'))
    .option('--new-from-merge-base <branch>', say('только то, что изменилось с ответвления от этой ветки', 'only what changed since the fork from this branch'))
    .option('--new-from-patch <file>', say('только то, что изменено в этом файле изменений', 'only what this patch changes'))
    .option('--whole-files', say('в изменённых файлах — всё', 'everything in files that changed'))
    .option('--fix', say('исправить то, что можно без человека', 'mend what needs no person'))
    .option('--unsafe-fixes', say('исправить и то, где смысл надо проверить', 'mend what needs a check of the meaning too'))
    .option('--diff', say('показать исправления, ничего не записывая', 'show the fixes and write nothing'))
    .option('--cache', say('проверять только то, что изменилось с прошлого раза', 'check only what has changed since the last run'))
    .option('--cache-location <folder>', say('папка для этого', 'folder for that'), '.callint-cache')
    .option('--cache-strategy <by>', say('изменилось содержимое (content) или дата (metadata)', 'changed by its content or its metadata'), 'content')
    .option('--concurrency <threads>', say('сколько потоков: auto, off или число', 'threads: auto, off or a number'), 'auto')
    .option('-w, --watch', say('проверять заново при каждом изменении', 'check again at every change'))
    .option('--quiet', say('показать только ошибки и то, из-за чего неуспех', 'report only errors and what fails the run'))
    .option('--max-warnings <n>', say('столько предупреждений допустимо', 'so many warnings are allowed'))
    .option('--fail-on <level>', say('с какого уровня неуспех: error, warning, info', 'level from which to fail: error, warning, info'), 'error')
    .option('--exit-zero', say('завершаться с 0, даже если что-то найдено', 'exit with 0 even if something is found'))
    .option('--color', say('раскрасить отчёт', 'colour the report'))
    .option('--no-color', say('не раскрашивать отчёт', 'do not colour the report'))
    .option('--stats', say('рассказать в stderr, как прочитан каждый файл', 'tell on stderr how each file was read'));
  // without a default: the configuration may name the language
  command.option('--locale <locale>', localeHelp(say));
  command.action(async (paths: string[], flags: Omit<CheckFlags, 'reports' | 'commands'>) => {
    const { check } = await import('./commands/check.js');
    const commands = (command.parent ?? command).commands.map((one) => one.name());
    finish(await check(paths, { ...flags, reports, commands }, terminal, locale));
  });
}

function declareExplain(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program
    .command('explain')
    .description(say('показать страницу правила', 'show the page of a rule'))
    .argument('<rule>', say('правило', 'the rule'))
    .option('--why <file:line>', say('что распознано в этой строке скрипта и что решило правило', 'what was recognised on that line of a script, and what the rule made of it'));
  declareLocale(command, say);
  command.action(async (id: string, flags: { why?: string; locale: string }) => {
    const status = flags.why === undefined ? (await import('./commands/explain.js')).explain(id, terminal, locale) : (await import('./commands/why.js')).why(id, flags.why, flags.locale, terminal, locale);
    finish(await status);
  });
}

function declareRules(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program.command('rules').description(say('перечислить правила', 'list the rules'));
  declareShape(command, say);
  declareLocale(command, say);
  command
    .option('-c, --config <file>', say('файл настроек', 'the configuration'))
    .option('--enabled-for <file>', say('только те, что работают для этого файла', 'those alone that run on this file'));
  command.action(async ({ format, ...flags }: ShapeFlags & RuleListFlags) => finish(await (await import('./commands/rules.js')).listRules(format, flags, terminal, locale)));
}

function declareConvert(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program
    .command('convert')
    .description(say('напечатать скрипт каноническим YAML: так callint его прочитал', 'print the script as canonical YAML: this is how callint reads it'))
    .argument('<file>', say('файл или «-»', 'a file or “-”'));
  declareLocale(command, say);
  command.action(async (file: string) => finish(await (await import('./commands/convert.js')).convert(file, terminal, locale)));
}

function declareGraph(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program
    .command('graph')
    .description(say('нарисовать ход разговора с замечаниями', 'draw the flow of the call, with what was found in it'))
    .argument('<file>', say('файл или «-»', 'a file or “-”'))
    .option('-f, --format <name>', say('mermaid, dot или json; с --paths — text или json', 'mermaid, dot or json; with --paths text or json'))
    .option('--paths', say('пути для тренировки: вместе проходят весь скрипт', 'paths to practise that together go through all of the script'))
    .option('-c, --config <file>', say('файл настроек', 'the configuration'));
  declareLocale(command, say);
  command.action(async (file: string, flags: GraphFlags) => finish(await (await import('./commands/graph.js')).graph(file, flags, terminal, locale)));
}

function declareAst(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program
    .command('ast')
    .description(say('напечатать дерево скрипта для авторов правил', 'print the tree of a script, for authors of rules'))
    .argument('<file>', say('файл или «-»', 'a file or “-”'));
  declareShape(command, say);
  declareLocale(command, say);
  command.action(async (file: string, flags: ShapeFlags) => finish(await (await import('./commands/ast.js')).printTree(file, flags.format, terminal, locale)));
}

function declareTestRules(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program
    .command('test-rules')
    .description(say('проверить примеры на страницах правил', 'run the examples in the pages of rules'))
    .argument('[folders...]', say('папки правил; по умолчанию встроенные', 'folders of rules; the built-in ones by default'))
    .option('--update', say('переписать блоки findings', 'rewrite the findings blocks'));
  declareLocale(command, say);
  command.action(async (folders: string[], flags: { update?: true }) => {
    const { testRules } = await import('./commands/test-rules.js');
    finish(await testRules(folders, flags.update ?? false, terminal, locale));
  });
}

function declareNewRule(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program
    .command('new-rule')
    .description(say('создать папку нового правила', 'make the folder of a new rule'))
    .argument('<id>', say('имя недостатка, например dead-end', 'name of the defect, such as dead-end'));
  declareLocale(command, say);
  command.action(async (id: string) => finish(await (await import('./commands/new-rule.js')).newRule(id, terminal, locale)));
}

function declareInit(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program
    .command('init')
    .description(say('создать файл настроек', 'make a configuration file'))
    .option('-y, --yes', say('ни о чём не спрашивать', 'ask nothing'));
  declareLocale(command, say);
  command.action(async (flags: { yes?: true }) => finish(await (await import('./commands/init.js')).init(flags.yes ?? false, terminal, locale)));
}

function declareConfig(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program.command('config').description(say('показать и проверить настройки', 'show and check the configuration'));
  const print = command.command('print').description(say('настройки, которые действуют для файла', 'the configuration in force for a file')).argument('<file>', say('файл', 'the file'));
  const validate = command.command('validate').description(say('найти все ошибки в настройках', 'find every mistake in the configuration'));
  for (const one of [print, validate]) {
    one.option('-c, --config <file>', say('файл настроек', 'the configuration'));
    declareLocale(one, say);
  }
  print.option('-f, --format <name>', say('yaml или json', 'yaml or json'), 'yaml').option('--preset <name>', say('набор правил вместо extends', 'a preset in place of extends'));
  print.action(async (file: string, { format, ...flags }: ConfigFlags & ShapeFlags) => {
    finish(await (await import('./commands/config-command.js')).printConfig(file, format, flags, terminal, locale));
  });
  validate.action(async (flags: ConfigFlags) => finish(await (await import('./commands/config-command.js')).validateConfig(flags, terminal, locale)));
}

function declareLsp(program: Command, { say, locale, terminal, finish }: Context): void {
  const command = program
    .command('lsp')
    .description(say('работать языковым сервером для редактора', 'serve an editor as a language server'))
    .option('--stdio', say('говорить через стандартный ввод и вывод; иначе и не бывает', 'speak over standard input and output; there is no other way'))
    .option('-c, --config <file>', say('настройки для всех файлов', 'configuration for all files'))
    .option('--locale <locale>', localeHelp(say));
  command.action(async (flags: { config?: string; locale?: string }) => finish(await (await import('./commands/lsp.js')).lsp(flags, terminal, locale)));
}

interface ShapeFlags {
  format: string;
}

function declareShape(command: Command, say: Say): void {
  command.option('-f, --format <name>', say('text или json', 'text or json'), 'text');
}

function declareLocale(command: Command, say: Say): void {
  command.option('--locale <locale>', localeHelp(say), 'auto');
}

function localeHelp(say: Say): string {
  return say('язык сообщений: ru, en, auto (язык скрипта)', 'language of messages: ru, en, auto (that of the script)');
}

function addNames(flag: string, names: string[] = []): string[] {
  return [...names, ...flag.split(',').map((name) => name.trim()).filter(Boolean)];
}

function addText(flag: string, texts: string[] = []): string[] {
  return [...texts, flag];
}

// -f and -o make a pair in either order: each goes to the last report that still lacks it
function addFormat(reports: ReportWish[], format: string): string {
  const last = reports.at(-1);
  if (last && last.format === undefined) last.format = format;
  else reports.push({ format });
  return format;
}

function addOutput(reports: ReportWish[], path: string): string {
  const last = reports.at(-1);
  if (last && last.path === undefined) last.path = path;
  else reports.push({ path });
  return path;
}
