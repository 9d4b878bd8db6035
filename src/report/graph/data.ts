import type { Picture, Box } from './picture.js';
import { outcomeOf } from './picture.js';

/** Scripts as data: stages with their times, blocks with their lines and findings, and the ways between them. */
export function dataOf(filePath: string, pictures: readonly Picture[]): object {
  return { version: 1, filePath, scripts: pictures.map(scriptOf) };
}

function scriptOf({ script, loose, frames, arrows }: Picture): object {
  const { best, straight, worstSeconds, objectionSeconds } = script.flow.time();
  return {
    id: script.node.id,
    title: script.node.title,
    language: script.language,
    seconds: { best: rounded(best?.seconds), straight: rounded(straight?.seconds), worst: rounded(worstSeconds), objections: rounded(objectionSeconds) },
    stages: script.flow.graph.stages.map((stage) => ({
      id: stage.id, title: stage.title, kind: stage.kind, line: stage.position.start.line, seconds: rounded(script.flow.time().ofStage(stage)?.seconds),
      ...(stage.budgetSeconds !== undefined && { budgetSeconds: stage.budgetSeconds }),
    })),
    handlers: script.flow.graph.handlers.map((handler) => ({
      id: handler.id, kind: handler.kind, condition: handler.condition.value, then: handler.then, line: handler.position.start.line,
      seconds: rounded(script.flow.time().ofHandler(handler)?.seconds), ...(handler.scope && { scope: handler.scope }),
    })),
    nodes: [...loose, ...frames.flatMap(({ boxes }) => boxes)].map(nodeOf),
    edges: arrows.map(({ from, to, kind, label, guess }) => ({ from: from.id, to: to.id, kind, label, inferred: guess !== undefined, ...(guess && { guess }) })),
  };
}

function nodeOf({ id, shape, block, seconds, isReached, findings }: Box): object {
  const [first] = block.nodes;
  return {
    id, kind: shape, stage: first.stage?.id ?? null, handler: first.handler?.id ?? null, reached: isReached, seconds: rounded(seconds),
    ...(shape === 'end' && { outcome: outcomeOf(first) }),
    lines: block.nodes.flatMap(({ utterance, node }) => (utterance && node ? [{ line: node.position.start.line, speaker: utterance.role, text: utterance.text.replace(/\s+/g, ' ').trim() }] : [])),
    findings: findings.map(({ ruleId, severity, position, message }) => ({ ruleId, severity, line: position.start.line, message })),
  };
}

function rounded(seconds: number | undefined): number | null {
  return seconds === undefined ? null : Math.round(seconds * 10) / 10;
}
