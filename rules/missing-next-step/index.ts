import { closesOf, defineRule, hasNextStep } from 'callint/rule';

/** Every call ends with who does what by when. */
export default defineRule({
  category: 'closing',
  severity: 'error',
  summary: {
    ru: 'Разговор кончается тем, кто, что и когда делает дальше; продажа — ещё и повтором цены.',
    en: 'Every call ends with who does what by when; a sale also repeats what was agreed and its price.',
  },
  source: 'Contest of operators, case 5 (a term and a text message: good) and case 4 (“taken under control”: bad); article on formalism: repeat contacts.',
  messages: {
    open: {
      ru: 'Разговор кончается словами «{goodbye}», а что будет дальше, клиент не знает: ни срока, ни суммы, ни кто позвонит, и никто не спросил, всё ли решено. Он позвонит снова. Скажите перед прощанием: «Итого: …, … рублей. … придёт … до …».',
      en: 'The call ends with “{goodbye}” and the customer does not know what comes next: no day, no sum, no name, and nobody asked whether all is settled. They will call again. Say before the goodbye: “So: …, £…. You get … by ….”',
    },
  },
  judges: ['closing'],
  fault: 'resolution-check-missing',
  *check(script) {
    for (const close of closesOf(script)) {
      if (close.isLetGo || close.isChecked || hasNextStep(close)) continue;
      yield {
        at: close.turn.at(close),
        message: 'open',
        data: { goodbye: close.turn.text.slice(close.start, close.end) },
        path: script.flow.pathTo(close.turn).map((step) => ({ at: step.range })),
        suggestions: [{ desc: {
          ru: 'Заготовка: «{кто} {что сделает} до {срок}, вы узнаете об этом по {канал}. Всё верно?»',
          en: 'A template: “{who} will {what} by {when}; you will hear by {channel}. Is that right?”',
        } }],
      };
    }
  },
});
