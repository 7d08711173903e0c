/** A code of ICD-10 (list 7110) or ICPC-2 (list 7170) with its text. */
export interface Diagnosis {
  readonly code: string;
  readonly name: string;
}

/**
 * A course of illness as the messages tell it, each field where the standard's headings put it.
 * Invented; no pronoun is used, so that it fits any patient.
 */
export interface Case {
  /** Unit of the hospital that has the patient. */
  readonly ward: string;
  readonly icd: readonly Diagnosis[];
  readonly icpc: readonly Diagnosis[];
  /** 9142 AAI: why the patient was sent in, as the municipality saw it. */
  readonly sentIn: string;
  /** 9145 1 and 2: state now, and what is expected. */
  readonly state: string;
  readonly expected: string;
  /** 9142 PROB, FO, FU and OP: the problem, the course, findings and the plan. */
  readonly problem: string;
  readonly course: string;
  readonly findings: string;
  readonly plan: string;
  /** 9141 8 and 12: nursing summary and state at discharge. */
  readonly nursing: string;
  readonly atDischarge: string;
  /** 9142 PROB at home, from the nurse to the GP, and from the GP to the municipality. */
  readonly atHome: string;
  readonly forGp: string;
  /** 9142 UTRED: what the GP would have done. */
  readonly wanted: string;
  /** Names of `drugs.ts`. */
  readonly drugs: readonly string[];
  readonly cure?: string;
  readonly stopped: string;
  readonly earlier: readonly (Diagnosis & { readonly text: string; readonly chronic: boolean })[];
  /** Measures begun at home. */
  readonly measures: readonly string[];
  readonly aid: string;
  /** Where the control is. */
  readonly clinic: string;
}
