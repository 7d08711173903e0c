import { herId } from '../../domain/ids.ts';
import { ORGANISATION_IDS, PERSON_IDS } from '../namespaces.ts';
import type { Ident, Party } from '../reading.ts';

interface Named {
  readonly her: number;
  readonly name: string;
}

const her = (
  value: number,
  system: string,
): { herId: NonNullable<Party['herId']>; idents: Ident[] } => {
  const id = herId(String(value));
  if (id === undefined) throw new Error(`${value} is no HER-id`);
  return { herId: id, idents: [{ id: String(value), type: 'HER', system }] };
};

/** A service within an organisation, as AD2.3 nests it (R014). */
export function makeService(organisation: Named, service: Named): Party {
  return {
    ...her(service.her, ORGANISATION_IDS),
    name: service.name,
    kind: 'service',
    organisation: { ...her(organisation.her, ORGANISATION_IDS), name: organisation.name },
  };
}

/** A named person within an organisation. */
export function makePerson(
  organisation: Named,
  person: { readonly her: number; readonly givenName: string; readonly familyName: string },
): Party {
  return {
    ...her(person.her, PERSON_IDS),
    name: `${person.givenName} ${person.familyName}`,
    kind: 'person',
    givenName: person.givenName,
    familyName: person.familyName,
    organisation: { ...her(organisation.her, ORGANISATION_IDS), name: organisation.name },
  };
}

const HOSPITAL = { her: 1001, name: 'Fjelltind sykehus HF' };
const MUNICIPALITY = { her: 2001, name: 'Solvik kommune' };
const GP_OFFICE = { her: 3001, name: 'Solvik legekontor' };

/** Invented parties with HER-ids that only tests and the demonstration use. */
export const PARTIES = {
  ward: makeService(HOSPITAL, { her: 1011, name: 'Somatikk plo meldingsmottak' }),
  nursing: makeService(MUNICIPALITY, { her: 2011, name: 'Sykepleietjeneste' }),
  caseHandling: makeService(MUNICIPALITY, { her: 2012, name: 'Saksbehandling pleie og omsorg' }),
  gp: makePerson(GP_OFFICE, { her: 3011, givenName: 'Klok', familyName: 'Bjørk' }),
} as const;
