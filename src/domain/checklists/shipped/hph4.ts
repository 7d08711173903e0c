import { shipped } from './make.ts';

/** When health or function fails: a fall, the emergency clinic, an ambulance. */
export const HPH4 = shipped({
  list: 'HPH4',
  step: 'HPH4',
  title: {
    nb: 'Når helse eller funksjon svikter',
    nn: 'Når helse eller funksjon sviktar',
    en: 'When health or function fails',
  },
  per: 'deterioration',
  opensOn: ['DeteriorationReported'],
  due: { after: 'deteriorationAt', hours: 24 },
  items: [
    {
      id: 'observed',
      nb: 'Det som er observert, er skrevet ned',
      nn: 'Det som er observert, er skrive ned',
      en: 'What was observed is written down',
    },
    {
      id: 'compared-with-plan',
      nb: 'Tilstanden er holdt opp mot planen for forverring',
      nn: 'Tilstanden er halden opp mot planen for forverring',
      en: 'The condition has been held against the plan for deterioration',
    },
    {
      id: 'right-contact',
      nb: 'Fastlege, legevakt eller 113 er kontaktet etter behov',
      nn: 'Fastlege, legevakt eller 113 er kontakta etter behov',
      en: 'The general practitioner, emergency clinic or 113 is contacted as needed',
    },
    {
      id: 'information-passed-on',
      nb: 'Den som ble kontaktet, har fått opplysningene de trenger',
      nn: 'Den som vart kontakta, har fått opplysningane dei treng',
      en: 'Whoever was contacted has the information they need',
    },
    {
      id: 'outcome-decided',
      nb: 'Det er avgjort hva som skjer videre',
      nn: 'Det er avgjort kva som skjer vidare',
      en: 'What happens next is decided',
      evidence: { events: ['HPH4Completed', 'DeteriorationResolved'] },
    },
  ],
});
