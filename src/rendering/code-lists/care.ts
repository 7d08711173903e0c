import type { CodeLists } from './table.ts';

/** PLO: events, headings and kinds of content. */
export const CARE: CodeLists = {
  '9121': {
    '1': ['Pasient innlagt', 'Pasient innlagd', 'Patient admitted'],
    '2': ['Pasient utskrevet', 'Pasient utskriven', 'Patient discharged'],
    '3': ['Pasient utskrivningsklar', 'Pasient utskrivingsklar', 'Patient ready for discharge'],
    '4': [
      'Avmelding av utskrivningsklar pasient',
      'Avmelding av utskrivingsklar pasient',
      'Patient no longer ready for discharge',
    ],
    '13': ['Pasienten er død', 'Pasienten er død', 'Patient has died'],
  },
  '8408': {
    '1': ['Bosted eller arbeidssted', 'Bustad eller arbeidsstad', 'Home or place of work'],
    '2': ['Skade- eller funnsted', 'Skade- eller funnstad', 'Place of injury or finding'],
    '3': [
      'Annen helseinstitusjon i spesialisthelsetjenesten',
      'Annan helseinstitusjon i spesialisthelsetenesta',
      'Other specialist institution',
    ],
    '5': ['Institusjon i utlandet', 'Institusjon i utlandet', 'Institution abroad'],
    '7': [
      'Annen somatisk enhet i egen institusjon',
      'Annan somatisk eining i eigen institusjon',
      'Other somatic unit of the institution',
    ],
    '8': [
      'Annen ikke-somatisk enhet i egen institusjon',
      'Annan ikkje-somatisk eining i eigen institusjon',
      'Other non-somatic unit of the institution',
    ],
    '10': ['Pasienthotell', 'Pasienthotell', 'Patient hotel'],
    '11': [
      'Sykehjem, aldershjem eller helsehus',
      'Sjukeheim, aldersheim eller helsehus',
      'Nursing home',
    ],
    '21': ['Kommunal akutt døgnenhet', 'Kommunal akutt døgneining', 'Municipal acute ward'],
    '88': ['Annet', 'Anna', 'Other'],
    '98': ['Ukjent', 'Ukjent', 'Unknown'],
    '99': [
      'Sted identifisert via institusjon',
      'Stad identifisert via institusjon',
      'Place identified by the institution',
    ],
  },
  '8431': {
    '1': ['Som levende', 'Som levande', 'Alive'],
    '2': ['Som død', 'Som død', 'Dead'],
    '3': ['Suicid', 'Suicid', 'Suicide'],
  },
  '9140': {
    '1': ['Varsel om innlagt pasient', 'Varsel om innlagd pasient', 'First notice of the patient'],
    '2': ['Oppdaterte opplysninger', 'Oppdaterte opplysningar', 'Updated information'],
  },
  '9137': {
    '1': ['Rapport etter legevurdering', 'Rapport etter legevurdering', 'Report after assessment'],
    '2': ['Statusrapport', 'Statusrapport', 'Status report'],
    '3': ['Ønske om legevurdering', 'Ønske om legevurdering', 'Assessment by a doctor wished for'],
  },
  '9138': {
    '1': ['Rapport etter konsultasjon', 'Rapport etter konsultasjon', 'Report after consultation'],
    '4': ['Svar på forespørsel', 'Svar på førespurnad', 'Answer to a request'],
    '5': ['Opplysninger til søknad', 'Opplysningar til søknad', 'For an application'],
  },
  '9139': {
    '11': ['Utskrivningsrapport', 'Utskrivingsrapport', 'Discharge report'],
    '12': ['Fødselsepikrise', 'Fødselsepikrise', 'Birth report'],
  },
  '9145': {
    '1': ['Pasientens status', 'Statusen til pasienten', 'State of the patient'],
    '2': ['Antatt forløp', 'Venta forløp', 'Expected course'],
  },
  '9142': {
    AAI: ['Årsak til innleggelse', 'Årsak til innlegging', 'Reason for admission'],
    PROB: ['Aktuell problemstilling', 'Aktuell problemstilling', 'The present problem'],
    FU: ['Funn og undersøkelsesresultat', 'Funn og undersøkingsresultat', 'Findings and results'],
    FO: ['Forløp og behandling', 'Forløp og behandling', 'Course and treatment'],
    TS: ['Tidligere sykdommer', 'Tidlegare sjukdomar', 'Earlier illness'],
    FA: ['Familie og sosialt', 'Familie og sosialt', 'Family and social'],
    HJ: ['Funksjonsnivå og hjelpetiltak', 'Funksjonsnivå og hjelpetiltak', 'Function and help'],
    VU: ['Vurdering', 'Vurdering', 'Assessment'],
    IP: [
      'Informasjon til pasient eller pårørende',
      'Informasjon til pasient eller pårørande',
      'Information to patient or next of kin',
    ],
    OP: ['Planer for videre oppfølging', 'Planar for vidare oppfølging', 'Plans for follow-up'],
    UTRED: [
      'Forventet eller ønsket undersøkelse eller behandling',
      'Venta eller ønskt undersøking eller behandling',
      'Expected or wished-for examination or treatment',
    ],
    SYKM: ['Sykmelding', 'Sjukmelding', 'Sick leave'],
  },
  '9141': {
    '1': ['Innkomststatus', 'Innkomststatus', 'State on arrival'],
    '7': ['Sykepleiediagnose', 'Sjukepleiediagnose', 'Nursing diagnosis'],
    '8': ['Sykepleiesammenfatning', 'Sjukepleiesamandrag', 'Nursing summary'],
    '11': ['Innleggelsesårsak', 'Innleggingsårsak', 'Reason for admission'],
    '12': ['Status ved utskrivning', 'Status ved utskriving', 'State at discharge'],
    '13': ['Pasientens egne vurderinger', 'Vurderingane til pasienten', 'The patient’s own view'],
    '14': ['Praktiske opplysninger', 'Praktiske opplysningar', 'Practical information'],
    '88': ['Annet', 'Anna', 'Other'],
  },
  '8329': {
    '1': ['Egensøknad', 'Eigensøknad', 'Own application'],
    '2': ['Tidligmelding', 'Tidlegmelding', 'Early notice'],
    '3': ['Resept', 'Resept', 'Prescription'],
    '4': ['Epikrise', 'Epikrise', 'Discharge summary'],
    '5': ['Tverrfaglig epikrise', 'Tverrfagleg epikrise', 'Multiprofessional summary'],
  },
  '8330': {
    '1': ['Pasient', 'Pasient', 'Patient'],
    '2': ['Fastlege', 'Fastlege', 'General practitioner'],
    '3': ['Tilsynslege', 'Tilsynslege', 'Attending doctor'],
    '4': ['Apotek', 'Apotek', 'Pharmacy'],
  },
};
