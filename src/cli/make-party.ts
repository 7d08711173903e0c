import { LOCAL_PARTNERS } from '../local-partners.ts';
import { makePerson, makeService, PARTIES } from '../messages/make.ts';
import type { Party } from '../messages/reading.ts';

/**
 * The party of a HER-id: one of the made ones, one of the local partner book, or else a service
 * within the made municipality, which is in no book.
 */
export function partyOf(her: number): Party {
  const made = Object.values(PARTIES).find((one) => one.herId === her);
  if (made) return made;
  for (const organisation of LOCAL_PARTNERS) {
    const party = organisation.parties?.find((one) => one.herId === her);
    if (!party) continue;
    const within = { her: organisation.herId, name: organisation.name };
    return party.kind === 'person'
      ? makePerson(within, { her, givenName: 'Lege', familyName: party.name })
      : makeService(within, { her, name: party.name });
  }
  const { organisation } = PARTIES.nursing;
  return makeService(
    { her: organisation.herId ?? her, name: organisation.name },
    { her, name: `Tjeneste ${her}` },
  );
}
