import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { CATALOGUE } from '../../src/messages/catalogue/index.ts';
import type { CatalogueRow } from '../../src/messages/catalogue/index.ts';
import { makeMessage, makePatient, PARTIES } from '../../src/messages/make.ts';
import { openMessages } from '../../src/messages/reader.ts';
import type { MessageReader } from '../../src/messages/reading.ts';

/**
 * PLO 2.0 was published and never taken into use. It stands here for the version that will come:
 * its XSDs are put beside the others and its types get rows, and nothing else is touched.
 */
const po = (schema: string, date = '2016-05-30') => `http://ehelse.no/xmlstds/po/${schema}/${date}`;
const COMPONENTS = po('poKomponent', '2017-11-30');

const SHARED = {
  version: '2.0',
  appRecVersion: '1.1',
  statuses: ['N', 'C'],
  sending: ['FellesAdministrativeOpplysninger', 'InformasjonOmForsendelsen'],
  from: ['hospital-ward'],
  to: ['case-handling'],
} as const;

const logistics = (type: string, name: string, choice: string): CatalogueRow => ({
  ...SHARED,
  type,
  name,
  choice,
  namespace: po('Pasientlogistikk'),
  root: 'Pasientlogistikk',
  events: [choice, 'TidsfestetHendelse'],
});

const ROWS: readonly CatalogueRow[] = [
  logistics('LOG_INNLAGT', 'Melding om innlagt pasient', 'MeldingInnlagtPasient'),
  logistics(
    'LOG_TILBAKEMELDING',
    'Tilbakemelding på utskrivningsklar pasient',
    'TilbakemeldingUtskrivningsklarPasient',
  ),
  {
    ...SHARED,
    type: 'HELSEOPPL_SAKSBEHANDLING',
    name: 'Helseopplysninger til saksbehandling',
    namespace: po('HelseopplysningerSaksbehandling'),
    root: 'HelseopplysningerSaksbehandling',
  },
  {
    ...SHARED,
    type: 'SAMMENFATNING',
    name: 'Sammenfatning',
    namespace: po('Sammenfatning'),
    root: 'Sammenfatning',
  },
];

/** A LOG_INNLAGT 1.6 whose payload is exchanged. */
function carrying(type: string, payload: string): Buffer {
  const text = makeMessage({
    type: 'LOG_INNLAGT',
    msgId: '0f1e2d3c-0000-4000-8000-000000000020',
    genDate: '2026-03-27T14:05:00',
    patient: makePatient(20),
    sender: PARTIES.ward,
    receiver: PARTIES.caseHandling,
    status: 'N',
    events: [{ code: '1', time: '2026-03-27T13:40:00', estimate: false }],
  });
  return Buffer.from(
    text
      .replace('V="LOG_INNLAGT"', `V="${type}"`)
      .replace(/(<Content>)[\s\S]*(<\/Content>)/, (_all, open: string, close: string) =>
        [open, payload, close].join(''),
      ),
  );
}

const root = (row: CatalogueRow, inner: string): string =>
  `<x:${row.root} xmlns:x="${row.namespace}" xmlns:po="${COMPONENTS}">${inner}</x:${row.root}>`;

const SENDING =
  '<po:FellesAdministrativeOpplysninger><po:InformasjonOmForsendelsen>' +
  '<po:Forsendelsesstatus V="C" DN="Kansellering"/></po:InformasjonOmForsendelsen></po:FellesAdministrativeOpplysninger>';

describe('PLO 2.0, by XSD files and rows alone', () => {
  let folder: string;
  let reader: MessageReader;

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'overgang-plo-'));
    cpSync('schemas', folder, { recursive: true });
    cpSync('test/plo-2.0/schemas', path.join(folder, 'plo-2.0'), { recursive: true });
    reader = openMessages(folder, [...CATALOGUE, ...ROWS]);
  });
  after(() => rmSync(folder, { recursive: true }));

  for (const row of ROWS)
    it(`reads ${row.type}: knows its row and judges its payload by its schema`, () => {
      const broken = carrying(row.type, root(row, `${SENDING}<po:Unheard/>`));
      const reading = reader.read(broken);
      if (reading.kind !== 'message') throw new Error(JSON.stringify(reading));
      expect(reading.facts.catalogue).to.equal(row);
      expect(reading.facts.content?.status).to.equal('C');
      const [violation] = reading.violations;
      expect(violation?.code).to.equal('schema-violation');
      expect(violation?.xpath).to.match(/\/po20:Unheard|20:[A-Za-z]+\[1\]$/);
    });

  it('accepts a whole message, its events and content read as in 1.6', () => {
    const event =
      '<po:TidsfestetHendelse><po:Hendelsekode V="1" S="2.16.578.1.12.4.1.1.9121" DN="Pasient innlagt"/>' +
      '<po:TidspunktForHendelse>2026-03-27T13:40:00</po:TidspunktForHendelse><po:Anslag>false</po:Anslag></po:TidsfestetHendelse>';
    const row = ROWS[0] as CatalogueRow;
    const inner = `${SENDING}<x:MeldingInnlagtPasient>${event}</x:MeldingInnlagtPasient>`;
    const reading = reader.read(carrying(row.type, root(row, inner)));
    if (reading.kind !== 'message') throw new Error(JSON.stringify(reading));
    expect(reading.violations).to.deep.equal([]);
    expect(reading.facts.content?.events).to.deep.equal([
      { code: '1', time: '2026-03-27T13:40:00', estimate: false },
    ]);
  });

  it('is not supported without its rows, and not readable without its files', () => {
    const row = ROWS[3] as CatalogueRow;
    const document = carrying(row.type, root(row, SENDING));
    const without = openMessages(folder).read(document);
    expect(without.kind === 'message' && without.violations.map(({ code }) => code)).to.deep.equal([
      'type-unsupported',
    ]);
    expect(() => openMessages('test/plo-2.0/schemas')).to.throw(/no schema of that namespace/);
  });
});
