import { defineRule, placeOf, rangeOf, type Goto, type Place } from 'callint/rule';

/** Number and name of a goto mean the same step. */
export default defineRule({
  category: 'flow',
  severity: 'warning',
  summary: { ru: 'Номер и название в переходе — об одном и том же шаге.', en: 'Number and name in a goto mean the same step.' },
  source: 'Seen in published scripts: steps are renumbered or renamed, and the gotos to them are not.',
  judges: ({ flow }) => flow.gotos().length > 0,
  messages: {
    renamed: {
      ru: 'Переход называет шаг {number} «{name}», а этот шаг называется «{title}». Проверьте, туда ли он ведёт, и впишите нынешнее название.',
      en: 'The goto calls step {number} “{name}”, and that step is called “{title}”. Check that it leads to the right place, and write its name as it is now.',
    },
    other: {
      ru: 'В переходе номер шага «{title}», а название — от шага {other}. Оператор пойдёт не туда. Исправьте то или другое.',
      en: 'The goto has the number of the step “{title}” and the name of step {other}. The agent will go to the wrong place. Correct one of the two.',
    },
  },
  *check(script) {
    const places = script.flow.places();
    for (const goto of script.flow.gotos()) {
      const written = partsOf(goto);
      if (!written) continue;
      const numbered = places.filter(({ names }) => names.includes(written.number));
      const [place] = numbered;
      if (numbered.length !== 1 || !place?.title || alike(place.title, written.name)) continue;
      const named = places.find(({ title }) => title && title !== place.title && alike(title, written.name));
      const at = rangeOf({ position: goto.jump.targetPosition });
      const related = [{ at: placeOf(place.node), message: { ru: 'Шаг с этим номером.', en: 'The step with this number.' } }];
      yield { at, message: named ? 'other' : 'renamed', data: { ...written, title: place.title, other: named ? numberOf(named) : '' }, related };
    }
  },
});

/** «шаг 6: Оплата», `Node 6 (old name)`: a number with a name beside it. */
function partsOf({ jump }: Goto): { number: string; name: string } | undefined {
  const match = /(?:^|[\s#№])(\d+(?:\.\d+)*[A-Za-zА-Яа-я]?)\s*(?:[.):—–,-]|\s*[(«"“])\s*([\p{L}][^)»"”]{2,60})[)»"”]?\s*$/u.exec(jump.target);
  return match ? { number: match[1], name: match[2].trim() } : undefined;
}

function numberOf({ names, id }: Place): string {
  return names.find((name) => /^\d/.test(name)) ?? `«${id}»`;
}

/** Names that share a word but for its ending: «презентации» and «Презентация тарифа». */
function alike(one: string, other: string): boolean {
  const stems = stemsOf(one);
  return stemsOf(other).some((stem) => stems.some((own) => own.startsWith(stem) || stem.startsWith(own)));
}

function stemsOf(name: string): string[] {
  return (name.toLowerCase().replaceAll('ё', 'е').match(/[\p{L}\p{N}]{3,}/gu) ?? []).map((word) => word.slice(0, Math.max(3, word.length - 2)).slice(0, 6));
}
