import { expect } from 'chai';
import { parsePartnerFile } from '../../src/cli/partner-file.ts';
import { LOCAL_PARTNERS } from '../../src/local-partners.ts';

const PARTY = { herId: 7011, name: 'Sykepleietjeneste' };
const ENTRY = { herId: 7001, name: 'Prøvevik kommune', kind: 'kommune', parties: [PARTY] };
const WEBHOOK = { ...PARTY, transport: 'webhook', endpoint: 'https://epj.example/inn' };

const faultsOf = (value: unknown): readonly string[] => {
  const parsed = parsePartnerFile(typeof value === 'string' ? value : JSON.stringify(value));
  return 'faults' in parsed ? parsed.faults : [];
};

/** What is wrong, and the place that is named. */
const WRONG: readonly { readonly file: unknown; readonly fault: RegExp }[] = [
  { file: '[{', fault: /^not JSON: / },
  { file: {}, fault: /^the file must hold a list/ },
  { file: [], fault: /^the list is empty$/ },
  { file: [null], fault: /^\[0\] must be an object$/ },
  { file: [{ ...ENTRY, herId: undefined }], fault: /^\[0\]\.herId is missing$/ },
  { file: [{ ...ENTRY, herId: '7001' }], fault: /^\[0\]\.herId must be a HER-id/ },
  { file: [{ ...ENTRY, herId: 2_147_483_648 }], fault: /^\[0\]\.herId must be a HER-id/ },
  { file: [{ ...ENTRY, herId: 7.5 }], fault: /^\[0\]\.herId must be a HER-id/ },
  { file: [{ ...ENTRY, name: ' ' }], fault: /^\[0\]\.name must be a text/ },
  { file: [{ ...ENTRY, kind: 'pharmacy' }], fault: /^\[0\]\.kind must be one of hospital/ },
  { file: [{ ...ENTRY, alertEmail: 'a@b.no, c@d.no' }], fault: /^\[0\]\.alertEmail must be one/ },
  { file: [{ ...ENTRY, leaderEmail: 'Kari <k@b.no>' }], fault: /^\[0\]\.leaderEmail must be one/ },
  { file: [{ ...ENTRY, boardEmail: 'k@b.no\r\nBcc: x@y.no' }], fault: /^\[0\]\.boardEmail must/ },
  {
    file: [{ ...ENTRY, parties: [{ ...PARTY, leaderEmail: 'user@good(x)evil' }] }],
    fault: /^\[0\]\.parties\[0\]\.leaderEmail must be one plain e-mail address$/,
  },
  {
    file: [{ ...ENTRY, parties: [{ ...PARTY, alertWebhook: 'file:///etc/passwd' }] }],
    fault: /^\[0\]\.parties\[0\]\.alertWebhook must be an address/,
  },
  { file: [{ ...ENTRY, alertLanguage: 'se' }], fault: /^\[0\]\.alertLanguage must be one of nb/ },
  {
    file: [{ ...ENTRY, parties: [{ ...PARTY, alertLanguage: 'no' }] }],
    fault: /^\[0\]\.parties\[0\]\.alertLanguage must be one of nb, nn, en$/,
  },
  { file: [{ ...ENTRY, client: 'to ord' }], fault: /^\[0\]\.client must be a short name/ },
  { file: [{ ...ENTRY, parties: PARTY }], fault: /^\[0\]\.parties must be a list$/ },
  { file: [{ ...ENTRY, aprec: 'broker' }], fault: /^\[0\]\.aprec is not a field/ },
  {
    file: [ENTRY, { ...ENTRY, herId: 7002, parties: [{ ...PARTY, herId: 0 }] }],
    fault: /^\[1\]\.parties\[0\]\.herId must be a HER-id/,
  },
  {
    file: [{ ...ENTRY, parties: [PARTY, { ...WEBHOOK, herId: 7012, endpoint: undefined }] }],
    fault: /^\[0\]\.parties\[1\]\.endpoint is missing/,
  },
  {
    file: [{ ...ENTRY, parties: [{ ...WEBHOOK, endpoint: 'ftp://epj.example' }] }],
    fault: /^\[0\]\.parties\[0\]\.endpoint must be an address/,
  },
  {
    file: [{ ...ENTRY, parties: [{ ...WEBHOOK, transport: 'inbox' }] }],
    fault: /^\[0\]\.parties\[0\]\.endpoint is only for transport webhook$/,
  },
  {
    file: [{ ...ENTRY, parties: [{ ...PARTY, dropsDuplicates: 'no' }] }],
    fault: /^\[0\]\.parties\[0\]\.dropsDuplicates must be true or false$/,
  },
  {
    file: [{ ...ENTRY, parties: [PARTY, PARTY] }],
    fault: /^\[0\]\.parties\[1\]\.herId is the same as \[0\]\.parties\[0\]\.herId$/,
  },
  {
    file: [ENTRY, { ...ENTRY, parties: [] }],
    fault: /^\[1\]\.herId is the same as \[0\]\.herId$/,
  },
];

describe('a partner file', () => {
  it('of the local example parties is taken as it is', () => {
    expect(parsePartnerFile(JSON.stringify(LOCAL_PARTNERS))).to.deep.equal({
      entries: LOCAL_PARTNERS,
    });
  });

  it('may begin with a byte order mark', () => {
    expect(faultsOf(`\uFEFF${JSON.stringify([{ ...ENTRY, parties: [WEBHOOK] }])}`)).to.be.empty;
  });

  for (const { file, fault } of WRONG)
    it(`is refused with the place: ${fault.source}`, () => {
      const faults = faultsOf(file);
      expect(faults).to.have.length(1);
      expect(faults[0]).to.match(fault);
    });

  it('is told all its faults at once', () => {
    const faults = faultsOf([{ ...ENTRY, kind: 'x', parties: [{ herId: 1 }] }, {}]);
    expect(faults).to.deep.equal([
      '[0].kind must be one of hospital, kommune, gp, operator',
      '[0].parties[0].name is missing',
      '[1].herId is missing',
      '[1].name is missing',
      '[1].kind is missing',
      '[1].parties is missing',
    ]);
  });
});
