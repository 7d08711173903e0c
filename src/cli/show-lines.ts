/** The answers of the API that `show` puts into words. */
export interface Shown {
  readonly message: {
    readonly id: string;
    readonly senderHerId: number;
    readonly businessDocumentId: string;
    readonly businessDocumentGenDate: string;
    readonly isAppRec: boolean;
  };
  readonly status: readonly Status[];
  readonly appRecs: readonly AppRec[];
  readonly history: readonly HistoryLine[];
}

export interface Status {
  readonly receiverHerId: number;
  readonly transportDeliveryState: string;
  readonly sent: boolean;
  readonly appRecStatus: string | null;
}

export interface AppRec {
  readonly receiverHerId: number;
  readonly appRecErrorList:
    readonly { readonly errorCode: string | null; readonly details: string | null }[] | null;
}

export interface HistoryLine {
  readonly at: string;
  readonly what: string;
  readonly herId: number | null;
  readonly detail: string | null;
}

const FORWARD: Readonly<Record<string, string>> = {
  Unconfirmed: 'not yet: the receiver’s system has not acknowledged it',
  Acknowledged: 'sent: the receiver’s system has acknowledged it',
  Rejected: 'will not be delivered',
};

const RECEIPT: Readonly<Record<string, string>> = {
  Ok: 'confirmed: the receiver answered OK',
  Rejected: 'refused by a negative AppRec',
  OkErrorInMessagePart: 'confirmed: the receiver answered OK, with faults in a part',
};

/** What a history row says, as far as its word alone would not. */
const WHAT: Readonly<Record<string, string>> = {
  accepted: 'accepted from the sender',
  routed: 'on its way to the receiver',
  sent: 'acknowledged by the receiver’s system',
  confirmed: 'answered OK by the receiver',
  refused: 'refused',
  'try-failed': 'a delivery failed and is tried again',
  stuck: 'laid before the operator',
  redriven: 'tried again by the operator',
  discarded: 'closed by the operator',
  'answered-again': 'a second AppRec came; the first stands',
  remarked: 'passed on, though it bends these rules',
  'apprec-overdue': 'no AppRec has come in time',
  'not-relayed': 'not passed on: the message had been answered',
};

const reasonsOf = (appRec: AppRec | undefined): string => {
  const reasons = (appRec?.appRecErrorList ?? []).map(({ errorCode, details }) =>
    [errorCode, details].filter((part) => part !== null && part !== '').join(' '),
  );
  return reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
};

function receiverLines(status: Status, appRec: AppRec | undefined, isAppRec: boolean): string[] {
  const { receiverHerId, transportDeliveryState, appRecStatus } = status;
  const receipt =
    appRecStatus === null
      ? 'none yet: nobody has answered for the receiver'
      : `${RECEIPT[appRecStatus] ?? appRecStatus}${reasonsOf(appRec)}`;
  return [
    `receiver ${receiverHerId}`,
    `  delivery  ${FORWARD[transportDeliveryState] ?? transportDeliveryState}`,
    // An AppRec is never answered with another.
    ...(isAppRec ? [] : [`  AppRec    ${receipt}`]),
  ];
}

const historyLine = ({ at, what, herId, detail }: HistoryLine): string =>
  [`  ${at}  ${WHAT[what] ?? what}`, herId && `HER-id ${herId}`, detail]
    .filter((part) => part !== null && part !== '' && part !== 0)
    .join(', ');

/** The whole of it as lines: what, each receiver with its two legs, the history. */
export function linesOf({ message, status, appRecs, history }: Shown): string[] {
  const kind = message.isAppRec ? 'AppRec' : 'message';
  return [
    `${kind} ${message.id}`,
    `  MsgId     ${message.businessDocumentId}`,
    `  dated     ${message.businessDocumentGenDate}`,
    `  sender    ${message.senderHerId}`,
    ...status.flatMap((one) =>
      receiverLines(
        one,
        appRecs.find(({ receiverHerId }) => receiverHerId === one.receiverHerId),
        message.isAppRec,
      ),
    ),
    'history',
    ...history.map(historyLine),
  ];
}
