/** Pathway `p` has a free-text reply that a person must read; as the index `pathway_to_classify` has it, letter by letter. */
export const TO_CLASSIFY = `p.view @@ '$.episodes[*].flags[*] starts with "TO_CLASSIFY"'`;
