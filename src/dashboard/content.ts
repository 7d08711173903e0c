import type { MessageReader } from '../messages/reading.ts';
import type { Language } from '../rendering/language.ts';
import { render } from '../rendering/render.ts';
import type { Rendering } from '../rendering/render.ts';
import type { Protected } from '../store/protected.ts';
import { audit } from '../store/sql/audit.ts';
import { bodiesOf } from '../store/sql/claim-messages.ts';
import type { Store } from '../store/store.ts';
import type { SignedIn } from './view.ts';

/** One opening of a message's content, by somebody and for a reason. */
export interface Opening {
  readonly messageId: string;
  readonly charset: string | null;
  readonly by: SignedIn;
  readonly reason: string;
  readonly language: Language;
  /** Number of the attachment that is asked for. */
  readonly attachment?: number;
}

/**
 * The only way of the pages to a message's content. The audit row is committed before a byte is
 * read (N01): who, for what message, why; undefined when the body is no longer kept.
 */
export type OpenContent = (opening: Opening) => Promise<Rendering | undefined>;

export interface ContentParts {
  readonly store: Store;
  readonly reader: MessageReader;
  readonly protect: Protected;
}

export const openContent =
  ({ store, reader, protect }: ContentParts): OpenContent =>
  async ({ messageId, charset, by, reason, language, attachment }) => {
    await audit(store, {
      orgId: by.orgId,
      actor: `operator:${by.name}`,
      action: attachment === undefined ? 'message.content' : 'message.attachment',
      target: messageId,
      detail: { reason, ...(attachment !== undefined && { attachment }) },
    });
    const [body] = await bodiesOf(store, [messageId]);
    return (
      body && render(reader, protect.unpack(body), { language, charset: charset ?? undefined })
    );
  };
