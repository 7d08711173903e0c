import type { PathwaySettings } from './settings.ts';
import { filled } from './settings-file.ts';
import { saysKind, SETTING_SECTIONS } from './settings-table.ts';
import type { SettingRow, SettingSection } from './settings-table.ts';

const written = (value: unknown): string =>
  value === undefined
    ? '–'
    : Array.isArray(value)
      ? value.join(', ') || 'none'
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);

/** The settings of one section as a Markdown table: default, bounds, meaning and source. */
export function printSettingsOf(section: SettingSection, defaults: PathwaySettings): string {
  const rows: Readonly<Record<string, SettingRow>> = SETTING_SECTIONS[section];
  const values = filled({}, defaults)[section] as Readonly<Record<string, unknown>>;
  return [
    '| Setting | Default | May be | What | Source |',
    '|---|---|---|---|---|',
    ...Object.entries(rows).map(
      ([name, { kind, says, source }]) =>
        `| \`${name}\` | ${written(values[name])} | ${saysKind(kind)} | ${says} | ${source} |`,
    ),
  ].join('\n');
}
