/** Which side rings, as far as the header or the first lines of a script say so. */
import type { Meta } from '../../nodes.js';

const OUTBOUND = /исходящ|outbound|холодн|обзвон|cold call|прозвон/;
const INBOUND = /входящ|inbound|горячая линия|helpline|приём звонков|прием звонков/;

/** The stated direction of a call; undefined when nothing states it. */
export function directionOf(meta: Meta, text: string): 'inbound' | 'outbound' | undefined {
  const stated = meta.entries.find((entry) => entry.key === 'direction');
  const words = (stated ? String(stated.value) : text.slice(0, 400)).toLowerCase();
  if (OUTBOUND.test(words)) return 'outbound';
  return INBOUND.test(words) ? 'inbound' : undefined;
}
