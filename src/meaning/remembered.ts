import type { Utterance } from './utterance.js';

/** What was worked out about a thing, each function in a place of its own. */
type Known = unknown[];

/** Gives the thing it is made of, so that a class derived from it adds its private field to that. */
class Same {
  constructor(of: object) {
    return of;
  }
}

/** Keeps what is known of a thing in a field of the thing that nothing else sees: quicker than a WeakMap to ask, and to collect. */
class Kept extends Same {
  #known: Known = [];

  static of(thing: object): Known {
    if (!(#known in thing)) new Kept(thing);
    return (thing as Kept).#known; // it has the field by now
  }
}

/** Stands for undefined, which says that nothing is known yet. */
const NOTHING = Symbol('nothing');

let functions = 0;

/**
 * Works something out once for each utterance, script or graph, and keeps it for as long as that lives. Whoever is given it must not change it.
 * To be called where a module is loaded: each function takes a place in all that it is asked about.
 */
export function remembered<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  return keptIn((of) => of, make);
}

/**
 * The same for what the words of an utterance tell by themselves: text, tokens, sentences and entities, language, kind and role. It serves all
 * utterances of the same words in whatever script, and therefore must hold none of them, nor a place in a file.
 */
export function rememberedOfWords<Made>(make: (utterance: Utterance) => Made): (utterance: Utterance) => Made {
  return keptIn((utterance) => utterance.wording, make);
}

/** The same for what words tell in the light of what was said before them: acts and probabilities as well, but no verdicts. */
export function rememberedAsHeard<Made>(make: (utterance: Utterance) => Made): (utterance: Utterance) => Made {
  return keptIn((utterance) => utterance.hearing, make);
}

function keptIn<Of, Made>(keeperOf: (of: Of) => object, make: (of: Of) => Made): (of: Of) => Made {
  const at = functions;
  functions += 1;
  return (of) => {
    const known = Kept.of(keeperOf(of));
    const before = known[at];
    if (before !== undefined) return (before === NOTHING ? undefined : before) as Made; // kept below, by this function only
    const made = make(of);
    known[at] = made === undefined ? NOTHING : made;
    return made;
  };
}
