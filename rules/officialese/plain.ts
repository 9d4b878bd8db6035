/** What one would say aloud: only where the words around stay as they are. */
export const PLAIN: readonly { official: RegExp; plain: string }[] = [
  { official: /^(?:в связи с тем,? что|ввиду того,? что|в силу того,? что|вследствие того,? что)$/i, plain: 'потому что' },
  { official: /^на предмет наличия$/i, plain: 'нет ли' },
  { official: /^(?:due to|owing to|in view of|in light of) the fact that$/i, plain: 'because' },
  { official: /^in the event that$/i, plain: 'if' },
  { official: /^in the event of$/i, plain: 'if there is' },
  { official: /^prior to$/i, plain: 'before' },
  { official: /^subsequent to$/i, plain: 'after' },
  { official: /^at this (?:moment|point) in time$|^at the present time$/i, plain: 'now' },
  { official: /^(?:with|in) (?:regards?|respect|reference|relation) to$/i, plain: 'about' },
  { official: /^utili[sz]e$/i, plain: 'use' },
  { official: /^commence$/i, plain: 'start' },
  { official: /^at your earliest convenience$/i, plain: 'when you can' },
];
