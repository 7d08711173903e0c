import type { Violation } from '../domain/violation.ts';
import type { AppRecFacts, MessageFacts, MessageReader } from '../messages/reading.ts';
import type { JsonObject } from '../schema/parse.ts';
import type { Plan } from '../schema/plan.ts';
import { attachmentsOf } from './attachments.ts';
import type { Attachment } from './attachments.ts';
import type { Letter } from './block.ts';
import { documentHtml } from './document.ts';
import { letterOf } from './letter.ts';
import type { Language } from './language.ts';

export interface RenderOptions {
  readonly language: Language;
  /** What the transport said of the encoding, as for reading. */
  readonly charset?: string | undefined;
}

/** What bytes are to readers. `letter` is absent where whose message it is cannot be read. */
export interface Rendering {
  readonly letter?: Letter;
  readonly attachments: readonly Attachment[];
  readonly violations: readonly Violation[];
}

/** The JSON form, as far as it is needed here. */
interface Told {
  readonly content?: JsonObject;
}

/** Reads bytes and makes a letter of them; a message with violations too, and it says so. */
export function render(
  reader: MessageReader,
  bytes: Uint8Array,
  { language, charset }: RenderOptions,
): Rendering {
  const reading = reader.read(bytes, { charset });
  const { violations } = reading;
  if (reading.kind === 'unreadable') return { attachments: [], violations };
  const { content } = reader.json(bytes, { charset }) as Told;
  if (content === undefined) return { attachments: [], violations };
  const { facts } = reading;
  const faulty = violations.length > 0;
  const letter = letterOf({ plan: reader.plan, content, facts, language, faulty });
  return { letter, attachments: attachmentsOf(content), violations };
}

/**
 * A message or receipt as a complete HTML document that needs nothing from elsewhere.
 * @param content the root by its name, in the JSON form of `src/schema/parse.ts`.
 */
export const renderMessage = (
  plan: Plan,
  content: JsonObject,
  facts: MessageFacts | AppRecFacts,
  { language }: Pick<RenderOptions, 'language'>,
): string => documentHtml(letterOf({ plan, content, facts, language }));
