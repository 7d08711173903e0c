import { expect } from 'chai';
import { digestJson } from '../../src/alerting/digest-json.ts';
import { digestMail, MOST_LINES } from '../../src/alerting/digest-mail.ts';
import type { Language } from '../../src/rendering/language.ts';
import type { Digest, DigestLine } from '../../src/store/sql/alerts.ts';

const URL = 'https://overgang.example';
const digest = (more: Partial<Digest> = {}): Digest => ({
  id: 'alert/00000000-0000-7000-8000-000000000001/2011/L1/2026030523',
  level: 'L1',
  unitHer: 2011,
  unitName: 'Sykepleietjeneste',
  email: 'sone@fjordvik.example',
  webhook: null,
  language: 'nb',
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
  retraction: null,
  anchorOn: '2026-03-02',
  anchorAt: null,
  gpState: null,
  isGpInformed: null,
  ...more,
});

describe('what a digest says', () => {
  it('is the steps with counts, due dates as people in Norway write them, and links', () => {
    const lines = [line(1), line(2, { timer: 't3', anchorOn: '2026-02-19' }), line(3)];
    const { subject, text } = digestMail(digest(), lines, URL);
    expect(subject).to.equal('Overgang: 3 frister passert (L1)');
    expect(text).to.equal(
      [
        'Ansvarlig enhet: Sykepleietjeneste (HER-id 2011)',
        'Nivå: L1, til enheten',
        '',
        '3 frister i pasientforløp er passert uten at steget er meldt utført:',
        '- HPH2 sykepleiers besøk: 2',
        '- HPH3 konsultasjon hos fastlege: 1',
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
      Array.from({ length: 9_000 }, () => line(1, { says, retraction: 'in-time' }));
    const lines = [...many('overdue'), ...many('retracted')];
    const { text } = digestMail(digest(), lines, URL);
    expect(text.length).to.be.below(20_000);
    expect(text.match(/- og 8950 til:/g)).to.have.length(2);
    const body = JSON.stringify(digestJson(digest(), lines, URL));
    expect(body.length).to.be.below(60_000);
    expect(body.match(/"url"/g)).to.have.length(2 * MOST_LINES);
  });

  const TAKEN_BACK: readonly (readonly [
    retraction: DigestLine['retraction'],
    subject: string,
    says: string,
  ])[] = [
    ['in-time', '1 frist likevel i tide', 'Likevel i tide: 1 frist'],
    ['done-late', '1 frist gjelder ikke lenger', 'Utført etter fristen, men før dette varselet'],
    ['not-owed', '1 frist gjelder ikke lenger', 'Ikke lenger aktuelt: 1 frist'],
    ['corrected', '1 frist gjelder ikke lenger', 'Steget kan fortsatt stå igjen'],
    [null, '1 frist gjelder ikke lenger', 'Gjelder ikke lenger: 1 frist'],
  ];
  for (const [retraction, subjectSays, says] of TAKEN_BACK)
    it(`of an alert taken back (${retraction ?? 'nobody said why'}) is what is so, and "i tide" only when it was`, () => {
      const taken = [line(1, { says: 'retracted', retraction })];
      const { subject, text } = digestMail(digest(), taken, URL);
      expect(subject).to.equal(`Overgang: ${subjectSays} (L1)`);
      expect(text).to.contain(says).and.to.contain('Varselet er trukket.');
      expect(/i tide/i.test(subject + text)).to.equal(retraction === 'in-time');
      const { inTime, retracted } = digestJson(digest(), taken, URL) as Record<
        'inTime' | 'retracted',
        { count: number; deadlines: readonly { reason?: string | null }[] }
      >;
      expect([inTime.count, retracted.count]).to.deep.equal(
        retraction === 'in-time' ? [1, 0] : [0, 1],
      );
      expect(retracted.deadlines.every(({ reason }) => reason === retraction)).to.equal(true);
    });

  const TIMES: readonly (readonly [more: Partial<DigestLine>, says: string])[] = [
    [{ anchorOn: '2026-02-28' }, 'HPH2 sykepleiers besøk innen 5 dager, før'],
    [{ anchorOn: '2026-03-04' }, 'HPH2 sykepleiers besøk innen 1 dag, før'],
    [{ timer: 't3', anchorOn: '2026-02-12' }, 'HPH3 konsultasjon hos fastlege innen 3 uker, før'],
    [
      { timer: 't6', anchorAt: new Date('2026-03-05T19:00:00Z') },
      'HPH6 innleggelsesrapport til sykehuset innen 4 timer, før',
    ],
    [
      { timer: 'tAns', anchorAt: new Date('2026-03-05T19:00:00Z') },
      'Svar til sykehuset om utskrivningsklar pasient samme dag, før',
    ],
    [
      {
        timer: 'tAns',
        anchorAt: new Date('2026-03-05T19:00:00Z'),
        dueAt: new Date('2026-03-06T01:00:00Z'),
      },
      'Svar til sykehuset om utskrivningsklar pasient innen 6 timer, før',
    ],
    [{ timer: 'tAns' }, 'Svar til sykehuset om utskrivningsklar pasient, før'],
    [{ anchorOn: null }, 'HPH2 sykepleiers besøk, før'],
  ];
  for (const [more, says] of TIMES)
    it(`says the time that the municipality has set: ${says}`, () => {
      expect(digestMail(digest(), [line(1, more)], URL).text).to.contain(`- ${says}`);
    });

  const MISSING: readonly (readonly [
    state: string,
    informed: boolean,
    says: string,
    code: string,
  ])[] = [
    ['G_IDLE', false, 'opplysninger til fastlegen er ikke sendt', 'no-info'],
    ['G_REQUESTED', false, 'opplysninger til fastlegen er ikke sendt', 'no-info'],
    ['G_INFO_SENT', true, 'time er ikke avtalt', 'no-booking'],
    ['G_REQUESTED', true, 'time er ikke avtalt', 'no-booking'],
    ['G_BOOKED', true, 'time er avtalt, men konsultasjonen er ikke meldt holdt', 'not-held'],
  ];
  for (const [gpState, isGpInformed, says, code] of MISSING)
    it(`says of the GP's step in ${gpState}, informed ${isGpInformed}: ${says} (row 18)`, () => {
      const one = line(1, { timer: 't3', anchorOn: '2026-02-19', gpState, isGpInformed });
      expect(digestMail(digest(), [one], URL).text).to.contain(`innen 2 uker (${says}), før`);
      expect(JSON.stringify(digestJson(digest(), [one], URL))).to.contain(`"missing":"${code}"`);
    });

  const LANGUAGES: readonly { language: Language; subjects: string[]; text: string[] }[] = [
    {
      language: 'nn',
      subjects: [
        'Overgang: 1 frist er passert (L2)',
        'Overgang: 2 fristar er passerte (L2)',
        'Overgang: 1 frist gjeld ikkje lenger (L2)',
      ],
      text: [
        'Ansvarleg eining: Sykepleietjeneste (HER-id 2011)',
        'Nivå: L2, til leiar',
        '',
        '1 frist i pasientforløp er passert utan at steget er meldt utført:',
        '- HPH3 konsultasjon hos fastlege: 1',
        '',
        'Fristar, eldste først:',
        '- HPH3 konsultasjon hos fastlege innan 2 veker (time er ikkje avtalt), før 06.03.2026, 00:00 (varsla 4 t for seint)',
        `  ${URL}/ops/overdue#${line(1).pathwayId}`,
        '',
        'Ikkje lenger aktuelt: 1 frist som det er varsla om før. Varselet er trekt.',
        '- HPH2 besøk av sjukepleiar, frist før 06.03.2026, 00:00',
        `  ${URL}/ops/pathways/${line(2).pathwayId}`,
        '',
        'Meldinga inneheld ingen pasientopplysningar. Ho blir send høgst éin gong i timen.',
      ],
    },
    {
      language: 'en',
      subjects: [
        'Overgang: 1 deadline has passed (L2)',
        'Overgang: 2 deadlines have passed (L2)',
        'Overgang: 1 deadline no longer holds (L2)',
      ],
      text: [
        'Responsible unit: Sykepleietjeneste (HER-id 2011)',
        'Level: L2, to its leader',
        '',
        '1 deadline in a patient pathway has passed without its step being reported done:',
        '- HPH3 consultation with the GP: 1',
        '',
        'Deadlines, the oldest first:',
        '- HPH3 consultation with the GP within 2 weeks (no appointment has been made), before 6 Mar 2026, 00:00 (this alert is 4 h late)',
        `  ${URL}/ops/overdue#${line(1).pathwayId}`,
        '',
        'No longer owed: 1 deadline that an alert was sent about. The alert is taken back.',
        "- HPH2 nurse's visit, due before 6 Mar 2026, 00:00",
        `  ${URL}/ops/pathways/${line(2).pathwayId}`,
        '',
        'This message holds nothing about a patient. It is sent at most once an hour.',
      ],
    },
  ];
  for (const { language, subjects, text } of LANGUAGES)
    it(`is in ${language} from the subject to the last line, where the book says so`, () => {
      const to = digest({ language, level: 'L2' });
      const late = line(1, {
        timer: 't3',
        anchorOn: '2026-02-19',
        gpState: 'G_REQUESTED',
        isGpInformed: true,
        raisedAt: new Date('2026-03-06T03:00:00Z'),
      });
      const gone = line(2, { says: 'retracted', retraction: 'not-owed' });
      expect(digestMail(to, [late, gone], URL).text.split('\n')).to.deep.equal(text);
      const said = [[late, gone], [late, line(3)], [gone]].map(
        (lines) => digestMail(to, lines, URL).subject,
      );
      expect(said).to.deep.equal(subjects);
    });

  it('is codes at a webhook, whatever the language of the mails', () => {
    const json = (language: Language) =>
      JSON.stringify(digestJson(digest({ language }), [line(1), line(2)], URL));
    expect(json('en')).to.equal(json('nb'));
  });

  it('is to nobody by name when no unit is known', () => {
    const { text } = digestMail(digest({ unitHer: null, unitName: null }), [line(1)], URL);
    expect(text).to.match(/^Ansvarlig enhet: ikke kjent\n/);
  });
});
