import { expect } from 'chai';
import { digestJson } from '../../src/alerting/digest-json.ts';
import { digestMail, MOST_LINES } from '../../src/alerting/digest-mail.ts';
import type { Digest, DigestLine } from '../../src/store/sql/alerts.ts';

const URL = 'https://overgang.example';
const digest = (more: Partial<Digest> = {}): Digest => ({
  id: 'alert/00000000-0000-7000-8000-000000000001/2011/L1/2026030523',
  level: 'L1',
  unitHer: 2011,
  unitName: 'Sykepleietjeneste',
  email: 'sone@fjordvik.example',
  webhook: null,
  gathered: true,
  ...more,
});
const line = (n: number, more: Partial<DigestLine> = {}): DigestLine => ({
  alertId: `00000000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`,
  pathwayId: `00000000-0000-7000-8000-0000000002${String(n).padStart(2, '0')}`,
  timer: 't2',
  dueAt: new Date('2026-03-05T23:00:00Z'),
  at: new Date('2026-03-05T23:00:00Z'),
  raisedAt: new Date('2026-03-05T23:00:01Z'),
  says: 'overdue',
  ...more,
});

describe('what a digest says', () => {
  it('is the steps with counts, due dates as people in Norway write them, and links', () => {
    const lines = [line(1), line(2, { timer: 't3' }), line(3)];
    const { subject, text } = digestMail(digest(), lines, URL);
    expect(subject).to.equal('Overgang: 3 frister passert (L1)');
    expect(text).to.equal(
      [
        'Ansvarlig enhet: Sykepleietjeneste (HER-id 2011)',
        'Nivå: L1, til enheten',
        '',
        '3 frister i pasientforløp er passert uten at steget er meldt utført:',
        '- HPH2 sykepleiers besøk innen 3 dager: 2',
        '- HPH3 konsultasjon hos fastlege innen 2 uker: 1',
        '',
        'Frister, eldste først:',
        ...lines.flatMap(({ timer, pathwayId }) => [
          timer === 't2'
            ? '- HPH2 sykepleiers besøk innen 3 dager, før 06.03.2026, 00:00'
            : '- HPH3 konsultasjon hos fastlege innen 2 uker, før 06.03.2026, 00:00',
          `  ${URL}/ops/overdue#${pathwayId}`,
        ]),
        '',
        'Meldingen inneholder ingen pasientopplysninger. Den sendes høyst én gang i timen.',
      ].join('\n'),
    );
  });

  const LATE: readonly (readonly [minutes: number, says: string])[] = [
    [1, ''],
    [14, ''],
    [15, ' (varslet 15 min for sent)'],
    [61, ' (varslet 1 t for sent)'],
    [245, ' (varslet 4 t for sent)'],
  ];
  for (const [minutes, says] of LATE)
    it(`of a clock that is ${minutes} minutes late is "${says}"`, () => {
      const raisedAt = new Date(Date.parse('2026-03-05T23:00:00Z') + minutes * 60_000);
      const { text } = digestMail(digest(), [line(1, { raisedAt })], URL);
      expect(text).to.contain(`før 06.03.2026, 00:00${says}\n`);
    });

  it('has a bound, however many there are', () => {
    const many = (says: DigestLine['says']) =>
      Array.from({ length: 9_000 }, () => line(1, { says }));
    const lines = [...many('overdue'), ...many('in-time')];
    const { text } = digestMail(digest(), lines, URL);
    expect(text.length).to.be.below(20_000);
    expect(text.match(/- og 8950 til:/g)).to.have.length(2);
    const body = JSON.stringify(digestJson(digest(), lines, URL));
    expect(body.length).to.be.below(60_000);
    expect(body.match(/"url"/g)).to.have.length(2 * MOST_LINES);
  });

  it('is to nobody by name when no unit is known', () => {
    const { text } = digestMail(digest({ unitHer: null, unitName: null }), [line(1)], URL);
    expect(text).to.match(/^Ansvarlig enhet: ikke kjent\n/);
  });
});
