import { XmlBufferInputProvider } from 'libxml2-wasm';
import * as libxml2 from 'libxml2-wasm/lib/libxml2.mjs';
import { Failure } from '../domain/failure.ts';
import type { Encoding } from './encoding.ts';
import { LIMITS } from './limits.ts';

/**
 * The only file that knows libxml2. It uses the library's own bindings below its classes, because
 * those keep a finalizer per document and compute a path per error: half the cost of a validation,
 * and quadratic for a document with thousands of errors.
 *
 * Deliberately absent: NOENT, DTDLOAD, XINCLUDE and HUGE, and any file or network provider.
 */
const PARSE_NO_NETWORK = 1 << 11;
const PARSE_NO_XXE = 1 << 23;
/** CDATA becomes ordinary text: for the JSON reading, where the difference means nothing. */
const PARSE_NO_CDATA = 1 << 14;
const SAVE_NO_DECLARATION = 1 << 1;

const LEVEL_ERROR = 2;
const CODE_NO_MEMORY = 2;

/** Byte offset of `code` in libxml2's error structure; its other fields have accessors. */
const ERROR_CODE = 4;

/** One diagnostic of libxml2. `message` may hold content of the document: never show it. */
export interface Diagnostic {
  readonly code: number;
  /** 1-based, 0 when unknown. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Address of the node in the engine's memory, 0 when unknown. */
  readonly node: number;
}

/** A compiled schema set, for the life of the process. */
export interface Compiled {
  readonly schema: number;
}

/** A parsed document, valid only within `withParsed`. */
export interface Parsed {
  readonly doc: number;
  readonly root: number;
}

let sink: Diagnostic[] = [];

/** Exported by the library, and left out of its types. */
const { addFunction } = libxml2 as unknown as {
  readonly addFunction: (
    callback: (context: number, error: number) => void,
    signature: string,
  ) => number;
};
const collector = addFunction((_context, error) => {
  if (libxml2.XmlErrorStruct.level(error) < LEVEL_ERROR || sink.length >= LIMITS.violations) return;
  sink.push({
    code: memory(error).words[(error + ERROR_CODE) >> 2] ?? 0,
    line: libxml2.XmlErrorStruct.line(error),
    column: libxml2.XmlErrorStruct.col(error),
    message: libxml2.XmlErrorStruct.message(error),
    node: libxml2.XmlErrorStruct.node(error),
  });
}, 'vii');

/** The engine's memory as words and bytes. */
export interface Memory {
  readonly words: Int32Array;
  readonly bytes: Buffer;
}

let view: Memory = { words: new Int32Array(0), bytes: Buffer.alloc(0) };

/**
 * The memory as it is now. Take it anew after every call into the engine: growing replaces it.
 * @param pointer any address within the engine, only used to reach the memory.
 */
export function memory(pointer: number): Memory {
  const { buffer } = libxml2.XmlNodeSetStruct.nodeTable(pointer, 0);
  if (view.words.buffer !== buffer)
    view = { words: new Int32Array(buffer), bytes: Buffer.from(buffer as ArrayBuffer) };
  return view;
}

/** Runs a call into the engine; what breaks the engine itself is our fault, not the sender's. */
function engine<T>(call: () => T): T {
  try {
    return call();
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure('engine-exhausted', 'libxml2 failed', { cause });
  }
}

function collect<T>(call: () => T): { value: T; diagnostics: readonly Diagnostic[] } {
  sink = [];
  const value = engine(call);
  const diagnostics = sink;
  sink = [];
  assertSound(diagnostics);
  return { value, diagnostics };
}

/**
 * Out of memory reaches us as an error like any other, or as one without text (F5): it must not
 * become a refusal.
 * @throws Failure engine-exhausted
 */
export function assertSound(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.some((one) => one.code === CODE_NO_MEMORY || one.message.trim() === ''))
    throw new Failure('engine-exhausted', 'libxml2 is out of memory');
}

/** Room for the short strings that go with a document. */
const SLACK = 1_024;

/**
 * The library copies a document to wherever malloc says without asking whether it said anything:
 * at 0 it would overwrite the engine itself, and with it every later verdict. So we ask before.
 * @throws Failure engine-exhausted
 */
function assertRoom(bytes: number): void {
  const address = allocate(bytes + SLACK);
  if (address === 0) throw new Failure('engine-exhausted', 'no memory for the document');
  libxml2.free(address);
}

/**
 * The library has malloc only within its list of strings; a list of none, whose length in bytes is
 * what we want, gets the memory and nothing written to it but one zero.
 */
function allocate(bytes: number): number {
  const none = { length: 0, map: () => ({ reduce: () => bytes }), forEach: () => undefined };
  return libxml2.allocCStringArray(none as unknown as string[]);
}

