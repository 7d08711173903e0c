import type { JsonObject } from '../../src/schema/parse.ts';
import type { MessageFacts } from '../../src/messages/reading.ts';
import { letterOf } from '../../src/rendering/letter.ts';
import type { Letter } from '../../src/rendering/block.ts';
import type { Language } from '../../src/rendering/language.ts';
import { reader } from '../messages/support.ts';
import { asMarkup, ATTACKS, attacked } from './attacks.ts';
import { contentOf, sample, SAMPLES } from './letters.ts';

const factsOf = (bytes: Buffer): MessageFacts => {
  const reading = reader.read(bytes);
  if (reading.kind !== 'message') throw new Error('the sample is no message');
  return reading.facts;
};

const DIALOGUE = 'http://www.kith.no/xmlstds/dialog/2006-10-11';

/** A note whose text is markup full of attacks, beside plain ones. */
function noteOf(attacks: readonly string[], base: JsonObject): JsonObject {
  const prefix = reader.plan.prefixes.get(DIALOGUE) ?? '';
  const notes = attacks.flatMap((attack) => [
    { Tema: attack, TekstNotatInnhold: asMarkup(attack) },
    { Tema: attack, TekstNotatInnhold: { '#content': [attack] } },
  ]);
  const head = base['mh:MsgHead'] as JsonObject;
  const content = { [`${prefix}:Dialogmelding`]: { Notat: notes } };
  return { 'mh:MsgHead': { ...head, Document: [{ RefDoc: { Content: content } }] } };
}

/**
 * Letters that together hold every attack as text, as attribute and as markup. They are made from
 * the JSON form, where no parser has cleaned anything.
 */
export function* attackLetters(languages: readonly Language[] = ['nb']): Generator<Letter> {
  const { plan } = reader;
  const bytes = sample('LOG_INNLAGT/1.6-new.xml');
  const facts = { ...factsOf(bytes), type: ATTACKS[0] ?? '', typeName: ATTACKS[1] ?? '' };
  let at = 0;
  const next = (): string => ATTACKS[at++ % ATTACKS.length] ?? '';
  const largest = SAMPLES.filter(({ bytes: one }) => reader.read(one).kind === 'message').toSorted(
    (a, b) => b.bytes.length - a.bytes.length,
  );
  for (const [i, language] of languages.entries())
    while (at < ATTACKS.length * (i + 1))
      for (const one of largest.slice(0, 6))
        yield letterOf({
          plan,
          facts,
          language,
          content: attacked(contentOf(one.bytes), next) as JsonObject,
        });
  for (let from = 0; from < ATTACKS.length; from += 100)
    yield letterOf({
      plan,
      facts,
      language: 'nb',
      content: noteOf(ATTACKS.slice(from, from + 100), contentOf(bytes)),
    });
}
