import { expect } from 'chai';
import fc from 'fast-check';
import { buildAppRec, type AppRecInput } from '../../src/messages/app-rec.ts';
import { PARTIES } from '../../src/messages/make.ts';
import type { Ident, Party } from '../../src/messages/reading.ts';
import { appRecFactsOf, aMessage, factsOf, MSG_ID, reader } from './support.ts';

const input = (over: Partial<AppRecInput> = {}): AppRecInput => ({
  id: '0f1e2d3c-0000-4000-8000-0000000000aa',
  genDate: '2026-03-27T14:06:00Z',
  status: '1',
  errors: [],
  from: { ...PARTIES.nursing, role: 'PRIM' },
  to: PARTIES.ward,
  original: { type: 'LOG_INNLAGT', msgId: MSG_ID, genDate: '2026-03-27T14:05:00' },
  ...over,
});

/** What an AppRec does not carry: S of identifiers, and names in parts. */
const NOT_CARRIED = ['system', 'givenName', 'familyName', 'role'];
const mirrored = (party: Party): unknown =>
  JSON.parse(
    JSON.stringify(party, (key, value: unknown) => (NOT_CARRIED.includes(key) ? undefined : value)),
  );

describe('building an AppRec', () => {
  it('gives what is read back from it', () => {
    const facts = appRecFactsOf(
      buildAppRec(
        input({
          status: '2',
          errors: [
            { code: 'T02', name: 'XML validerer ikke', detail: 'MsgInfo/GenDate' },
            { code: 'E99', system: '2.16.578.1.12.4.1.1.8223' },
          ],
        }),
      ),
    );
    expect(facts).to.deep.equal({
      id: '0f1e2d3c-0000-4000-8000-0000000000aa',
      version: '1.1',
      genDate: '2026-03-27T14:06:00Z',
      status: '2',
      errors: [
        {
          code: 'T02',
          system: '2.16.578.1.12.4.1.1.8221',
          text: 'XML validerer ikke',
          detail: 'MsgInfo/GenDate',
        },
        { code: 'E99', system: '2.16.578.1.12.4.1.1.8223' },
      ],
      sender: mirrored(PARTIES.nursing),
      receiver: mirrored(PARTIES.ward),
      role: 'PRIM',
      original: { msgId: MSG_ID, type: 'LOG_INNLAGT', issueDate: '2026-03-27T14:05:00' },
    });
  });

  it('mirrors services, persons and organisations with all their identifiers (R072)', () => {
    const more = { id: '987654321', type: 'ENH' };
    const organisation = PARTIES.nursing.organisation;
    const several: Party = {
      ...PARTIES.nursing,
      idents: [more, ...PARTIES.nursing.idents],
      organisation: { ...organisation, idents: [...organisation.idents, more] },
    };
    const alone: Party = { ...organisation, kind: 'organisation', organisation };
    const free: Party = { ...PARTIES.gp, organisation: { name: '', idents: [] } };
    for (const party of [several, alone, free, PARTIES.gp, PARTIES.ward]) {
      const facts = appRecFactsOf(buildAppRec(input({ from: party, to: party })));
      expect(facts.sender).to.deep.equal(mirrored(party));
      expect(facts.receiver).to.deep.equal(mirrored(party));
    }
  });

  it('answers every receiver of a message as it is read (R060)', () => {
    const { sender, receivers } = factsOf(aMessage({ others: [PARTIES.gp] }));
    for (const from of receivers) {
      const facts = appRecFactsOf(buildAppRec(input({ from, to: sender })));
      expect(facts.sender.herId).to.equal(from.herId);
      expect(facts.role).to.equal(from.role);
    }
  });

  it('is valid and safe whatever stands in its texts (T24a)', () => {
    const nasty = [
      '-->',
      ']]>',
      '?>',
      '\u0000',
      '\u0008',
      '\ufffe',
      '\ud800',
      '<x a="1">',
      '&amp;\'"',
      '\u{1F600}æøå',
      'a\nb\tc',
    ];
    for (const detail of [...nasty, nasty.join('')]) {
      const text = buildAppRec(
        input({
          status: '2',
          errors: [{ code: 'X99', name: detail, detail }],
          from: { ...PARTIES.nursing, name: detail },
          original: {
            type: detail,
            typeName: detail,
            msgId: detail,
            genDate: '2026-03-27T14:05:00',
          },
          software: { name: detail, version: detail },
        }),
      );
      const reading = reader.read(Buffer.from(text));
      if (reading.kind === 'unreadable') {
        // Only a MsgId of which nothing could be kept makes the receipt pointless.
        expect(detail.replace(/[\u0000-\u001f\ufffe\ud800]/g, '')).to.equal('');
        expect(reading.violations[0]?.code).to.equal('head-unreadable');
        continue;
      }
      expect(reading.violations).to.deep.equal([]);
      const facts = appRecFactsOf(text);
      const kept = detail.replace(/[\u0000-\u0008\ufffe]|[\ud800](?![\udc00-\udfff])/g, '');
      expect(facts.original.msgId).to.equal(kept);
      expect(facts.errors[0]?.detail).to.equal(kept.replace(/[\n\t]/g, ' '));
    }
  });

  it('gives the same bytes for the same input', () => {
    expect(buildAppRec(input())).to.equal(buildAppRec(input()));
  });

  it('reads an Error whose code and list are swapped, and ids that are no UUID', () => {
    const text = buildAppRec(input({ status: '2', errors: [{ code: 'X99', name: 'Annen feil' }] }))
      .replace(/V="X99" S="([^"]*)"/, 'V="$1" S="X99"')
      .replaceAll(MSG_ID, 'MELDING-1');
    const facts = appRecFactsOf(text);
    expect(facts.errors[0]).to.include({ code: 'X99', system: '2.16.578.1.12.4.1.1.8221' });
    expect(facts.original.msgId).to.equal('MELDING-1');
  });

  it('is refused by its schema when it is not one, Error or not', () => {
    const text = buildAppRec(input({ status: '2', errors: [{ code: 'X99' }] }));
    for (const spoilt of [
      text.replace('<Status V="2" DN="Avvist"/>', ''),
      text.replace(/S="[^"]*8221"/, 'S="feil"'),
    ])
      expect(reader.read(Buffer.from(spoilt)).violations[0]?.code).to.equal('schema-violation');
  });

  it('is unreadable without the original, or without a HER-id on either side', () => {
    const text = buildAppRec(input());
    for (const spoilt of [
      text.replace(/<Id>[^<]*<\/Id><\/OriginalMsgId>/, '</OriginalMsgId>'),
      text.replaceAll('V="HER"', 'V="ENH"'),
      text.replace(/<Id>0f1e[^<]*<\/Id><Sender>/, '<Sender>'),
    ])
      expect(reader.read(Buffer.from(spoilt))).to.nested.include({
        kind: 'unreadable',
        'violations[0].code': 'head-unreadable',
      });
  });
});

