import type { PartnerEntry } from './store/sql/partner-book.ts';

/**
 * Partner book of a first start on the embedded database: an invented town, and the parties that
 * the published example messages name, so that those can be sent as they are. All have inboxes
 * here but one, whose webhook is this machine; nothing of this leaves it.
 */
export const LOCAL_PARTNERS: readonly PartnerEntry[] = [
  {
    herId: 1001,
    name: 'Fjordvik sykehus (eksempel)',
    kind: 'hospital',
    client: 'sykehus',
    parties: [{ herId: 1011, name: 'Somatikk plo meldingsmottak' }],
  },
  {
    herId: 2001,
    name: 'Fjordvik kommune (eksempel)',
    kind: 'kommune',
    client: 'kommune',
    alertEmail: 'hjemmetjenesten@fjordvik.example',
    parties: [
      { herId: 2011, name: 'Sykepleietjeneste' },
      { herId: 2012, name: 'Saksbehandling pleie og omsorg' },
    ],
  },
  {
    // A kommune whose system takes messages in and never answers: the broker answers for it.
    herId: 2500,
    name: 'Nordbygd kommune (eksempel, webhook)',
    kind: 'kommune',
    parties: [
      {
        herId: 2511,
        name: 'Sykepleietjeneste',
        transport: 'webhook',
        endpoint: 'http://127.0.0.1:18181/overgang',
        apprec: 'broker',
      },
    ],
  },
  {
    herId: 3001,
    name: 'Fjordvik legesenter (eksempel)',
    kind: 'gp',
    client: 'lege',
    parties: [{ herId: 3011, name: 'Fastlege', kind: 'person' }],
  },
  {
    herId: 59,
    name: 'Sykehus i de publiserte eksemplene',
    kind: 'hospital',
    client: 'eksempel-sykehus',
    parties: [
      { herId: 90_998, name: 'Ortopedisk kirurgi' },
      { herId: 91_090, name: 'Medisinsk avdeling' },
    ],
  },
  {
    herId: 99_387,
    name: 'Kommune i de publiserte eksemplene',
    kind: 'kommune',
    client: 'eksempel-kommune',
    parties: [{ herId: 5078, name: 'Sykepleietjeneste' }],
  },
  {
    herId: 91_096,
    name: 'Legesenter i de publiserte eksemplene',
    kind: 'gp',
    client: 'eksempel-lege',
    parties: [
      { herId: 91_100, name: 'Fastlege', kind: 'person' },
      { herId: 91_101, name: 'Fastlege', kind: 'person' },
    ],
  },
];
