import { CATALOGUE, type CatalogueRow } from './catalogue/index.ts';
import { IDENT_NAMES } from './idents.ts';
import { codeList, MSGHEAD, ORGANISATION_IDS, PERSON_IDS } from './namespaces.ts';
import type { Ident, Party, PatientFacts, Receiver, TimedEvent } from './reading.ts';

export { makePatient } from './make-patient.ts';
export { makePerson, makeService, PARTIES } from './make-parties.ts';

/** What a made message says; times are xs:dateTime or xs:date as they shall stand. */
export interface MessageInput {
  /** A type of the catalogue. */
  readonly type: string;
  readonly msgId: string;
  readonly genDate: string;
  readonly patient?: PatientFacts | undefined;
  readonly sender: Party;
  readonly receiver: Party;
  /** Further receivers; `role` as RoleReceiver, COP when absent. */
  readonly others?: readonly (Party | Receiver)[] | undefined;
  /** V of Forsendelsesstatus: N or C, or anything to test with. */
  readonly status: string;
  readonly conversation?: { readonly parent: string; readonly conversation: string } | undefined;
  readonly events: readonly TimedEvent[];
  /** V of UtTil, list 8408; 1 when absent. Only in LOG_UTSKREVET. */
  readonly dischargedTo?: string | undefined;
  /** V of Uttilstand, list 8431. Only in LOG_UTSKREVET. */
  readonly outcome?: string | undefined;
  /** Size of the whole document in bytes, reached by free text; absent or too small: none added. */
  readonly padding?: number | undefined;
  /** P, T or D. */
  readonly processingStatus?: string | undefined;
  /** Stated in the XML declaration; the caller encodes. UTF-8 when absent. */
  readonly encoding?: string | undefined;
}

const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: { N: 'Ny', M: 'Endring', C: 'Kansellering' },
  processing: { P: 'Produksjon', T: 'Opplæring', D: 'Debugging' },
  sex: { '1': 'Mann', '2': 'Kvinne' },
  role: { COP: 'Kopimottaker' },
  event: {
    '1': 'Pasient innlagt',
    '2': 'Pasient utskrevet',
    '3': 'Pasient utskrivningsklar',
    '4': 'Avmelding av utskrivningsklar pasient',
    '13': 'Pasienten er død',
  },
  outcome: { '1': 'Som levende', '2': 'Som død' },
  to: { '1': 'Bosted/arbeidssted', '11': 'Sykehjem/aldershjem/helsehus', '88': 'Annet' },
};

/** Free text for padding: one byte a character, so that a size is met exactly. */
const PROSE =
  'Pasienten er orientert om at kommunen blir varslet og har ingen innvendinger. Avdelingen kan kontaktes hele uken for mer informasjon. ';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => ESCAPES[one as keyof typeof ESCAPES]);
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

/** `<name>text</name>`, or nothing. */
const leaf = (name: string, text: string | undefined): string =>
  text === undefined || text === '' ? '' : `<${name}>${escape(text)}</${name}>`;

/** `<name V S DN/>`, or nothing; `list` gives the DN. */
function coded(name: string, v: string | undefined, list: string, s?: number): string {
  if (v === undefined) return '';
  const dn = NAMES[list]?.[v];
  const system = s === undefined ? '' : ` S="${codeList(s)}"`;
  return `<${name} V="${escape(v)}"${system}${dn === undefined ? '' : ` DN="${dn}"`}/>`;
}

const idents = (all: readonly Ident[], system: string): string =>
  all
    .map(({ id, type, system: own }) => {
      const dn = IDENT_NAMES[type] === undefined ? '' : ` DN="${IDENT_NAMES[type]}"`;
      return `<Ident><Id>${escape(id)}</Id><TypeId V="${escape(type)}" S="${own ?? system}"${dn}/></Ident>`;
    })
    .join('');

function organisation(party: Party): string {
  const { organisation: top, kind } = party;
  const service =
    kind === 'service'
      ? `<Organisation>${leaf('OrganisationName', party.name)}${idents(party.idents, ORGANISATION_IDS)}</Organisation>`
      : '';
  const person =
    kind === 'person'
      ? `<HealthcareProfessional>${leaf('FamilyName', party.familyName)}${leaf('GivenName', party.givenName)}${idents(party.idents, PERSON_IDS)}</HealthcareProfessional>`
      : '';
  return `<Organisation>${leaf('OrganisationName', top.name)}${idents(top.idents, ORGANISATION_IDS)}${service}${person}</Organisation>`;
}

const patientOf = (patient: PatientFacts): string =>
  `<Patient>${leaf('FamilyName', patient.familyName)}${leaf('MiddleName', patient.middleName)}${leaf('GivenName', patient.givenName)}${leaf('DateOfBirth', patient.dateOfBirth)}${coded('Sex', patient.sex, 'sex')}${idents(patient.idents, PERSON_IDS)}</Patient>`;

