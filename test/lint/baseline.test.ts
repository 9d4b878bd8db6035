import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithRecord, recordOf, type Finding, type Recorded } from '../../src/lint/index.js';
import { lintWith, wordRule } from './rules.js';

const [TEMPLATE] = lintWith([wordRule('no-surely', 'точно')], 'a.md', 'Оператор: Это точно поможет.').findings;

const finding = (isMeasured: boolean): fc.Arbitrary<Finding> =>
  fc.record({ ruleId: fc.constantFrom('a', 'b'), content: fc.constantFrom('one', 'two', 'three'), stage: fc.constantFrom('', 'Начало'), metric: fc.nat(9) })
    .map(({ stage, metric, ...parts }) => ({ ...TEMPLATE, ...parts, place: { ...TEMPLATE.place, stage }, ...(isMeasured && { metric }) }));

const findings = fc.boolean().chain((isMeasured) => fc.array(finding(isMeasured), { maxLength: 12 }));

describe('a record of findings', () => {
  it('knows them all again, in any order, under another stage, and however many are mended', () => {
    fc.assert(fc.property(findings, fc.integer(), fc.constantFrom('Начало', 'Иначе'), (all, mask, stage) => {
      const left = all.filter((_, index) => (mask >> index) & 1).map((one): Finding => ({ ...one, place: { ...one.place, stage: one.place.stage && stage } })).reverse();
      const { fresh, known, mended } = compareWithRecord(left, recordsOf(all));
      expect([fresh, known.length, mended.length]).toEqual([[], left.length, all.length - left.length]);
    }));
  });

  it('stands for as many findings as it has entries', () => {
    fc.assert(fc.property(findings, findings, (recorded, now) => {
      const { fresh, known, mended, worse } = compareWithRecord(now, recordsOf(recorded));
      expect(fresh.length + known.length).toBe(now.length);
      expect(known.length + mended.length + worse.length).toBe(recorded.length);
    }));
  });

  it('lets nothing pass that is worse than it was', () => {
    const measured = (metric: number, content: string): Finding => ({ ...TEMPLATE, content, metric });
    const record = recordsOf([measured(40, 'one'), measured(30, 'two')]);
    expect(compareWithRecord([measured(41, 'one')], record)).toMatchObject({ fresh: [{}], worse: [{ recorded: { metric: 40 } }], mended: [{ recorded: { metric: 30 } }] });
    expect(compareWithRecord([measured(35, 'other'), measured(30, 'another')], record).fresh).toEqual([]);
    expect(compareWithRecord([measured(35, 'other'), measured(31, 'another')], record).fresh).toHaveLength(1);
  });
});

function recordsOf(findings: readonly Finding[]): Map<string, Recorded[]> {
  const record = new Map<string, Recorded[]>();
  for (const one of findings) record.set(one.ruleId, [...(record.get(one.ruleId) ?? []), recordOf(one, '')]);
  return record;
}