function parse(body: Uint8Array, encoding: Encoding, flags: number, url: string | null): number {
  const context = libxml2.xmlNewParserCtxt();
  if (context === 0) throw new Failure('engine-exhausted', 'no parser context');
  try {
    libxml2.xmlCtxtSetErrorHandler(context, collector, 0);
    const options = PARSE_NO_NETWORK | PARSE_NO_XXE | flags;
    assertRoom(body.length);
    return libxml2.xmlReadMemory(context, body, url, encoding, options);
  } finally {
    libxml2.xmlFreeParserCtxt(context);
  }
}

export interface Source {
  readonly body: Uint8Array;
  readonly encoding: Encoding;
  /** Merge CDATA sections into the text around them. */
  readonly mergeCdata?: boolean;
  readonly url?: string;
}

/**
 * Parses, hands the document to `use` and frees it whatever happens; `broken` gets the reasons
 * when it is not well-formed (never empty). Must not be nested with another call of itself that
 * parses while an address from the outer document is held across a memory growth.
 */
export function withParsed<T>(
  source: Source,
  use: (parsed: Parsed) => T,
  broken: (reasons: readonly Diagnostic[]) => T,
): T {
  const flags = source.mergeCdata ? PARSE_NO_CDATA : 0;
  const { value: doc, diagnostics } = collect(() =>
    parse(source.body, source.encoding, flags, source.url ?? null),
  );
  try {
    if (diagnostics.length > 0) return broken(diagnostics);
    if (doc === 0) throw new Failure('engine-exhausted', 'libxml2 gave neither document nor error');
    // The gate has refused DOCTYPE already; this is the parser's own word for it.
    if (libxml2.xmlGetIntSubset(doc) !== 0)
      return broken([{ code: 0, line: 1, column: 1, message: 'DOCTYPE', node: 0 }]);
    return use({ doc, root: libxml2.xmlDocGetRootElement(doc) });
  } finally {
    if (doc !== 0) engine(() => libxml2.xmlFreeDoc(doc));
  }
}

/** Schema diagnostics of a document, at most LIMITS.violations; empty when it is valid. */
export function validate(compiled: Compiled, parsed: Parsed): readonly Diagnostic[] {
  const { value, diagnostics } = collect(() => {
    const context = libxml2.xmlSchemaNewValidCtxt(compiled.schema);
    if (context === 0) return -1;
    try {
      libxml2.xmlSchemaSetValidStructuredErrors(context, collector, 0);
      return libxml2.xmlSchemaValidateDoc(context, parsed.doc);
    } finally {
      libxml2.xmlSchemaFreeValidCtxt(context);
    }
  });
  if (value < 0 || (value > 0 && diagnostics.length === 0))
    throw new Failure('engine-exhausted', 'the validator gave no verdict');
  return diagnostics;
}

/** The document as UTF-8 text without declaration, as libxml2 writes it. */
export function serialise(parsed: Parsed): string {
  const chunks: Buffer[] = [];
  const handler = {
    write(chunk: Uint8Array): number {
      chunks.push(Buffer.from(chunk));
      return chunk.byteLength;
    },
    close: () => true,
  };
  engine(() => {
    const context = libxml2.xmlSaveToIO(handler, 'UTF-8', SAVE_NO_DECLARATION);
    libxml2.xmlSaveDoc(context, parsed.doc);
    libxml2.xmlSaveClose(context);
  });
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Compiles `driver` with every import answered from `files` (by URL) and from nowhere else.
 * @throws Error with libxml2's own words: the text is ours, so it may be shown.
 */
export function compile(driver: string, files: ReadonlyMap<string, Uint8Array>): Compiled {
  const provider = new XmlBufferInputProvider(Object.fromEntries(files));
  if (!libxml2.xmlRegisterInputProvider(provider)) throw new Error('no input provider');
  try {
    return withParsed<Compiled>(
      { body: Buffer.from(driver), encoding: 'UTF-8', url: 'mem:///driver.xsd' },
      ({ doc }) => {
        const { value: schema, diagnostics } = collect(() => {
          const context = libxml2.xmlSchemaNewDocParserCtxt(doc);
          libxml2.xmlSchemaSetParserStructuredErrors(context, collector, 0);
          const compiled = libxml2.xmlSchemaParse(context);
          libxml2.xmlSchemaFreeParserCtxt(context);
          return compiled;
        });
        if (schema === 0 || diagnostics.length > 0)
          throw new Error(`schema set: ${diagnostics.map((one) => one.message.trim()).join(' ')}`);
        return { schema };
      },
      (reasons) => {
        throw new Error(`schema driver: ${reasons[0]?.message ?? ''}`);
      },
    );
  } finally {
    libxml2.xmlCleanupInputProvider();
  }
}

/** Gives a compiled schema back; only for sets opened to be looked at, as tests and probes do. */
export function release(compiled: Compiled): void {
  libxml2.xmlSchemaFree(compiled.schema);
}
