import { writeXml, type Written } from '../schema/write.ts';
import { APPREC, typeName } from './catalogue/index.ts';
import { IDENT_NAMES } from './idents.ts';
import { APPREC_ERRORS } from './namespaces.ts';
import type { AppRecFacts, Ident, Party, Receiver } from './reading.ts';

/** One reason of a refusal: code of list 8221 unless `system` says another list (R070). */
export interface AppRecReason {
  readonly code: string;
  /** DN: the published text of the code. */
  readonly name?: string | undefined;
  /** OT: where and what; never content of the message. */
  readonly detail?: string | undefined;
  readonly system?: string | undefined;
}

export type AppRecVersion = AppRecFacts['version'];
/** Role of a primary receiver who answers by AppRec 1.0: provider or requester (R073). */
export type PrimaryRole = 'SPR' | 'REQ';

export interface AppRecInput {
  /** As the message's type and version have it (R055); 1.1 when absent. */
  readonly version?: AppRecVersion;
  /** Only in 1.0; SPR when absent. */
  readonly primaryRole?: PrimaryRole;
  /** A UUID of its own (R071). */
  readonly id: string;
  /** xs:dateTime. */
  readonly genDate: string;
  /** 3 is for Behandlerkrav only and never sent (R058). */
  readonly status: '1' | '2';
  /** Empty for status 1; at least one for status 2 (R057). */
  readonly errors: readonly AppRecReason[];
  /** The part that answers: a receiver of the original (R072). */
  readonly from: Receiver | Party;
  /** The original's sender. */
  readonly to: Party;
  readonly original: {
    readonly type: string;
    readonly typeName?: string | undefined;
    readonly msgId: string;
    /** xs:dateTime; becomes IssueDate. */
    readonly genDate: string;
  };
  readonly software?: { readonly name: string; readonly version: string } | undefined;
}

const STATUS_NAMES = { '1': 'OK', '2': 'Avvist' } as const;
const ROLE_NAMES = {
  PRIM: 'Primærmottaker',
  COP: 'Kopimottaker',
  AVS: 'Avsender',
  SPR: 'Tjenesteyter',
  REQ: 'Rekvirent',
} as const;

type Role = keyof typeof ROLE_NAMES;

/** Role of who answers, by version and by what it was to the message (R073). */
function roleOf({ version, from, primaryRole = 'SPR' }: AppRecInput): Role {
  if ('role' in from && from.role === 'COP') return 'COP';
  return version === '1.0' ? primaryRole : 'PRIM';
}

const role = (one: Role): Written => coded('Role', one, ROLE_NAMES[one]);

/**
 * AppRec 1.0 or 1.1 (HIS 80415:2004 and 2012; R055, R057, R070–R073) as UTF-8 text. Pure: same
 * input, same bytes. The two differ in namespace, MIGversion and roles; in 1.0 the receiver has
 * none. Characters that XML cannot hold are left out of texts.
 */
export function buildAppRec(input: AppRecInput): string {
  const { original, software, status, version = '1.1' } = input;
  const { namespace, mig } = APPREC.find((one) => one.version === version) ?? APPREC[0];
  return writeXml({
    namespace,
    name: 'AppRec',
    children: [
      coded('MsgType', 'APPREC', typeName('APPREC')),
      leaf('MIGversion', mig),
      software && leaf('SoftwareName', software.name),
      software && leaf('SoftwareVersion', software.version),
      leaf('GenDate', input.genDate),
      leaf('Id', input.id),
      { name: 'Sender', children: [role(roleOf(input)), hcp(input.from)] },
      {
        name: 'Receiver',
        children: [version === '1.1' ? role('AVS') : undefined, hcp(input.to)],
      },
      coded('Status', status, STATUS_NAMES[status]),
      ...input.errors.map(reason),
      {
        name: 'OriginalMsgId',
        children: [
          coded('MsgType', original.type, original.typeName ?? typeName(original.type)),
          leaf('IssueDate', original.genDate),
          leaf('Id', original.msgId),
        ],
      },
    ],
  });
}

const leaf = (name: string, text: string): Written => ({ name, text });

const coded = (name: string, V: string, DN: string | undefined): Written => ({
  name,
  attributes: { V, DN },
});

const reason = ({ code, name, detail, system }: AppRecReason): Written => ({
  name: 'Error',
  attributes: { V: code, S: system ?? APPREC_ERRORS, DN: name, OT: detail || undefined },
});

/** Service and person stand within the institution; a person who has none stands alone (R072). */
function hcp(party: Party): Written {
  const { organisation, kind } = party;
  if (kind === 'person' && organisation.idents.length === 0 && organisation.name === '')
    return { name: 'HCP', children: [{ name: 'HCProf', children: identified(party) }] };
  const [first, additional] = idents(organisation.idents);
  const inst: (Written | undefined)[] = [
    named(organisation.name),
    ...first,
    kind === 'service' ? { name: 'Dept', children: identified(party) } : undefined,
    ...additional,
    kind === 'person' ? { name: 'HCPerson', children: identified(party) } : undefined,
  ];
  return { name: 'HCP', children: [{ name: 'Inst', children: inst }] };
}

const named = (name: string): Written | undefined => (name === '' ? undefined : leaf('Name', name));

function identified(party: Pick<Party, 'name' | 'idents'>): (Written | undefined)[] {
  return [named(party.name), ...idents(party.idents).flat()];
}

/** The first identifier becomes Id and TypeId, each further one AdditionalId (R072). */
function idents([first, ...rest]: readonly Ident[]): [Written[], Written[]] {
  if (!first) return [[], []];
  return [
    [leaf('Id', first.id), coded('TypeId', first.type, IDENT_NAMES[first.type])],
    rest.map(({ id, type }) => ({
      name: 'AdditionalId',
      children: [leaf('Id', id), coded('Type', type, IDENT_NAMES[type])],
    })),
  ];
}
