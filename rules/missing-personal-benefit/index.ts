import { defineRule, type Script, type Utterance } from 'callint/rule';

/** Every offer says what changes for this customer, not only what the product has. */
export default defineRule({
  category: 'benefit',
  severity: 'error',
  summary: {
    ru: 'Предложение объясняет, что изменится для этого клиента, а не только что есть в продукте.',
    en: 'Every offer says what changes for this customer, not only what the product has.',
  },
  source: 'Articles on proactive service, mistake 1; essay of a telecom customer: “how is it better for me?”.',
  messages: {
    features: {
      ru: 'Перечислены свойства продукта («{feature}»), но не сказано, что они дают именно этому клиенту. Свяжите их с его расходами, словами или привычками: «то есть вы …».',
      en: 'The pitch lists what the product has (“{feature}”) but not what it does for this customer. Tie it to their bills, words or habits: “which means you …”.',
    },
    motive: {
      ru: '«{feature}» — это выгода компании, а не клиента. Скажите, что изменится для него.',
      en: '“{feature}” is what the company wants, not what the customer gains. Say what changes for them.',
    },
  },
  options: {
    minFeatures: { default: 2, description: 'How many features a pitch must list before a benefit is missed.' },
  },
  *check(script, { minFeatures }) {
    for (const turn of script.agentTurns) {
      if (turn.says('personal-benefit')) continue;
      const features = turn.all('feature', 'generic-praise');
      const pitches = turn.says('offer') || features.length > minFeatures;
      const motive = turn.all('company-motive')[0];
      if (pitches && features.length >= minFeatures && !benefitNearby(script, turn)) {
        yield { at: turn.at({ start: features[0].start, end: features[features.length - 1].end }), message: 'features', data: { feature: turn.text.slice(features[0].start, features[0].end) } };
      } else if (motive && turn.says('offer')) {
        yield { at: turn.at(motive), message: 'motive', data: { feature: turn.text.slice(motive.start, motive.end) } };
      }
    }
  },
});

/** The benefit may stand in the turn before or after, as long as nobody has been asked to agree in between. */
function benefitNearby(script: Script, turn: Utterance): boolean {
  const following = script.flow.straightOn(turn, (one) => one !== turn && one.role === 'agent').slice(1);
  const previous = script.flow.pathTo(turn).filter((one) => one.role === 'agent' && one !== turn).at(-1);
  return [...following, ...(previous ? [previous] : [])].some((one) => one.role === 'agent' && one.says('personal-benefit'));
}
