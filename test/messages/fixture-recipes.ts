import { CATALOGUE, type CatalogueRow } from '../../src/messages/catalogue/index.ts';
import { makeMessage, makeService, PARTIES, rowOf } from '../../src/messages/make.ts';
import { scenario, type Asked } from '../../src/messages/make/scenario.ts';
import type { RuleSettings } from '../../src/messages/rules/row.ts';

/** A fixture that the generator makes: where it lies, without ending, and its text. */
export interface Recipe {
  readonly name: string;
  readonly text: () => string;
}

/** Written by hand before there was a generator; their names and times are used elsewhere. */
const BY_HAND = [
  'LOG_AVMELDING/1.6-new',
  'LOG_DOD/1.6-new',
  'LOG_INNLAGT/1.6-cancelled',
  'LOG_INNLAGT/1.6-new',
  'LOG_UTSKREVET/1.6-cancelled',
  'LOG_UTSKREVET/1.6-new',
  'LOG_UTSKRIVNINGSKLAR/1.6-cancelled',
  'LOG_UTSKRIVNINGSKLAR/1.6-new',
];

const CASES: Readonly<Record<string, string>> = { N: 'new', M: 'changed', C: 'cancelled' };

export const statusesOf = ({ statuses }: CatalogueRow): readonly string[] =>
  statuses.length === 0 ? ['N'] : statuses;

const made = (row: CatalogueRow, asked: Asked): string =>
  makeMessage({ ...scenario(row, asked), indent: true });

/** A multiple of three: then a discharge report has a copy to the GP. */
const seedOf = (row: CatalogueRow): number => 3 * (CATALOGUE.indexOf(row) + 1);

const everyStatus: readonly Recipe[] = CATALOGUE.flatMap((row) =>
  statusesOf(row).map((status) => ({
    name: `${row.type}/${row.version}-${CASES[status] ?? status}`,
    text: () => made(row, { seed: seedOf(row), status }),
  })),
).filter(({ name }) => !BY_HAND.includes(name));

const special = (name: string, type: string, asked: Asked, version?: string): Recipe => ({
  name,
  text: () => made(rowOf(type, version), asked),
});

/** What one status alone does not show. */
const more: readonly Recipe[] = [
  special('MEDISINSKE_OPPLYSNINGER/1.6-answer', 'MEDISINSKE_OPPLYSNINGER', { seed: 8 }),
  special('INNLEGGELSESRAPPORT/1.6-attachments', 'INNLEGGELSESRAPPORT', {
    seed: 11,
    attachments: 2,
  }),
  special('DIALOG_HELSEFAGLIG/1.1-plain', 'DIALOG_HELSEFAGLIG', { seed: 1 }),
];

const spoilt = (
  name: string,
  [type, version]: readonly [string, string],
  change: (text: string) => string,
): Recipe => ({
  name: `refused/${name}`,
  text: () => {
    const good = made(rowOf(type, version), { seed: 21 });
    const bad = change(good);
    if (bad === good) throw new Error(`${name}: nothing was changed`);
    return bad;
  },
});

const nested = (depth: number): string => '<b>'.repeat(depth) + '</b>'.repeat(depth);
const attributes = (count: number): string =>
  Array.from({ length: count }, (_, index) => ` a${index}="1"`).join('');

/** Reasons that only the newer types can give, or that are too large to write by hand. */
const refused: readonly Recipe[] = [
  spoilt('too-deep', ['DIALOG_HELSEFAGLIG', '1.1'], (text) =>
    text.replace(/(<TekstNotatInnhold>)[^]*?(<\/TekstNotatInnhold>)/, `$1${nested(80)}$2`),
  ),
  spoilt('too-wide', ['LOG_INNLAGT', '1.6'], (text) =>
    text.replace('<MsgInfo>', `<MsgInfo${attributes(1_001)}>`),
  ),
  spoilt('schema-within-record', ['UTSKRIVNINGSRAPPORT', '1.6'], (text) =>
    text.replace(/<epj3:Navn>[^<]*<\/epj3:Navn>\s*/, ''),
  ),
  spoilt('schema-of-1.5', ['INNLEGGELSESRAPPORT', '1.5'], (text) =>
    text.replace(/<po:Hoveddiagnose>[^<]*<\/po:Hoveddiagnose>\s*/, ''),
  ),
  spoilt('schema-of-1.6-in-1.5', ['INNLEGGELSESRAPPORT', '1.5'], (text) =>
    text.replace(
      '</po:HjelpLegemiddeladm>',
      '</po:HjelpLegemiddeladm><po:MerknadTilBandasjemateriell>Utstyr er sendt med.</po:MerknadTilBandasjemateriell>',
    ),
  ),
  spoilt('schema-dialogue', ['DIALOG_FORESPORSEL', '1.0'], (text) =>
    text.replace(/<TypeForesp [^>]*>\s*/, ''),
  ),
  spoilt('question-said-to-be-an-answer', ['DIALOG_FORESPORSEL', '1.0'], (text) =>
    text.replace('V="DIALOG_FORESPORSEL"', 'V="DIALOG_SVAR"'),
  ),
  spoilt('type-with-payload-of-another', ['HELSEOPPL_SOKNAD', '1.6'], (text) =>
    text.replace('V="HELSEOPPL_SOKNAD"', 'V="UTSKRIVNINGSRAPPORT"'),
  ),
  {
    name: 'refused/attachment-of-another-type',
    text: () =>
      made(rowOf('INNLEGGELSESRAPPORT'), { seed: 25, attachments: 1 }).replace(
        '<MimeType>application/pdf<',
        '<MimeType>application/zip<',
      ),
  },
  {
    name: 'refused/receiver-unknown',
    text: () =>
      made(rowOf('HELSEOPPL_SOKNAD'), {
        seed: 22,
        receiver: makeService(
          { her: 2001, name: 'Solvik kommune' },
          { her: 2019, name: 'Nedlagt' },
        ),
      }),
  },
  {
    name: 'refused/one-of-two-receivers-unknown',
    text: () =>
      made(rowOf('UTSKRIVNINGSRAPPORT'), {
        seed: 23,
        copies: [
          makeService({ her: 3001, name: 'Solvik legekontor' }, { her: 3019, name: 'Nedlagt' }),
        ],
      }),
  },
];

/** Neither refused nor delivered: an operator has to say. */
const held: readonly Recipe[] = [
  special('held/patient-synthetic', 'LOG_UTSKREVET', { seed: 26 }),
  {
    name: 'held/no-route',
    text: () =>
      made(rowOf('LOG_UTSKRIVNINGSKLAR'), {
        seed: 24,
        receiver: makeService({ her: 9901, name: 'Ukjent kommune' }, { her: 9911, name: 'Ukjent' }),
        copies: [PARTIES.nursing],
      }),
  },
];

/** What an installation has settled for itself, where that alone is the reason. */
export const SETTLED: Readonly<Record<string, Partial<RuleSettings>>> = {
  'refused/attachment-of-another-type': { attachmentTypes: ['application/pdf', 'image/jpeg'] },
  'held/patient-synthetic': { syntheticPatients: 'hold' },
};

export const RECIPES: readonly Recipe[] = [...everyStatus, ...more, ...refused, ...held];
