/** One medicine as it is prescribed. */
export interface Drug {
  readonly name: string;
  readonly generic: string;
  /** List 7180. */
  readonly atc: string;
  /** Strength and unit; absent where one number does not say it. */
  readonly strength?: readonly [amount: string, unit: string];
  readonly tablet: boolean;
  readonly dose: string;
  /** List 9101: 1 fixed, 2 cure, 3 when needed. */
  readonly use: '1' | '2' | '3';
  readonly against: string;
  readonly remark?: string;
}

const tablet = (
  [name, generic, atc]: readonly [string, string, string],
  mg: string,
  rest: Pick<Drug, 'dose' | 'use' | 'against'> & { readonly remark?: string },
): Drug => ({ name, generic, atc, strength: [mg, 'mg'], tablet: true, ...rest });

const other = (
  [name, generic, atc]: readonly [string, string, string],
  rest: Pick<Drug, 'dose' | 'use' | 'against'> & Partial<Pick<Drug, 'remark' | 'strength'>>,
): Drug => ({ name, generic, atc, tablet: false, ...rest });

const FIXED = '1';
const CURE = '2';
const NEEDED = '3';

const ALL: readonly Drug[] = [
  tablet(['Paracet', 'Paracetamol', 'N02BE01'], '500', {
    dose: '2 tabletter kl. 08, 14, 20 og 23',
    use: FIXED,
    against: 'Mot smerter',
    remark: 'Høyst åtte tabletter i døgnet.',
  }),
  tablet(['OxyNorm', 'Oksykodon', 'N02AA05'], '5', {
    dose: '1 tablett ved behov, inntil 4 i døgnet',
    use: NEEDED,
    against: 'Mot sterke smerter',
    remark: 'Trappes ned og avsluttes innen to uker.',
  }),
  other(['Laktulose', 'Laktulose', 'A06AD11'], {
    dose: '15 ml kl. 08',
    use: FIXED,
    against: 'Mot forstoppelse',
    remark: 'Kan økes til to ganger daglig.',
  }),
  other(['Klexane', 'Enoksaparin', 'B01AB05'], {
    dose: '40 mg under huden kl. 20',
    use: FIXED,
    against: 'Forebygger blodpropp',
    strength: ['100', 'mg/ml'],
  }),
  tablet(['Kalcipos', 'Kalsium og vitamin D', 'A12AX'], '500', {
    dose: '1 tablett kl. 08 og 20',
    use: FIXED,
    against: 'Mot beinskjørhet',
  }),
  tablet(['Metoprolol', 'Metoprolol', 'C07AB02'], '50', {
    dose: '1 depottablett kl. 08',
    use: FIXED,
    against: 'For hjertet',
    remark: 'Kan deles, men ikke knuses. Måles puls under 50, kontaktes lege.',
  }),
  tablet(['Somac', 'Pantoprazol', 'A02BC02'], '20', {
    dose: '1 tablett kl. 08',
    use: FIXED,
    against: 'Beskytter magen',
  }),
  tablet(['Furix', 'Furosemid', 'C03CA01'], '40', {
    dose: '1 tablett kl. 08 og 14',
    use: FIXED,
    against: 'Vanndrivende',
    remark: 'Ekstra tablett ved vektøkning etter avtale.',
  }),
  tablet(['Ramipril', 'Ramipril', 'C09AA05'], '5', {
    dose: '1 tablett kl. 08',
    use: FIXED,
    against: 'Mot høyt blodtrykk og hjertesvikt',
  }),
  tablet(['Amlodipin', 'Amlodipin', 'C08CA01'], '5', {
    dose: '1 tablett kl. 08',
    use: FIXED,
    against: 'Mot høyt blodtrykk',
  }),
  tablet(['Eliquis', 'Apiksaban', 'B01AF02'], '5', {
    dose: '1 tablett kl. 08 og 20',
    use: FIXED,
    against: 'Forebygger blodpropp',
    remark: 'Skal ikke stoppes uten avtale med lege.',
  }),
  tablet(['Albyl-E', 'Acetylsalisylsyre', 'B01AC06'], '75', {
    dose: '1 tablett kl. 08',
    use: FIXED,
    against: 'Forebygger blodpropp',
  }),
  tablet(['Atorvastatin', 'Atorvastatin', 'C10AA05'], '40', {
    dose: '1 tablett kl. 20',
    use: FIXED,
    against: 'Senker kolesterol',
  }),
  tablet(['Imovane', 'Zopiklon', 'N05CF01'], '5', {
    dose: '1 tablett ved sengetid ved behov',
    use: NEEDED,
    against: 'Mot søvnvansker',
  }),
  tablet(['Sobril', 'Oksazepam', 'N05BA04'], '10', {
    dose: '1 tablett ved behov, inntil 2 i døgnet',
    use: NEEDED,
    against: 'Mot uro',
  }),
  other(['Spiriva', 'Tiotropium', 'R03BB04'], {
    dose: '1 inhalasjon kl. 08',
    use: FIXED,
    against: 'Utvider luftveiene',
  }),
  other(['Symbicort', 'Budesonid og formoterol', 'R03AK07'], {
    dose: '2 inhalasjoner kl. 08 og 20',
    use: FIXED,
    against: 'Mot betennelse i luftveiene',
    remark: 'Skyll munnen etterpå.',
  }),
  other(['Ventoline', 'Salbutamol', 'R03AC02'], {
    dose: '2 inhalasjoner ved behov',
    use: NEEDED,
    against: 'Mot tung pust',
  }),
  tablet(['Prednisolon', 'Prednisolon', 'H02AB06'], '5', {
    dose: '4 tabletter kl. 08, trappes ned med én hver tredje dag',
    use: CURE,
    against: 'Mot betennelse',
  }),
  tablet(['Apocillin', 'Fenoksymetylpenicillin', 'J01CE02'], '660', {
    dose: '2 tabletter kl. 06, 12, 18 og 24',
    use: CURE,
    against: 'Mot infeksjon',
    remark: 'Tas på tom mage.',
  }),
  tablet(['Selexid', 'Pivmecillinam', 'J01CA08'], '400', {
    dose: '1 tablett kl. 08, 14 og 20',
    use: CURE,
    against: 'Mot urinveisinfeksjon',
    remark: 'Tas med rikelig drikke.',
  }),
  other(['Diclocil', 'Dikloksacillin', 'J01CF01'], {
    dose: '2 kapsler kl. 06, 14 og 22',
    use: CURE,
    against: 'Mot infeksjon',
    strength: ['500', 'mg'],
  }),
  tablet(['Metformin', 'Metformin', 'A10BA02'], '500', {
    dose: '2 tabletter til frokost og middag',
    use: FIXED,
    against: 'Mot diabetes',
  }),
  other(['Lantus', 'Insulin glargin', 'A10AE04'], {
    dose: '18 enheter kl. 21',
    use: FIXED,
    against: 'Mot diabetes',
    strength: ['100', 'E/ml'],
  }),
  other(['NovoRapid', 'Insulin aspart', 'A10AB05'], {
    dose: '6 enheter til frokost, middag og kvelds',
    use: FIXED,
    against: 'Mot diabetes',
    strength: ['100', 'E/ml'],
    remark: 'Settes ikke når måltidet utgår.',
  }),
  tablet(['Ibux', 'Ibuprofen', 'M01AE01'], '400', {
    dose: '1 tablett ved behov',
    use: NEEDED,
    against: 'Mot smerter',
  }),
  tablet(['Levaxin', 'Levotyroksin', 'H03AA01'], '0.05', {
    dose: '1 tablett kl. 08 på tom mage',
    use: FIXED,
    against: 'Mot lavt stoffskifte',
  }),
  tablet(['Donepezil', 'Donepezil', 'N06DA02'], '10', {
    dose: '1 tablett kl. 20',
    use: FIXED,
    against: 'Mot demens',
  }),
];

/** @throws Error for a name that is not among them: the cases name them. */
export function drugOf(name: string): Drug {
  const found = ALL.find((one) => one.name === name);
  if (!found) throw new Error(`no drug ${name}`);
  return found;
}
