import { expect } from 'chai';
import { nextPage } from '../../src/dashboard/next-page.ts';
import { fromOurPages } from '../../src/dashboard/origin.ts';
import { openPace } from '../../src/dashboard/pace.ts';

describe('nextPage', () => {
  const OURS = ['/ops', '/ops/messages?state=stuck&her=1', '/ops/pathways/1'];
  const OTHERS = [
    '//evil.example',
    '/\\evil.example',
    '/ops\\evil',
    '/ops//../..//evil.example',
    '/ops/../../evil',
    '/ops/..%2f..%2fevil/../../..',
    '/opsevil',
    '/ops@evil.example/../..',
    'https://evil.example/ops',
    'javascript:alert(1)',
    '/ops\r\nLocation: https://evil.example',
    '/ops\t/x',
    ' /ops',
    ['/ops', '/ops'],
    undefined,
  ];

  for (const path of OURS)
    it(`goes on to ${path}`, () => {
      expect(nextPage(path)).to.equal(path);
    });

  for (const path of OTHERS)
    it(`stays on our pages instead of following ${JSON.stringify(path)}`, () => {
      expect(nextPage(path)).to.match(/^\/ops(\/[^/\\]|$)/);
    });
});

describe('fromOurPages', () => {
  const PUBLIC = 'https://overgang.example';
  const rows = [
    { headers: { origin: PUBLIC }, ours: true },
    { headers: { origin: 'https://evil.example' }, ours: false },
    { headers: { origin: 'http://overgang.example' }, ours: false },
    { headers: { origin: 'https://overgang.example.evil.example' }, ours: false },
    { headers: { origin: 'https://evil.example', host: 'evil.example' }, ours: false },
    { headers: { origin: 'null' }, ours: false },
    { headers: { origin: 'null', 'sec-fetch-site': 'cross-site' }, ours: false },
    { headers: { origin: 'null', 'sec-fetch-site': 'same-site' }, ours: false },
    { headers: { origin: 'null', 'sec-fetch-site': 'same-origin' }, ours: true },
    { headers: { 'sec-fetch-site': 'cross-site' }, ours: false },
    { headers: {}, ours: true },
    { headers: { origin: 'nonsense' }, ours: false },
  ];
  for (const { headers, ours } of rows)
    it(`${ours ? 'takes' : 'refuses'} ${JSON.stringify(headers)}`, () => {
      expect(fromOurPages(headers, PUBLIC)).to.equal(ours);
    });

  it('knows this machine by any of its own names, on the port that was asked', () => {
    const at = { origin: 'http://localhost:8080', host: 'localhost:8080' };
    expect(fromOurPages(at, 'http://127.0.0.1:0')).to.equal(true);
    expect(fromOurPages({ ...at, host: 'localhost:9090' }, 'http://127.0.0.1:0')).to.equal(false);
    expect(fromOurPages(at, PUBLIC)).to.equal(false);
  });
});

describe('Pace', () => {
  let at = 0;
  const paced = (free: number, most = 10) => openPace({ free, most }, () => new Date(at));
  beforeEach(() => (at = 1_000_000));

  it('lets the free tries pass, then doubles the wait up to a minute', () => {
    const pace = paced(2);
    const waits = () => {
      const from = at;
      while (pace.waits('a')) at += 500;
      return (at - from) / 1_000;
    };
    const seen = Array.from({ length: 10 }, () => {
      pace.failed('a');
      return waits();
    });
    expect(seen).to.deep.equal([0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('keeps keys apart, forgets a quiet one, and remembers a bounded number', () => {
    const pace = paced(0, 2);
    for (const key of ['a', 'b', 'c']) pace.failed(key);
    expect(['a', 'b', 'c', 'd'].map((key) => pace.waits(key))).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
    pace.cleared('b');
    expect(pace.waits('b')).to.equal(false);
  });
});
