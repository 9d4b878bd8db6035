import { harmless } from '../sanitize.js';

/** A piece of HTML that is safe to show. Only `html` makes it, so that no text of a script gets into a page as markup. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a slot of `html`: text is escaped, markup is not. */
export type Slot = Markup | string | number | undefined | readonly Markup[];

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Fills a template of HTML. */
export function html(strings: TemplateStringsArray, ...slots: readonly Slot[]): Markup {
  return new Markup(strings.reduce((text, string, index) => text + shown(slots[index - 1]) + string));
}

function shown(slot: Slot): string {
  if (slot === undefined) return '';
  if (slot instanceof Markup) return slot.text;
  if (typeof slot === 'object') return slot.map(({ text }) => text).join('');
  return harmless(String(slot).replace(/[\t\n\r]+/g, ' ')).replace(/[&<>"']/g, (sign) => SIGNS[sign]);
}
