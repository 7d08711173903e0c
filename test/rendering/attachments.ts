import { makeMessage, makePatient, PARTIES } from '../../src/messages/make.ts';

/** Bytes that begin as the kinds a receiver must take, and one that only says so. */
export const PDF = Buffer.from('%PDF-1.7\nA synthetic attachment.\n');
export const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
export const SCRIPT = Buffer.from('<script>alert(1)</script>');

const attachment = (description: string, mimeType: string, bytes: Buffer): string =>
  `<Document><RefDoc><MsgType V="A" DN="Vedlegg"/><MimeType>${mimeType}</MimeType>` +
  `<Description>${description}</Description><Content>` +
  `<b:Base64Container xmlns:b="http://www.kith.no/xmlstds/base64container">${bytes.toString('base64')}</b:Base64Container>` +
  '</Content></RefDoc></Document>';

/** A message with three attachments, the last of them no PDF whatever it says. */
export const withAttachments = (): Buffer =>
  Buffer.from(
    makeMessage({
      type: 'LOG_INNLAGT',
      msgId: '0f1e2d3c-0000-4000-8000-0000000000a1',
      genDate: '2026-03-27T14:05:00',
      patient: makePatient(1),
      sender: PARTIES.ward,
      receiver: PARTIES.nursing,
      status: 'N',
      events: [{ code: '1', time: '2026-03-27T13:40:00', estimate: false }],
    }).replace(
      /<\/(\w+:)?MsgHead>/,
      (end) =>
        `${attachment('Røntgenbilde', 'application/pdf', PDF)}${attachment('Foto', 'image/png', PNG)}${attachment('../../etc/passwd', 'text/html', SCRIPT)}${end}`,
    ),
  );
