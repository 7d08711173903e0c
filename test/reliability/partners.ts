import { PARTIES } from '../../src/messages/make.ts';

export const herOf = (party: { readonly herId?: number | undefined }): number => party.herId ?? 0;

/** The municipality takes one part by webhook, the other from its inbox; we answer for both. */
export const partners = (endpoint: string) => [
  {
    herId: herOf(PARTIES.nursing.organisation),
    name: 'Fjordvik kommune (eksempel)',
    kind: 'kommune' as const,
    parties: [
      {
        herId: herOf(PARTIES.nursing),
        name: PARTIES.nursing.name,
        transport: 'webhook' as const,
        endpoint,
        apprec: 'broker' as const,
      },
      {
        herId: herOf(PARTIES.caseHandling),
        name: PARTIES.caseHandling.name,
        apprec: 'broker' as const,
      },
    ],
  },
];
