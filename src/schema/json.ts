/**
 * JSON form of a document: attributes as `@name`, children by name, `#text` for the text of an
 * element that has attributes too, `#content` for content whose order its names do not give. An
 * element that may repeat is always an array; text is kept to the letter, and nothing becomes a
 * number or boolean.
 */
export type Json = string | JsonObject | readonly Json[];
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Text and elements as they alternate; an element is an object of its one name. */
export type Content = readonly (string | JsonObject)[];

/** An element whose schema lets anything stand in it. */
export interface AnyContent {
  readonly '#content': Content;
  readonly [attribute: `@${string}`]: string;
}
