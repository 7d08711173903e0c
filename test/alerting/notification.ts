import { messageIdOf } from '../../src/alerting/message-id.ts';

export const DIGEST = 'alert/00000000-0000-7000-8000-000000000001/2011/L1/2026030523';

/** A notification as a mail server writes it; what a test is about is given. */
export const notification = (given: {
  readonly messageId?: string;
  readonly action?: string;
  readonly status?: string;
  readonly recipient?: string;
  readonly type?: string;
  readonly returned?: string;
}): Buffer => {
  const {
    messageId = messageIdOf(DIGEST),
    action = 'failed',
    status = '5.1.1',
    recipient = 'rfc822; Sone@Fjordvik.example',
    type = 'multipart/report; report-type=delivery-status;\r\n\tboundary="b/1"',
    returned = 'message/rfc822',
  } = given;
  return Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      'Subject: Undelivered Mail Returned to Sender',
      `Content-Type: ${type}`,
      '',
      'This is a MIME-encapsulated message.',
      '--b/1',
      'Content-Type: text/plain',
      '',
      'The mail system: <sone@fjordvik.example>: unknown user',
      '--b/1',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      `Final-Recipient: ${recipient}`,
      `Action: ${action}`,
      `Status: ${status} (unknown user)`,
      '',
      '--b/1',
      `Content-Type: ${returned}`,
      '',
      'From: overgang@localhost',
      'Message-ID:',
      ` ${messageId}`,
      'Subject: Overgang: 1 frist passert (L1)',
      '',
      'text',
      '--b/1--',
    ].join('\r\n'),
  );
};
