import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source/index.js';
import { readTree } from '../../src/syntax/index.js';

/** What is said of the header lines of a script in either format, as `code value → suggestion`. */
function faults(header: string): string[][] {
  const files = [['call.yaml', `${header}\nsteps:\n  - agent: Hello, this is the Piano Works.\n`], ['call.md', `---\n${header}\n---\n\nAgent: Hello, this is the Piano Works.\n\nCustomer: Hello.\n`]];
  return files.map(([path, text]) => {
    const source = createSource(path, text);
    return readTree(source).problems.map(({ code, position, data }) => `${code} ${source.text.slice(position.start.offset, position.end.offset)} → ${data.suggestion ?? data.known}`);
  });
}

describe('the header of a Markdown script', () => {
  const header = '---\ndirection: outbound\nclient: Harbour Trust\ndial: evenings\nlist: regular givers > 12 months\n---\n\n# Upgrade call\n\nAgent: Hello, this is Sam.\n\nCustomer: Hello.\n';
  const read = (text: string) => readTree(createSource('call.md', text)).document.children.filter(({ type }) => type !== 'comment');
  const words = (text: string) => read(text).flatMap((one) => (one.type === 'script' ? one.meta.entries.map(({ key, value }) => `${key}: ${String(value)}`) : []));

  it.each(['<!-- a comment -->\n', '<!-- callint-disable-file overpromise -- checked by counsel -->\n\n', '<!-- of two\nlines -->\n', '\n'])('may stand below %j', (above) => {
    expect(words(above + header)).toEqual(words(header));
    expect(words(header)).toHaveLength(4);
  });
});

describe('values of the header', () => {
  it.each([
    ['type: retenton', 'parse-similar-value retenton → retention'],
    ['тип: подержка', 'parse-similar-value подержка → поддержка'],
    ['direction: otubound', 'parse-similar-value otubound → outbound'],
    ['направление: исходяший', 'parse-similar-value исходяший → исходящий'],
    ['direction: diagonal', 'parse-unknown-value diagonal → outbound, inbound'],
    ['channel: telegarm', 'parse-similar-value telegarm → telegram'],
    ['jurisdiction: ukk', 'parse-similar-value ukk → uk'],
    ['jurisdiction: [us, Atlantis]', 'parse-unknown-value Atlantis → us, us-ca, uk, eu, ru'],
    ['юрисдикция: Атлантида', 'parse-unknown-value Атлантида → ru, us, us-ca, uk, eu'],
  ])('%s', (header, fault) => {
    expect(faults(header)).toEqual([[fault], [fault]]);
  });

  it.each([
    'type: outbound-sales', 'type: inbound complaint', 'type: surveys', 'type: onboarding', 'type: "outbound renewal: spring tuning"', 'тип: жалобы', 'тип: напоминание о примерке', 'тип: исходящий, сервисный',
    'direction: incoming', 'direction: "{direction}"', 'направление: стоматология', 'line: tuning', 'channel: pager', 'канал: исходящий звонок', 'jurisdiction: US-FL', 'юрисдикция: РФ', 'market: Norway',
  ])('%s is left alone', (header) => {
    expect(faults(header)).toEqual([[], []]);
  });
});