function head(input: MessageInput, row: CatalogueRow): string {
  const { conversation } = input;
  const others = (input.others ?? []).map((other) => {
    const role = coded('RoleReceiver', 'role' in other ? other.role : 'COP', 'role');
    return `<OtherReceiver>${role}${organisation(other)}</OtherReceiver>`;
  });
  return [
    `<MsgInfo><Type V="${row.type}" DN="${row.name}"/>`,
    `<MIGversion>v1.2 2006-05-24</MIGversion>`,
    leaf('GenDate', input.genDate),
    leaf('MsgId', input.msgId),
    coded('ProcessingStatus', input.processingStatus, 'processing'),
    conversation
      ? `<ConversationRef>${leaf('RefToParent', conversation.parent)}${leaf('RefToConversation', conversation.conversation)}</ConversationRef>`
      : '',
    `<Sender>${organisation(input.sender)}</Sender>`,
    `<Receiver>${organisation(input.receiver)}</Receiver>`,
    ...others,
    input.patient ? patientOf(input.patient) : '',
    `</MsgInfo>`,
  ].join('');
}

function event(one: TimedEvent, description: string, remark: string | undefined): string {
  return [
    `<po:TidsfestetHendelse>${coded('po:Hendelsekode', one.code, 'event', 9121)}`,
    leaf('po:BeskrivelseAvHendelse', description),
    `<po:TidspunktForHendelse V="${escape(one.time)}"/><po:Anslag>${one.estimate}</po:Anslag>`,
    `${leaf('po:Merknad', remark)}</po:TidsfestetHendelse>`,
  ].join('');
}

/** A cancellation says so in words too, and keeps the event it cancels (R043). */
const CANCELLED = 'Kansellering: sendt ved en feil';

/** Responsible unit and professional, as the guide for contact details asks (H1174). */
const CONTACT =
  '<po:TilknyttetEnhet><po:Kontaktenhet><fk1:OrganisationName>Ortopedisk avdeling</fk1:OrganisationName>' +
  `<fk1:Ident><fk1:Id>ORT1</fk1:Id><fk1:TypeId V="LAV" S="${ORGANISATION_IDS}" DN="Lokal identifikator for avdelinger"/></fk1:Ident>` +
  '<fk1:TeleCom><fk1:TypeTelecom V="HP" DN="Hovedtelefon"/><fk1:TeleAddress V="tel:73000000"/></fk1:TeleCom></po:Kontaktenhet>';
const ANSWERABLE =
  '<po:AnsvarForRapport><po:AnsvarligRapport><fk1:TypeHealthcareProfessional V="SP" DN="Sykepleier"/>' +
  '<fk1:FamilyName>Bjørnebær</fk1:FamilyName><fk1:GivenName>Trygg</fk1:GivenName>' +
  `<fk1:Ident><fk1:Id>9000001</fk1:Id><fk1:TypeId V="HPR" S="${PERSON_IDS}" DN="HPR-nummer"/></fk1:Ident></po:AnsvarligRapport>`;

function payload(input: MessageInput, row: CatalogueRow, texts: readonly string[]): string {
  const discharged =
    row.type === 'LOG_UTSKREVET'
      ? `<po:UtskrevetTil>${coded('po:Uttilstand', input.outcome, 'outcome', 8431)}${coded('po:UtTil', input.dischargedTo ?? '1', 'to', 8408)}</po:UtskrevetTil>`
      : '';
  const description = input.status === 'C' ? CANCELLED : '';
  const events = input.events.map((one, index) =>
    index === 0 ? event(one, description, texts[2]) : event(one, '', undefined),
  );
  return [
    `<p1:Pasientlogistikk xmlns:p1="${row.namespace}" xmlns:po="http://www.kith.no/xmlstds/po/poKomponent/2012-04-01" xmlns:fk1="http://www.kith.no/xmlstds/felleskomponent1">`,
    `<po:InformasjonOmForsendelsen>${coded('po:Forsendelsesstatus', input.status, 'status')}</po:InformasjonOmForsendelsen>`,
    `${CONTACT}${leaf('po:Merknad', texts[0])}</po:TilknyttetEnhet>`,
    `${ANSWERABLE}${leaf('po:Merknad', texts[1])}</po:AnsvarForRapport>`,
    `<p1:${row.choice}>${discharged}${events.join('')}</p1:${row.choice}>`,
    `</p1:Pasientlogistikk>`,
  ].join('');
}

function document(input: MessageInput, row: CatalogueRow, texts: readonly string[]): string {
  return [
    `<?xml version="1.0" encoding="${input.encoding ?? 'UTF-8'}"?>\n<MsgHead xmlns="${MSGHEAD}">`,
    head(input, row),
    `<Document><RefDoc><IssueDate V="${escape(input.genDate)}"/><MsgType V="XML" DN="XML-instans"/><Content>`,
    payload(input, row, texts),
    `</Content></RefDoc></Document></MsgHead>\n`,
  ].join('');
}

const REMARKS = 3;

/**
 * A valid message of a catalogue type, for tests, demonstration and load. Pure: same input, same
 * text. With `padding`, exactly that many bytes in UTF-8 when the message without is smaller.
 * @throws Error for a type the catalogue does not have.
 */
export function makeMessage(input: MessageInput): string {
  const row = CATALOGUE.find(({ type }) => type === input.type);
  if (!row) throw new Error(`${input.type} is not in the catalogue`);
  if (input.padding === undefined) return document(input, row, []);
  const bare = Buffer.byteLength(document(input, row, ['-', '-', '-']));
  const missing = input.padding - bare + REMARKS;
  if (missing < REMARKS) return document(input, row, []);
  const share = Math.floor(missing / REMARKS);
  const text = (size: number): string =>
    PROSE.repeat(Math.ceil(size / PROSE.length)).slice(0, size);
  return document(input, row, [text(share), text(share), text(missing - 2 * share)]);
}
