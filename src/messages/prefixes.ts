import type { Prefixes } from '../schema/xsd.ts';

const PO = 'http://www.kith.no/xmlstds/po';

/**
 * The one prefix each namespace has in our JSON and messages, whatever a schema file uses, and the
 * one it is written with: as in the published samples, where `po` is the default namespace within
 * a payload and the payload's root has p1 … p8. A test holds the first to be that of `schemas/`.
 */
const ROWS: readonly (readonly [prefix: string, written: string, namespace: string])[] = [
  ['mh', '', 'http://www.kith.no/xmlstds/msghead/2006-05-24'],
  ['ar10', '', 'http://www.kith.no/xmlstds/apprec/2004-11-21'],
  ['ar11', '', 'http://www.kith.no/xmlstds/apprec/2012-02-15'],
  ['b64', '', 'http://www.kith.no/xmlstds/base64container'],
  ['dia10', '', 'http://www.kith.no/xmlstds/dialog/2006-10-11'],
  ['dia11', '', 'http://www.kith.no/xmlstds/dialog/2013-01-23'],
  ['kith', 'kith', 'http://www.kith.no/xmlstds'],
  ['fk1', 'fk1', 'http://www.kith.no/xmlstds/felleskomponent1'],
  ['m1', 'm1', 'http://www.kith.no/xmlstds/epj/meta/2008-02-20'],
  ['epj1', 'epj1', 'http://www.kith.no/xmlstds/epj/epj1/2008-02-20'],
  ['epj2', 'epj2', 'http://www.kith.no/xmlstds/epj/epj2/2008-02-20'],
  ['epj3', 'epj3', 'http://www.kith.no/xmlstds/epj/epj3/2008-02-20'],
  ['po15', '', `${PO}/poKomponent/2009-06-30`],
  ['pl15', 'p1', `${PO}/Pasientlogistikk/2009-06-30`],
  ['fra15', 'p2', `${PO}/MeldingFravar/2009-06-30`],
  ['tj15', 'p3', `${PO}/OrienteringOmTjenestetilbud/2009-06-30`],
  ['med15', 'p4', `${PO}/OverforingMedisinskeOpplysninger/2009-06-30`],
  ['sok15', 'p5', `${PO}/HelseopplysningerVedSoknad/2009-06-30`],
  ['lege15', 'p6', `${PO}/Konsultasjon/2009-06-30`],
  ['inn15', 'p7', `${PO}/Innleggelsesrapport/2009-06-30`],
  ['uts15', 'p8', `${PO}/TverrfagligEpikrise/2009-06-30`],
  ['po16', '', `${PO}/poKomponent/2012-04-01`],
  ['pl16', 'p1', `${PO}/Pasientlogistikk/2012-04-01`],
  ['tj16', 'p3', `${PO}/OrienteringOmTjenestetilbud/2012-04-01`],
  ['med16', 'p4', `${PO}/MedisinskeOpplysninger/2012-04-01`],
  ['sok16', 'p5', `${PO}/HelseopplysningerVedSoknad/2012-04-01`],
  ['lege16', 'p6', `${PO}/HelseopplysningerTilLege/2012-04-01`],
  ['inn16', 'p7', `${PO}/Innleggelsesrapport/2012-04-01`],
  ['uts16', 'p8', `${PO}/TverrfagligEpikrise/2012-04-01`],
  ['ds', 'ds', 'http://www.w3.org/2000/09/xmldsig#'],
];

export const PREFIXES: Prefixes = Object.fromEntries(
  ROWS.map(([prefix, written, namespace]) => [namespace, { prefix, written }]),
);
