/** The unit of digest `d`, else its organisation, else the municipality: `p`, `po` and `o`. */
export const recipientOf = (d: string): string => `
left join party p on p.her_id = ${d}.unit_her
left join organisation po on po.id = p.org_id
left join organisation o on o.id = ${d}.org_id`;

const first = (column: string): string => `coalesce(p.${column}, po.${column}, o.${column})`;

export const ALERT_WEBHOOK = first('alert_webhook');

/** Of its mails: as people read it who have chosen nothing. */
export const ALERT_LANGUAGE = `coalesce(${first('alert_language')}, 'nb')`;

/** For a higher level those below it too. */
export const alertEmailAt = (level: string): string => `coalesce(
  case when ${level} = 'L3' then ${first('board_email')} end,
  case when ${level} <> 'L1' then ${first('leader_email')} end,
  ${first('alert_email')})`;
