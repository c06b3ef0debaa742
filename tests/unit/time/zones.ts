/** Zones on both sides of the date line, with offsets of minutes, and with days that were left out. */
export const ZONES = [
  'UTC',
  'Europe/Kyiv',
  'Europe/Moscow',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
  'Australia/Lord_Howe',
] as const;
