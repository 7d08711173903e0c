import { expect } from 'chai';
import { makeService } from '../../src/messages/make.ts';
import { letter } from './letters.ts';

/** What is posted, as which client. */
export interface Given {
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly client?: 'sykehus' | 'kommune';
}

export const xml = (body: string | Uint8Array): Given => ({
  type: 'application/xml',
  body: typeof body === 'string' ? body : new Uint8Array(body),
});
const changed = (from: string, to: string): Given => {
  const { text } = letter();
  const after = text.replace(from, to);
  expect(after, `the change of ${from}`).not.to.equal(text);
  return xml(after);
};
export const json = (body: object | string): Given => ({
  type: 'application/json',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** Refused at the door: the HTTP status says so at once, and a row of `refusal` keeps it. */
export const AT_THE_DOOR: readonly {
  readonly name: string;
  readonly given: () => Given;
  readonly http: number;
  readonly failure: string;
  /** The answer names line and column. */
  readonly placed?: true;
}[] = [
  { name: 'no JSON body', given: () => json(''), http: 415, failure: 'empty-body' },
  { name: 'XML of no bytes', given: () => xml(''), http: 415, failure: 'empty-body' },
  {
    name: 'a document of no bytes in JSON',
    given: () => json({ businessDocument: '' }),
    http: 415,
    failure: 'empty-body',
  },
  {
    name: 'another content type',
    given: () => ({ type: 'text/plain', body: letter().text }),
    http: 415,
    failure: 'content-type',
  },
  {
    name: 'broken base64',
    given: () => json({ businessDocument: 'PD94bWw*', contentType: 'application/xml' }),
    http: 400,
    failure: 'bad-base64',
  },
  { name: 'JSON that is none', given: () => json('{"a":'), http: 400, failure: 'bad-request' },
  {
    name: 'a sender that is not the client’s',
    given: () => ({ ...xml(letter().text), client: 'kommune' }),
    http: 403,
    failure: 'sender-not-yours',
  },
  {
    name: 'a DOCTYPE',
    given: () => changed('<MsgHead ', '<!DOCTYPE MsgHead>\n<MsgHead '),
    http: 422,
    failure: 'doctype',
    placed: true,
  },
  {
    name: 'a processing instruction',
    given: () => changed('<MsgHead ', '<?xml-stylesheet href="x"?>\n<MsgHead '),
    http: 422,
    failure: 'processing-instruction',
    placed: true,
  },
  {
    name: 'a document cut off',
    given: () => xml(letter().text.slice(0, 900)),
    http: 422,
    failure: 'not-well-formed',
    placed: true,
  },
  {
    name: 'two byte order marks',
    given: () => xml(`\uFEFF\uFEFF${letter().text}`),
    http: 422,
    failure: 'encoding-invalid',
  },
  {
    name: 'UTF-16',
    given: () => xml(Buffer.from(`\uFEFF${letter().text.replace('UTF-8', 'UTF-16')}`, 'utf16le')),
    http: 415,
    failure: 'encoding-unsupported',
  },
  {
    name: 'a sender whose part has no HER-id',
    given: () => changed('<Id>1011</Id><TypeId V="HER"', '<Id>1011</Id><TypeId V="LOK"'),
    http: 403,
    failure: 'sender-not-yours',
  },
  { name: 'no message at all', given: () => xml('<a/>'), http: 422, failure: 'not-a-message' },
];

/** Taken in, for its sender can be told, and answered with a negative AppRec. */
export const BY_APPREC: readonly {
  readonly name: string;
  readonly given: () => string;
  readonly code: string;
  readonly failure: string;
  /** What Error/@OT must say. */
  readonly detail?: string;
}[] = [
  {
    name: 'a MsgId that is no UUID',
    given: () => letter({ msgId: `nr-${Date.now()}` }).text,
    code: 'E10',
    failure: 'msgid-not-uuid',
    detail: 'MsgId',
  },
  {
    name: 'an unknown part of a known organisation',
    given: () =>
      letter({
        receiver: makeService({ her: 2001, name: 'Kommune' }, { her: 2098, name: 'Ukjent' }),
      }).text,
    code: 'E21',
    failure: 'receiver-unknown',
    detail: '2098',
  },
  {
    name: 'a value its schema does not allow',
    given: () => letter().text.replace('<po:Anslag>false<', '<po:Anslag>kanskje<'),
    code: 'T02',
    failure: 'schema-violation',
    detail: 'Anslag',
  },
  {
    name: 'a type that is not supported',
    given: () => letter().text.replace('Type V="LOG_INNLAGT"', 'Type V="DIALOG_NOTAT"'),
    code: 'T10',
    failure: 'type-unsupported',
  },
  {
    name: 'a patient who could be anybody',
    given: () => letter({ patient: { idents: [], familyName: 'Fjord', givenName: 'Blid' } }).text,
    code: 'E36',
    failure: 'patient-insufficient',
    detail: 'Patient',
  },
];
