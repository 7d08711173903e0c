import nodemailer from 'nodemailer';
import { Failure } from '../domain/failure.ts';
import type { Language } from '../rendering/language.ts';

/** One mail to one address. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** With its brackets. */
  readonly messageId: string;
  readonly language: Language;
}

/** Sends mails; throws `Failure` with whether the mail may have gone out. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

export interface MailerOptions {
  readonly smtpUrl: string;
  readonly from: string;
}

const PATIENCE_MS = 20_000;
const MOST_CONNECTIONS = 5;

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
  const before = BEFORE_SENDING.has(fields.code ?? '') || (status >= 400 && status < 500);
  // Our own sign-in being refused says nothing of the address: it is tried again.
  if (status >= 500 && fields.code !== 'EAUTH')
    return new Failure('mail-refused', inside, { cause: error });
  return new Failure(before ? 'receiver-unreachable' : 'receiver-silent', inside, { cause: error });
}

export function openMailer(options: MailerOptions): Mailer {
  const transport = nodemailer.createTransport({
    url: options.smtpUrl,
    pool: true,
    maxConnections: MOST_CONNECTIONS,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, language, ...mail }) {
      if (!ADDRESS.test(to)) throw new Failure('no-address', 'not one plain address');
      await transport
        .sendMail({
          ...mail,
          from: options.from,
          to,
          headers: { 'auto-submitted': 'auto-generated', 'content-language': language },
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
