import type { Request, Response } from 'express';
import { fileNameOf } from '../../rendering/attachments.ts';
import { isLanguage } from '../../rendering/language.ts';
import type { Rendering } from '../../rendering/render.ts';
import { letterHtml } from '../../rendering/write-html.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Part } from '../html.ts';
import { address, notice } from '../pieces.ts';
import { placeTable } from '../places.ts';
import { messageFacts } from '../queries/message.ts';
import type { MessageFactsRow } from '../queries/message.ts';
import { localsOf, show, viewOf } from '../respond.ts';
import { typeNameOf } from '../type-name.ts';
import type { SignedIn, View } from '../view.ts';
import { contentForm, downloadForm, reasonComplaint } from './content-form.ts';
import { missing, pathId, uuid } from './desk.ts';
import type { Desk, Page } from './desk.ts';

/** Fits a count of attachments; a message has few. */
const ATTACHMENT_NUMBER = /^[1-9]\d{0,3}$/;

/** The guard lets nobody through unnamed. */
function operatorOf(res: Response): SignedIn {
  const { signedIn } = localsOf(res);
  if (signedIn === undefined) throw new Error('content without an operator');
  return signedIn;
}

async function messageOf({ store }: Desk, req: Request): Promise<MessageFactsRow | undefined> {
  const id = uuid(pathId(req.params));
  return id === undefined ? undefined : messageFacts(store, id);
}

/** A form cannot be reloaded: the address of the page is where the reason is asked for. */
const viewAt = (desk: Desk, on: { req: Request; res: Response; id: string }): View => ({
  ...viewOf(desk.site, on.req, on.res),
  here: address(`/messages/${on.id}/content`),
});

const frame = (v: View, message: MessageFactsRow) => ({
  title: v.say('content.title', { name: typeNameOf(v, message.type) ?? v.say('message.title') }),
  back: { href: address(`/messages/${message.id}`), where: v.say('content.message') },
});

/** `GET /ops/messages/:id/content`: asks for the reason; shows nothing of the message. */
export const contentPage: Page = (desk) => async (req, res, next) => {
  const message = await messageOf(desk, req);
  if (message === undefined) return missing(desk)(req, res, next);
  const v = viewAt(desk, { req, res, id: message.id });
  show(res, v, { ...frame(v, message), body: contentForm(v, message.id) });
};

function letterBody(
  v: View,
  rendering: Rendering,
  on: { readonly messageId: string; readonly reason: string },
): Part {
  const { say } = v;
  const { letter, attachments, violations } = rendering;
  return [
    letter ? letterHtml(letter) : notice('warn', say('content.unreadable')),
    attachments.length > 0 &&
      html`<section>
        <h2>${say('content.downloads')}</h2>
        <p>${say('content.downloads-text')}</p>
        ${attachments.map(({ number }) => downloadForm(v, { ...on, number }))}
      </section>`,
    violations.length > 0 &&
      html`<section>
        <h2>${say('places.title')}</h2>
        ${placeTable(v, violations)}
      </section>`,
  ];
}

/** `POST /ops/messages/:id/content`: the letter, once the audit log has the reason. */
export const postContent: Page = (desk) => async (req, res, next) => {
  const message = await messageOf(desk, req);
  if (message === undefined) return missing(desk)(req, res, next);
  const { id: messageId, charset } = message;
  const v = viewAt(desk, { req, res, id: messageId });
  const reason = field(req.body, 'reason').trim();
  const error = reasonComplaint(v, reason);
  if (error !== undefined) {
    const body = contentForm(v, messageId, { error, reason });
    return show(res, v, { ...frame(v, message), body, failed: true }, 422);
  }
  const asked = field(req.body, 'language');
  const rendering = await desk.content({
    messageId,
    charset,
    by: operatorOf(res),
    reason,
    language: isLanguage(asked) ? asked : v.language,
  });
  const body = rendering
    ? letterBody(v, rendering, { messageId, reason })
    : notice('warn', v.say('content.gone'));
  const title = rendering?.letter?.title;
  show(res, v, { ...frame(v, message), ...(title !== undefined && { title }), body });
};

/**
 * `POST /ops/messages/:id/attachments/:number`: the bytes as a file to be saved. They are never
 * served as what the sender says they are, so that no browser opens them on our address.
 */
export const postAttachment: Page = (desk) => async (req, res, next) => {
  const message = await messageOf(desk, req);
  const asked = field(req.params, 'number');
  const reason = field(req.body, 'reason').trim();
  if (message === undefined || !ATTACHMENT_NUMBER.test(asked)) return missing(desk)(req, res, next);
  const v = viewAt(desk, { req, res, id: message.id });
  const error = reasonComplaint(v, reason);
  if (error !== undefined) {
    const body = contentForm(v, message.id, { error, reason });
    return show(res, v, { ...frame(v, message), body, failed: true }, 422);
  }
  const rendering = await desk.content({
    messageId: message.id,
    charset: message.charset,
    by: operatorOf(res),
    reason,
    language: v.language,
    attachment: Number(asked),
  });
  const attachment = rendering?.attachments.find(({ number }) => number === Number(asked));
  if (attachment === undefined) return missing(desk)(req, res, next);
  const bytes = attachment.bytes();
  res.setHeader('content-type', 'application/octet-stream');
  res.setHeader('content-disposition', `attachment; filename="${fileNameOf(attachment, bytes)}"`);
  res.setHeader('content-security-policy', "default-src 'none'; sandbox");
  res.end(bytes);
};
