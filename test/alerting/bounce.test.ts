import { expect } from 'chai';
import { bounceIn, MOST_BOUNCE_BYTES } from '../../src/alerting/bounce.ts';
import { messageIdOf } from '../../src/alerting/message-id.ts';
import { DIGEST, notification } from './notification.ts';

describe('a delivery status notification', () => {
  const found = { digestId: DIGEST, recipients: ['sone@fjordvik.example'], status: '5.1.1' };

  it('names the digest that failed, and at which address', () => {
    expect(bounceIn(notification({}))).to.deep.equal(found);
    expect(bounceIn(notification({ returned: 'text/rfc822-headers' }))).to.deep.equal(found);
    const unix = Buffer.from(notification({}).toString().replaceAll('\r\n', '\n'));
    expect(bounceIn(unix)).to.deep.equal(found);
  });

  const NOT: readonly (readonly [string, Parameters<typeof notification>[0]])[] = [
    ['only tells of a delay', { action: 'delayed', status: '4.4.1' }],
    ['says that it arrived', { action: 'delivered', status: '2.0.0' }],
    ['failed for the time being', { status: '4.2.2' }],
    ['is about no mail of ours', { messageId: '<1234@other.example>' }],
    ['names another host', { messageId: messageIdOf(DIGEST).replace('overgang', 'evil') }],
    ['is no report', { type: 'multipart/mixed; boundary="b/1"' }],
    ['has no boundary', { type: 'multipart/report; report-type=delivery-status' }],
    ['names no mailbox', { recipient: 'x400; /c=no' }],
    ['does not give the mail back', { returned: 'text/plain' }],
  ];
  for (const [says, given] of NOT)
    it(`is none for us when it ${says}`, () => {
      expect(bounceIn(notification(given))).to.equal(undefined);
    });

  it('is looked at only so far, and any bytes are taken', () => {
    const far = Buffer.concat([
      Buffer.from(`X: ${'x'.repeat(MOST_BOUNCE_BYTES)}\r\n`),
      notification({}),
    ]);
    expect(bounceIn(far)).to.equal(undefined);
    for (const bytes of ['', '\n\n', '--b/1', '\0\xff', `Content-Type: multipart/report\n\n`])
      expect(bounceIn(Buffer.from(bytes, 'latin1'))).to.equal(undefined);
  });
});
