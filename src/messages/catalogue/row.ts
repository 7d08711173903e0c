/** A kind of service of Adresseregisteret that sends or receives a type (R017, lists 8663, 8668). */
export type ServiceKind = 'hospital-ward' | 'nursing' | 'case-handling' | 'gp' | 'any';

/** What the standard says of an answer to a type. */
export interface ExpectedAnswer {
  /** Types that count as the answer, the usual one first. */
  readonly types: readonly string[];
  /** Absent: none is stated, or local agreement decides ("at once" has no number of hours, K12). */
  readonly within?: {
    readonly hours: number;
    /** The event the message is about, or the moment it was sent (GenDate). */
    readonly from: 'event' | 'sent';
  };
}

/** Everything that differs between message types; a type or version more is a row and an XSD. */
export interface CatalogueRow {
  /** V of MsgInfo/Type, list 8279 (R007); also the ebXML Action. */
  readonly type: string;
  readonly version: string;
  /** DN of MsgInfo/Type. */
  readonly name: string;
  readonly namespace: string;
  readonly root: string;
  /** Child of the root, in its namespace, that must be there for this type; absent: none decides. */
  readonly choice?: string;
  /** Version of the AppRec that answers it (R055). */
  readonly appRecVersion: '1.0' | '1.1';
  /** Forsendelsesstatus values the standard lets be sent (R037, R038); others are still read. */
  readonly statuses: readonly string[];
  readonly from: readonly ServiceKind[];
  readonly to: readonly ServiceKind[];
  /** Number of the profile document; absent: the type has none. */
  readonly his?: string;
  /** Where InformasjonOmForsendelsen stands, from the root down; absent: it has no status. */
  readonly sending?: readonly string[];
  /** Where its TidsfestetHendelse stand, from the root down; absent: it has none. */
  readonly events?: readonly string[];
  /** Where the code stands that says what kind of content it has, from the root down. */
  readonly topic?: readonly string[];
  /** Where the codes of its headings stand (list 9145), from the root down; absent: not asked for. */
  readonly headings?: readonly string[];
  readonly answer?: ExpectedAnswer;
  /** Received and passed on; the standard gives nobody reason to send it. */
  readonly receiveOnly?: true;
}
