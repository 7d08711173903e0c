/** Why a day counts or does not, what may be contested, and what is not documented. */
export const PAYMENT_REASONS = {
  'payment.reason.LEFT': {
    nb: 'Pasienten hadde reist, eller reiste denne datoen.',
    nn: 'Pasienten hadde reist, eller reiste denne datoen.',
    en: 'The patient had left, or left on this date.',
  },
  'payment.reason.DIED': {
    nb: 'Pasienten var død, eller døde denne datoen.',
    nn: 'Pasienten var død, eller døydde denne datoen.',
    en: 'The patient had died, or died on this date.',
  },
  'payment.reason.TRANSFERRED': {
    nb: 'Pasienten var innlagt på et annet sykehus.',
    nn: 'Pasienten var innlagd på eit anna sjukehus.',
    en: 'The patient had been admitted to another hospital.',
  },
  'payment.reason.WITHDRAWN': {
    nb: 'Pasienten var meldt ikke lenger utskrivningsklar.',
    nn: 'Pasienten var meld ikkje lenger utskrivingsklar.',
    en: 'The readiness for discharge had been withdrawn.',
  },
  'payment.reason.NO_NOTICE_10': {
    nb: 'Varselet om utskrivningsklar pasient ble avvist (negativ AppRec) og ikke sendt på nytt.',
    nn: 'Varselet om utskrivingsklar pasient vart avvist (negativ AppRec) og ikkje sendt på nytt.',
    en: 'The notice of readiness was refused (negative AppRec) and not sent again.',
  },
  'payment.reason.REDATED': {
    nb: 'Sykehuset har siden oppgitt en senere dato for utskrivningsklar.',
    nn: 'Sjukehuset har sidan oppgitt ein seinare dato for utskrivingsklar.',
    en: 'The hospital has since given a later date of readiness.',
  },
  'payment.reason.NOT_NOTIFIED': {
    nb: 'Kommunen hadde ikke fått varselet.',
    nn: 'Kommunen hadde ikkje fått varselet.',
    en: 'The municipality had not been notified.',
  },
  'payment.reason.AGREED_LATER': {
    nb: 'Etter avtalen mellom partene teller en senere dag som den første.',
    nn: 'Etter avtalen mellom partane tel ein seinare dag som den første.',
    en: 'By the agreement of the parties a later day is the first.',
  },
  'payment.reason.RECEIVED_IN_TIME': {
    nb: 'Kommunen kunne ta imot fra første dag, og pasienten reiste den dagen.',
    nn: 'Kommunen kunne ta imot frå første dag, og pasienten reiste den dagen.',
    en: 'The municipality could receive from the first day, and the patient left on it.',
  },
  'payment.reason.KOMMUNE_READY': {
    nb: 'Kommunen kunne ta imot, men pasienten ble værende.',
    nn: 'Kommunen kunne ta imot, men pasienten vart verande.',
    en: 'The municipality could receive, and the patient stayed on.',
  },
  'payment.reason.NO_NOTICE_8': {
    nb: 'Tidligvarsel etter § 8 er ikke gitt.',
    nn: 'Tidlegvarsel etter § 8 er ikkje gitt.',
    en: 'No early notice under section 8 has been given.',
  },
  'payment.reason.NOTICE_8_LATER': {
    nb: 'Tidligvarsel etter § 8 kom først på en senere dato.',
    nn: 'Tidlegvarsel etter § 8 kom først på ein seinare dato.',
    en: 'The early notice under section 8 came on a later date only.',
  },
  'payment.reason.ACCEPTED_NOT_FETCHED': {
    nb: 'Kommunen hadde sagt at den kunne ta imot, men pasienten ble ikke hentet.',
    nn: 'Kommunen hadde sagt at han kunne ta imot, men pasienten vart ikkje henta.',
    en: 'The municipality had said that it could receive, and the patient was not fetched.',
  },
  'payment.reason.KOMMUNE_LATER': {
    nb: 'Kommunen kunne først ta imot senere.',
    nn: 'Kommunen kunne først ta imot seinare.',
    en: 'The municipality could receive later only.',
  },
  'payment.reason.KOMMUNE_REFUSED': {
    nb: 'Kommunen kunne ikke ta imot.',
    nn: 'Kommunen kunne ikkje ta imot.',
    en: 'The municipality could not receive.',
  },
  'payment.reason.ANSWER_UNCLASSIFIED': {
    nb: 'Kommunen har svart, men ingen har vurdert hva svaret betyr. Regnet som ikke besvart.',
    nn: 'Kommunen har svart, men ingen har vurdert kva svaret betyr. Rekna som ikkje svart.',
    en: 'The municipality has answered, and nobody has judged what it means. Taken for no answer.',
  },
  'payment.reason.NO_ANSWER': {
    nb: 'Kommunen hadde ikke svart.',
    nn: 'Kommunen hadde ikkje svart.',
    en: 'The municipality had not answered.',
  },
  'payment.reason.NEVER_READY': {
    nb: 'Pasienten er ikke meldt utskrivningsklar.',
    nn: 'Pasienten er ikkje meld utskrivingsklar.',
    en: 'The patient has not been declared ready for discharge.',
  },
  'payment.reason.STILL_READY': {
    nb: 'Oppholdet er ikke avsluttet. Forslaget gjelder dagene til nå.',
    nn: 'Opphaldet er ikkje avslutta. Framlegget gjeld dagane til no.',
    en: 'The stay has not ended. The proposal is for the days until now.',
  },
  'payment.reason.RATE_MISSING': {
    nb: 'Døgnsatsen er ikke lagt inn for',
    nn: 'Døgnsatsen er ikkje lagd inn for',
    en: 'No day rate has been entered for',
  },

  'payment.dispute.PRECOND_8': {
    nb: 'Dager faller bort fordi tidligvarsel (§ 8) ikke er gitt.',
    nn: 'Dagar fell bort fordi tidlegvarsel (§ 8) ikkje er gitt.',
    en: 'Days are left out because no early notice (section 8) was given.',
  },
  'payment.dispute.PRECOND_8_LATER': {
    nb: 'Dager faller bort fordi tidligvarsel (§ 8) kom etter utskrivningsklar.',
    nn: 'Dagar fell bort fordi tidlegvarsel (§ 8) kom etter utskrivingsklar.',
    en: 'Days are left out because the early notice (section 8) came after the readiness.',
  },
  'payment.dispute.PRECOND_10': {
    nb: 'Dager faller bort fordi varselet (§ 10) ble avvist.',
    nn: 'Dagar fell bort fordi varselet (§ 10) vart avvist.',
    en: 'Days are left out because the notice (section 10) was refused.',
  },
  'payment.dispute.READY_REDATED': {
    nb: 'Dager faller bort fordi sykehuset endret datoen uten avmelding.',
    nn: 'Dagar fell bort fordi sjukehuset endra datoen utan avmelding.',
    en: 'Days are left out because the hospital changed the date without withdrawing.',
  },
  'payment.dispute.ACCEPTED_NOT_FETCHED': {
    nb: 'Kommunen hadde sagt ja, og partene kan være uenige om hvorfor pasienten ble værende.',
    nn: 'Kommunen hadde sagt ja, og partane kan vere usamde om kvifor pasienten vart verande.',
    en: 'The municipality had agreed; the parties may differ on why the patient stayed.',
  },
  'payment.dispute.PROMISE_NOT_KEPT': {
    nb: 'Pasienten ble værende ut over dagen kommunen hadde lovet; ingen har sagt hvem som holdt pasienten tilbake.',
    nn: 'Pasienten vart verande ut over dagen kommunen hadde lova; ingen har sagt kven som heldt pasienten tilbake.',
    en: 'The patient stayed beyond the day the municipality had promised; nobody has said who kept them.',
  },
  'payment.dispute.ANSWER_UNCLASSIFIED': {
    nb: 'Et svar fra kommunen er ikke vurdert av noen.',
    nn: 'Eit svar frå kommunen er ikkje vurdert av nokon.',
    en: 'An answer from the municipality has been judged by nobody.',
  },
  'payment.dispute.NOTICE_8_LATE': {
    nb: 'Tidligvarsel (§ 8) kom etter fristen fra innleggelsen, uten oppgitt grunn.',
    nn: 'Tidlegvarsel (§ 8) kom etter fristen frå innlegginga, utan oppgitt grunn.',
    en: 'The early notice (section 8) came after its deadline from the admission, with no reason given.',
  },
  'payment.dispute.NOTICE_10_REFUSED': {
    nb: 'Det telles dager før et avvist varsel (§ 10) ble sendt på nytt.',
    nn: 'Det er talt dagar før eit avvist varsel (§ 10) vart sendt på nytt.',
    en: 'Days count from before a refused notice (section 10) was sent again.',
  },
  'payment.dispute.READY_ESTIMATED': {
    nb: 'Tidspunktet for utskrivningsklar var et anslag.',
    nn: 'Tidspunktet for utskrivingsklar var eit overslag.',
    en: 'The time of readiness was an estimate.',
  },
  'payment.dispute.LEAVING_INFERRED': {
    nb: 'Utskrivning er ikke meldt; datoen for hjemkomst er brukt.',
    nn: 'Utskriving er ikkje meld; datoen for heimkomst er brukt.',
    en: 'No discharge was reported; the date of the homecoming is used.',
  },
  'payment.dispute.HOME_BEFORE_DISCHARGE': {
    nb: 'Hjemkomst er meldt på en tidligere dato enn utskrivning.',
    nn: 'Heimkomst er meld på ein tidlegare dato enn utskriving.',
    en: 'The homecoming was reported for an earlier date than the discharge.',
  },
  'payment.dispute.PAYER_CHANGED': {
    nb: 'Pasienten flyttet til en annen kommune i perioden.',
    nn: 'Pasienten flytta til ein annan kommune i perioden.',
    en: 'The patient moved to another municipality in the period.',
  },
  'payment.dispute.RECEIPT_PROVED_LATER': {
    nb: 'Varselet nådde meldingsformidleren på én dato, og AppRec viser mottak på en senere:',
    nn: 'Varselet nådde meldingsformidlaren på éin dato, og AppRec viser mottak på ein seinare:',
    en: 'The notice reached the broker on one date, and its AppRec proves receipt on a later one:',
  },
  'payment.dispute.NOTICE_FAULTED': {
    nb: 'Mottakeren har meldt feil i et varsel som dager bygger på. Det er likevel gitt. Gitt og meldt:',
    nn: 'Mottakaren har meldt feil i eit varsel som dagar byggjer på. Det er likevel gitt. Gitt og meldt:',
    en: 'The receiver reported a fault in a notice that days rest on. It was given all the same. Given and reported:',
  },
  'payment.dispute.END_REFUSED': {
    nb: 'Meldingen som avslutter dagene, ble avvist eller meldt feil av mottakeren:',
    nn: 'Meldinga som avsluttar dagane, vart avvist eller meld feil av mottakaren:',
    en: 'The message that ends the days was refused, or found faulty, by its receiver:',
  },
  'payment.dispute.PERIOD_TOO_LONG': {
    nb: 'Perioden er urimelig lang og er avkortet. Kontroller datoene.',
    nn: 'Perioden er urimeleg lang og er korta av. Kontroller datoane.',
    en: 'The period is unreasonably long and was cut. Check the dates.',
  },

  'payment.gap.ADMISSION_UNKNOWN': {
    nb: 'Innleggelsen er ikke meldt.',
    nn: 'Innlegginga er ikkje meld.',
    en: 'The admission was not reported.',
  },
  'payment.gap.NOTICE_8_INCOMPLETE': {
    nb: 'Tidligvarsel mangler status, forventet forløp eller forventet utskrivning.',
    nn: 'Tidlegvarsel manglar status, venta forløp eller venta utskriving.',
    en: 'The early notice lacks status, expected course or expected discharge.',
  },
  'payment.gap.NOTICE_8_NOT_ACKNOWLEDGED': {
    nb: 'Ingen AppRec viser at tidligvarselet kom fram.',
    nn: 'Ingen AppRec viser at tidlegvarselet kom fram.',
    en: 'No AppRec proves that the early notice arrived.',
  },
  'payment.gap.READINESS_NOT_DOCUMENTED': {
    nb: 'Vurderingen etter § 9 a–e er ikke dokumentert i sin helhet.',
    nn: 'Vurderinga etter § 9 a–e er ikkje dokumentert i sin heilskap.',
    en: 'The assessment under section 9 a–e is not documented in full.',
  },
  'payment.gap.READINESS_NOT_KNOWN': {
    nb: 'Vurderingen etter § 9 a–e: ikke kjent. Meldingene har ikke plass til den, og ingen har rapportert den.',
    nn: 'Vurderinga etter § 9 a–e: ikkje kjend. Meldingane har ikkje plass til henne, og ingen har rapportert henne.',
    en: 'The assessment under section 9 a–e: not known. No message has a place for it, and nobody reported it.',
  },
  'payment.gap.NOTICE_10_NOT_ACKNOWLEDGED': {
    nb: 'Ingen AppRec viser at varselet om utskrivningsklar kom fram.',
    nn: 'Ingen AppRec viser at varselet om utskrivingsklar kom fram.',
    en: 'No AppRec proves that the notice of readiness arrived.',
  },
  'payment.gap.NO_ANSWER': {
    nb: 'Kommunens svar finnes ikke.',
    nn: 'Svaret frå kommunen finst ikkje.',
    en: 'There is no answer from the municipality.',
  },
  'payment.gap.EPIKRISE_MISSING': {
    nb: 'Epikrise er ikke mottatt.',
    nn: 'Epikrise er ikkje motteken.',
    en: 'No epikrise (discharge summary) was received.',
  },
  'payment.gap.DISCHARGE_REPORT_MISSING': {
    nb: 'Utskrivningsrapport er ikke mottatt.',
    nn: 'Utskrivingsrapport er ikkje motteken.',
    en: 'No discharge report was received.',
  },
  'payment.gap.MEDICATION_LIST_MISSING': {
    nb: 'Legemiddelliste er ikke mottatt.',
    nn: 'Legemiddelliste er ikkje motteken.',
    en: 'No medication list was received.',
  },
} as const;
