import nodemailer from 'nodemailer';
import { Failure } from './domain/failure.ts';
import type { AlertToSend } from './store/sql/alerts.ts';

/** Sends alerts; throws `Failure` with whether the mail may have gone out. */
export interface Mailer {
  send(alert: AlertToSend, to: string): Promise<void>;
  close(): Promise<void>;
}

export interface MailerOptions {
  readonly smtpUrl: string;
  readonly from: string;
  /** Address of the pages; the mail links to the overdue board. */
  readonly publicUrl: string;
}

const PATIENCE_MS = 20_000;

/** The steps behind the timers, as a nurse says them. */
const STEP_TEXTS: Readonly<Record<string, string>> = {
  t2: 'HPH2 sykepleiers besøk innen 3 dager',
  t3: 'HPH3 konsultasjon hos fastlege innen 2 uker',
};

const OSLO = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Nothing but the step, the unit, times and a link: no name, number or clinical word (T59). */
export function alertMail(
  alert: AlertToSend,
  publicUrl: string,
): { subject: string; text: string } {
  const step = STEP_TEXTS[alert.timer] ?? alert.timer;
  return {
    subject: `Overgang: frist passert (${alert.timer}, ${alert.level})`,
    text: [
      `En frist i et pasientforløp er passert: ${step}.`,
      '',
      `Frist: før ${OSLO.format(alert.dueAt)}`,
      `Nivå: ${alert.level}`,
      ...(alert.unitName === null ? [] : [`Ansvarlig enhet: ${alert.unitName}`]),
      '',
      `Se tavlen: ${publicUrl}/ops/overdue#${alert.pathwayId}`,
      '',
      'Meldingen inneholder ingen pasientopplysninger. Den sendes én gang.',
    ].join('\n'),
  };
}

/** One address and nothing else: no list, no comment, no line break (T36). */
const ADDRESS = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+$/;

/** Errors that come before the mail was handed over; after that nobody knows. */
const BEFORE_SENDING = new Set([
  'ECONNECTION',
  'EDNS',
  'EAUTH',
  'ECONNREFUSED',
  'ETLS',
  'EENVELOPE',
]);

function failureOf(error: unknown): Failure {
  const fields = error as { code?: string; responseCode?: number; command?: string };
  const inside = `${fields.code ?? ''} ${fields.responseCode ?? ''} ${fields.command ?? ''}`.trim();
  const status = fields.responseCode ?? 0;
  if (status >= 500) return new Failure('mail-refused', inside, { cause: error });
  const before = BEFORE_SENDING.has(fields.code ?? '') || (status >= 400 && status < 500);
  return new Failure(before ? 'receiver-unreachable' : 'receiver-silent', inside, { cause: error });
}

export function openMailer(options: MailerOptions): Mailer {
  const transport = nodemailer.createTransport({
    url: options.smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(alert, to) {
      if (!ADDRESS.test(to)) throw new Failure('no-address', 'not one plain address');
      const { subject, text } = alertMail(alert, options.publicUrl);
      await transport
        .sendMail({
          from: options.from,
          to,
          subject,
          text,
          // The same for every try: a mail system may drop the second of two.
          messageId: `<alert-${alert.id}@overgang>`,
          headers: { 'auto-submitted': 'auto-generated' },
        })
        .catch((error: unknown) => {
          throw failureOf(error);
        });
    },
    close() {
      transport.close();
      return Promise.resolve();
    },
  };
}
