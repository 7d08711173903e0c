import type { HerId, MsgId } from '../domain/ids.ts';
import type { Violation } from '../domain/violation.ts';
import type { Plan } from '../schema/plan.ts';
import type { CatalogueRow } from './catalogue/index.ts';

/** One identifier: `type` and `system` are V and S of TypeId (lists 9051 and 8116, R020, R021). */
export interface Ident {
  readonly id: string;
  readonly type: string;
  readonly system?: string;
}

/**
 * A communicating part (R013, R014): a service or person nested in its organisation, or the
 * organisation alone. `name` and `idents` are the part's own.
 */
export interface Party {
  readonly herId?: HerId;
  readonly name: string;
  readonly kind: 'service' | 'person' | 'organisation';
  readonly idents: readonly Ident[];
  readonly organisation: {
    readonly herId?: HerId;
    readonly name: string;
    readonly idents: readonly Ident[];
  };
  readonly givenName?: string;
  readonly familyName?: string;
}

export interface Receiver extends Party {
  /** PRIM for the first receiver, else V of RoleReceiver (list 8112), COP for a copy (R025). */
  readonly role: string;
}

/** The patient as the head has it; never logged, never part of a violation. */
export interface PatientFacts {
  readonly idents: readonly Ident[];
  readonly familyName?: string;
  readonly givenName?: string;
  readonly middleName?: string;
  /** `YYYY-MM-DD` as written. */
  readonly dateOfBirth?: string;
  /** V of list 3101. */
  readonly sex?: string;
}

/** TidsfestetHendelse: `code` of list 9121, `time` as written, `estimate` is Anslag (K1). */
export interface TimedEvent {
  readonly code?: string;
  readonly time: string;
  readonly estimate: boolean;
}

/** A code and the OID of its list; CS values have no list on the wire (R100). */
export interface Code {
  readonly code: string;
  readonly system?: string;
}

/** What a payload says that state rests on; codes as written, unknown ones too (R064). */
export interface MessageContent {
  /** V of Forsendelsesstatus, list 7309. */
  readonly status?: string;
  /** Local name of the element the payload's choice holds. */
  readonly choice?: string;
  readonly events: readonly TimedEvent[];
  /** V of UtTil, list 8408. */
  readonly dischargedTo?: string;
  /** V of Uttilstand, list 8431; 2 is dead. */
  readonly outcome?: string;
  /** Kind of content: TypeInnhold (9137 to 9140), TypeForesp (9152 to 9154) or TemaKodet. */
  readonly topic?: Code;
  /** Overskriftskode of its texts, where the catalogue names their place. */
  readonly headings?: readonly Code[];
  /** SvarPaaForesporsel: the message is itself the answer to a request (R034). */
  readonly answersRequest?: true;
  /** TypeForesp of the request that is answered, copied into the answer. */
  readonly request?: Code;
}

/** What a MsgHead says that identity, routing and state rest on; times as written, no zone added. */
export interface MessageFacts {
  readonly msgId: MsgId;
  readonly type: string;
  readonly typeName?: string;
  readonly genDate: string;
  /** P, T or D (R005); absent when the sender does not say. */
  readonly processingStatus?: string;
  readonly conversation?: { readonly parent: string; readonly conversation: string };
  readonly sender: Party;
  readonly receivers: readonly Receiver[];
  readonly patient?: PatientFacts;
  readonly payload?: { readonly namespace: string; readonly root: string };
  /** Absent: the type, version or payload is none that is supported. */
  readonly catalogue?: CatalogueRow;
  readonly content?: MessageContent;
}

/** One Error of an AppRec, list 8221 or the message type's own. */
export interface AppRecError {
  readonly code?: string;
  readonly system?: string;
  /** DN: the code's published text. */
  readonly text?: string;
  /** OT: what the answering system adds. */
  readonly detail?: string;
}

export interface AppRecFacts {
  readonly id: MsgId;
  readonly version: '1.0' | '1.1';
  readonly genDate: string;
  /** 1 OK, 2 refused, 3 OK with faults in a part (list 8258); others are kept as written. */
  readonly status: string;
  readonly errors: readonly AppRecError[];
  readonly sender: Party;
  readonly receiver: Party;
  /** V of the sender's Role: PRIM or COP in 1.1 (R073). */
  readonly role?: string;
  readonly original: { readonly msgId: MsgId; readonly type: string; readonly issueDate: string };
}

/**
 * Something that is against the rules and no ground for refusal (R064). Like a violation it names
 * elements and codes, never content.
 */
export interface Remark {
  /** Number of the message rule. */
  readonly rule: string;
  readonly severity: 'warn' | 'note';
  /** 1-based; 0 when only the path is known. */
  readonly line: number;
  readonly xpath: string;
  readonly message: string;
}

/**
 * - `unreadable`: whose it is cannot be told; no AppRec is possible (R063).
 * - `message` and `apprec`: who and what is known, and `violations` says whether it may pass.
 */
export type Reading =
  | { readonly kind: 'unreadable'; readonly violations: readonly Violation[] }
  | {
      readonly kind: 'message';
      readonly facts: MessageFacts;
      readonly violations: readonly Violation[];
      /** Empty for a message that may not pass, and unless asked for. */
      readonly remarks: readonly Remark[];
    }
  | {
      readonly kind: 'apprec';
      readonly facts: AppRecFacts;
      readonly violations: readonly Violation[];
      readonly remarks: readonly Remark[];
    };

export interface ReadOptions {
  /** As the transport says. */
  readonly charset?: string | undefined;
  /** Look for remarks too: a walk through the whole document, a third of what validating costs. */
  readonly remarks?: boolean;
}

/** Pure but for the engine: the same bytes give the same reading. Synchronous. */
export interface MessageReader {
  readonly read: (bytes: Uint8Array, options?: ReadOptions) => Reading;
  /** The schemas' word alone; any global element of a known schema may be the root. */
  readonly schemaOnly: (bytes: Uint8Array) => readonly Violation[];
  /** Facts and whole content as JSON; for a document that is not well-formed, its violations. */
  readonly json: (
    bytes: Uint8Array,
    options?: { readonly charset?: string | undefined },
  ) => unknown;
  /** What the schemas say, for showing a message. */
  readonly plan: Plan;
}
