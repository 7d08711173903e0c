/** Published names of the identifier types we meet (lists 9051 and 8116); others go without. */
export const IDENT_NAMES: Readonly<Record<string, string>> = {
  HER: 'HER-id',
  ENH: 'Organisasjonsnummeret i Enhetsregister',
  RSH: 'RESH-ID',
  LAV: 'Lokal identifikator for avdelinger',
  LOK: 'Lokal identifikator',
  HPR: 'HPR-nummer',
  FNR: 'Fødselsnummer',
  DNR: 'D-nummer',
  HNR: 'H-nummer',
  FHN: 'Felles hjelpenummer',
};
