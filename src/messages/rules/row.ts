import type { FailureCode } from '../../domain/failure.ts';
import type { Tree, Node } from '../../schema/facts.ts';
import type { AppRecFacts, MessageFacts, Party, Receiver } from '../reading.ts';
import type { Particulars } from './particulars.ts';

/**
 * - `refuse`: a ground for a negative AppRec (R065, R066, R069); nothing else is.
 * - `warn` and `note`: remarked on, never rejected (R064).
 * - `structural`: holds by how the program is made; the row says where, a test shows it.
 * - `not-ours`: belongs to the transport in front of us, or to the systems at the ends.
 */
export type Severity = 'refuse' | 'warn' | 'note' | 'structural' | 'not-ours';
export type Finding = Extract<Severity, 'refuse' | 'warn' | 'note'>;

/** Local names from below the root down; a number says which of those so named, from 1. */
export type Place = readonly (string | number)[];
export type Places = readonly Place[];

/** What the standard, or its users, leave to each installation. */
export interface RuleSettings {
  /** Bytes above which a document is remarked on (R097). */
  readonly largeBytes: number;
  /** MIME types that attachments may have (R069); absent: the receiver judges. */
  readonly attachmentTypes: readonly string[] | undefined;
  /** What a synthetic patient number means here: nothing, a remark, or the operator's case (R022). */
  readonly syntheticPatients: 'allow' | 'warn' | 'hold';
}

export const DEFAULT_RULES: RuleSettings = {
  largeBytes: 10_485_760,
  attachmentTypes: undefined,
  syntheticPatients: 'allow',
};

/** A message as its checks see it. */
export interface Examined {
  readonly facts: MessageFacts;
  readonly about: Particulars;
  readonly settings: RuleSettings;
}

/**
 * Elements that a check looks at: those without elements in them, those with attributes, those
 * that are CS or CV by the schemas, telephone numbers and addresses, and XHTML within texts.
 */
export type Among = 'leaves' | 'attributed' | 'CS' | 'CV' | 'TeleAddress' | 'xhtml';

/** One element, on the one walk through the document. */
export interface SeenElement {
  readonly tree: Tree;
  readonly node: Node;
  readonly name: string;
  /** Of a leaf its text, else empty. */
  readonly text: string;
  readonly attributes: readonly {
    readonly namespace: string;
    readonly name: string;
    readonly value: string;
  }[];
}

/** What the partner book says of the two ends of one delivery. */
export interface Addressed {
  readonly facts: MessageFacts;
  readonly sender: Known;
  readonly receiver: Known & { readonly party: Receiver };
}

export interface Known {
  readonly party: Party;
  /** HER-id of the virksomhet it belongs to by the partner book; absent: not in the book. */
  readonly organisation?: number | undefined;
  /** Kinds of service it may be, as the book tells them apart; empty: the book does not say. */
  readonly services: readonly string[];
  /** Service kinds its virksomhet takes each message type at, where it differs (R019). */
  readonly addressing: Readonly<Record<string, readonly string[]>>;
}

interface Said {
  /** What is wrong where it is found: names elements and codes, never content. */
  readonly says: string;
  /** When it is another than its rule's. */
  readonly severity?: Finding;
  /** Of a refusal; its row in FAILURES has the AppRec code. */
  readonly code?: FailureCode;
}

export type Check = Said &
  (
    | { readonly on: 'message'; readonly find: (of: Examined) => Places }
    | {
        readonly on: 'element';
        readonly among: readonly Among[];
        readonly is: (of: SeenElement) => boolean;
      }
    | { readonly on: 'apprec'; readonly find: (of: AppRecFacts) => Places }
    | { readonly on: 'routing'; readonly find: (of: Addressed) => Places }
  );

/** One rule of the national message rules. */
export interface RuleRow {
  /** `R001` to `R102`. */
  readonly rule: string;
  /** The rule in a line of ours. */
  readonly about: string;
  readonly severity: Severity;
  readonly checks?: readonly Check[];
  /** Files that hold to it, or who does instead of us; absent: the checks beside it. */
  readonly where?: string;
  /** Name of the setting that decides, where the standard or its users leave it open. */
  readonly setting?: string;
}

/** A place when something is so, else none. */
export const when = (found: boolean, ...place: Place): Places => (found ? [place] : []);
