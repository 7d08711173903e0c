import { shipped } from './make.ts';

/** The conversation after four weeks, and the reassessment of services. */
export const HPH5 = shipped({
  list: 'HPH5',
  step: 'HPH5',
  title: {
    nb: 'Samtale og ny vurdering etter fire uker',
    nn: 'Samtale og ny vurdering etter fire veker',
    en: 'Conversation and reassessment after four weeks',
  },
  opensOn: ['Homecoming', 'HPH2Completed', 'HPH5Completed'],
  due: { timer: 't5due' },
  items: [
    {
      id: 'held-in-time',
      nb: 'Samtalen ble holdt innen fire uker etter hjemkomst',
      nn: 'Samtalen vart halden innan fire veker etter heimkomst',
      en: 'The conversation was held within four weeks of homecoming',
      evidence: { events: ['HPH5Completed'], inTime: true },
    },
    {
      id: 'function',
      nb: 'Fysisk og kognitiv funksjon er vurdert på nytt',
      nn: 'Fysisk og kognitiv funksjon er vurdert på nytt',
      en: 'Physical and cognitive function has been assessed again',
    },
    {
      id: 'health',
      nb: 'Helsen og legemidlene er gått gjennom',
      nn: 'Helsa og legemidla er gått gjennom',
      en: 'Health and medicines have been gone through',
    },
    {
      id: 'safety',
      nb: 'Trygghet i hjemmet er vurdert',
      nn: 'Tryggleik i heimen er vurdert',
      en: 'Safety in the home has been assessed',
    },
    {
      id: 'social',
      nb: 'Sosial situasjon er tatt opp',
      nn: 'Sosial situasjon er teken opp',
      en: 'The social situation has been discussed',
    },
    {
      id: 'self-care',
      nb: 'Det er snakket om hva pasienten mestrer selv',
      nn: 'Det er snakka om kva pasienten meistrar sjølv',
      en: 'What the patient manages alone has been talked about',
    },
    {
      id: 'second-score',
      nb: 'Pasienten har satt tall på det som er viktig, andre gang',
      nn: 'Pasienten har sett tal på det som er viktig, andre gong',
      en: 'The patient has scored what matters for the second time',
    },
    {
      id: 'services-fit',
      nb: 'Tjenestene passer til behovet, eller vedtaket er endret',
      nn: 'Tenestene passar til behovet, eller vedtaket er endra',
      en: 'The services fit the need, or the decision has been changed',
    },
  ],
});