describe('an AppRec in its version', () => {
  const namespaceOf = (text: string): string => /<AppRec xmlns="([^"]*)"/.exec(text)?.[1] ?? '';

  it('differs in namespace, MIGversion and roles only (R055, R073)', () => {
    const old = buildAppRec(input({ version: '1.0' }));
    const now = buildAppRec(input({ version: '1.1' }));
    expect(namespaceOf(old)).to.equal('http://www.kith.no/xmlstds/apprec/2004-11-21');
    expect(namespaceOf(now)).to.equal('http://www.kith.no/xmlstds/apprec/2012-02-15');
    expect(old).to.include('<MIGversion>1.0 2004-11-21</MIGversion>');
    expect(now).to.include('<MIGversion>v1.1 2012-02-15</MIGversion>');
    const bare = (text: string) =>
      text
        .replace(/xmlns="[^"]*"/, '')
        .replace(/<MIGversion>[^<]*/, '')
        .replace(/<Role [^>]*>/g, '');
    expect(bare(old)).to.equal(bare(now));
  });

  it('has the roles that its version knows (R073)', () => {
    const roles = (over: Partial<AppRecInput>) =>
      [...buildAppRec(input(over)).matchAll(/<Role V="([^"]*)"/g)].map(([, role]) => role);
    const copy = { ...PARTIES.gp, role: 'COP' };
    expect(roles({})).to.deep.equal(['PRIM', 'AVS']);
    expect(roles({ from: copy })).to.deep.equal(['COP', 'AVS']);
    expect(roles({ version: '1.0' })).to.deep.equal(['SPR']);
    expect(roles({ version: '1.0', primaryRole: 'REQ' })).to.deep.equal(['REQ']);
    expect(roles({ version: '1.0', from: copy, primaryRole: 'REQ' })).to.deep.equal(['COP']);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      '<b/>',
      ']]>',
      '&#0;',
      '"\'',
      '\u0000x',
      'Ærlig & Ålreit',
      ' \n ',
      '\ud800',
    ),
  );
  const ident = fc.record<Ident>({
    id: text,
    type: fc.constantFrom('ENH', 'RSH', 'LOK', 'XYZ', ''),
  });
  const her = fc.constant<Ident>({ id: '2011', type: 'HER' });
  const level = fc.record({
    name: text,
    idents: fc
      .tuple(fc.array(ident, { maxLength: 4 }), her, fc.array(ident, { maxLength: 4 }))
      .map((parts) => parts.flat()),
  });
  const nowhere = fc.constant({ name: '', idents: [] });
  const party: fc.Arbitrary<Party> = fc
    .record({
      kind: fc.constantFrom('service', 'person', 'organisation'),
      part: level,
      organisation: fc.oneof(level, nowhere),
    })
    .map(({ kind, part, organisation }) => ({ ...part, kind, organisation }));
  const whole: fc.Arbitrary<AppRecInput> = fc.record(
    {
      version: fc.constantFrom('1.0', '1.1'),
      primaryRole: fc.constantFrom('SPR', 'REQ'),
      id: fc.uuid(),
      genDate: fc.constant('2026-03-27T14:06:00Z'),
      status: fc.constantFrom('1', '2'),
      errors: fc.array(
        fc.record({
          code: text,
          name: fc.option(text, { nil: undefined }),
          detail: fc.option(text, { nil: undefined }),
        }),
        { maxLength: 3 },
      ),
      from: fc
        .tuple(party, fc.constantFrom('PRIM', 'COP', 'FR'))
        .map(([one, role]) => ({ ...one, role })),
      to: party,
      original: fc.record({
        type: text,
        typeName: fc.option(text, { nil: undefined }),
        msgId: text,
        genDate: fc.constantFrom('2026-03-27T14:05:00', '2026-03-27T14:05:00.123+01:00'),
      }),
      software: fc.option(fc.record({ name: text, version: text }), { nil: undefined }),
    },
    { requiredKeys: ['id', 'genDate', 'status', 'errors', 'from', 'to', 'original'] },
  );

  it('is valid by the schema of that version, whoever answers whom about what', () => {
    fc.assert(
      fc.property(whole, (given) => {
        const made = buildAppRec(given);
        expect(reader.schemaOnly(Buffer.from(made))).to.deep.equal([]);
        const version = namespaceOf(made).endsWith('2004-11-21') ? '1.0' : '1.1';
        expect(version).to.equal(given.version ?? '1.1');
      }),
      { numRuns: 300 },
    );
  });

  it('of a role that is not text would not be: the property can fail', () => {
    const made = buildAppRec(input({ version: '1.0' })).replace('<Role V=', '<Role Q=');
    expect(reader.schemaOnly(Buffer.from(made))).not.to.be.empty;
  });
});
