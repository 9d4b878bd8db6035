import type { Inference } from '../../nodes.js';
import { roleOfKey, speakerOfKey } from '../keys/keys.js';
import { textOf, type Mapping, type Value } from './values.js';

// keys that together mark a file of another program
const signatures: [string, (string | RegExp)[]][] = [
  ['openapi', [/^(?:openapi|swagger)$/]],
  ['asyncapi', ['asyncapi']],
  ['kubernetes', ['apiVersion', 'kind']],
  ['github-workflow', ['jobs', /^(?:on|true)$/]],
  ['github-workflow', ['jobs', 'name']],
  ['github-action', ['runs', 'inputs']],
  ['circleci', ['jobs', 'version']],
  ['docker-compose', ['services', /^(?:version|volumes|networks|secrets|configs)$/]],
  ['cloudformation', [/^(?:AWSTemplateFormatVersion|Resources)$/]],
  ['ansible', ['hosts', /^(?:tasks|roles)$/]],
  ['pre-commit', ['repos']],
  ['mkdocs', ['site_name']],
  ['helm-chart', ['apiVersion', 'appVersion']],
  ['serverless', ['service', 'provider']],
  ['conda', ['dependencies', 'channels']],
  ['pubspec', ['dependencies', 'environment']],
  ['prometheus', ['scrape_configs']],
  ['callint-config', ['extends', 'rules']],
];

/** Says that a document is the file of another program, and of which; nothing when it may be a call script. */
export function foreignFile(root: Value): Inference | undefined {
  const map = root.kind === 'list' ? root.items.find((item) => item.kind === 'map') : root;
  if (map?.kind !== 'map') return undefined;
  const keys = map.pairs.map((pair) => pair.key.text);
  const found = signatures.find(([, wanted]) => wanted.every((one) => keys.some((key) => (typeof one === 'string' ? key === one : one.test(key)))));
  if (found && !hasSpeakers(map)) return { by: found[0], confidence: 0.95 };
  if (isCompose(map)) return { by: 'docker-compose', confidence: 0.95 };
  return isPipeline(map) ? { by: 'ci-pipeline', confidence: 0.9 } : undefined;
}

function hasSpeakers(map: Mapping): boolean {
  return map.pairs.some((pair) => speakerOfKey(pair.key.text)?.role === 'agent' || roleOfKey(pair.key.text) === 'steps');
}

function isCompose(map: Mapping): boolean {
  const services = map.pairs.find((pair) => pair.key.text === 'services');
  return services?.value.kind === 'map' && services.value.pairs.some((pair) => pair.value.kind === 'map' && pair.value.pairs.some((inner) => /^(?:image|build|ports)$/.test(inner.key.text)));
}

/** `.gitlab-ci.yml`, `.travis.yml`: lists of shell commands under `script`. */
function isPipeline(map: Mapping): boolean {
  const jobs = [map, ...map.pairs.map((pair) => pair.value).filter((value) => value.kind === 'map')];
  return jobs.some((job) => job.pairs.some((pair) => /^(?:script|before_script|run|install|steps)$/.test(pair.key.text) && isShell(pair.value)));
}

const command = /^(?:- )?(?:npm|npx|yarn|pnpm|pip|pip3|python3?|docker|make|cd|echo|git|mvn|\.\/|gradle|go |cargo|bundle|apt|apt-get|curl|bash|sh |export|cp |mkdir|rm |kubectl|terraform|dotnet|composer|php|node )/;

function isShell(value: Value): boolean {
  if (value.kind === 'scalar') return command.test(value.text);
  return value.kind === 'list' && value.items.some((item) => command.test(textOf(item) ?? ''));
}
