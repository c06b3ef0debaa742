/** Root codes of CAMEO, which machines use to code events. */

const ROOTS: ReadonlyMap<string, string> = new Map(
  [
    'Public statement',
    'Appeal',
    'Intent to cooperate',
    'Consultation',
    'Diplomatic cooperation',
    'Material cooperation',
    'Aid',
    'Yielding',
    'Investigation',
    'Demand',
    'Disapproval',
    'Rejection',
    'Threat',
    'Protest',
    'Force posture',
    'Reduced relations',
    'Coercion',
    'Assault',
    'Fighting',
    'Mass violence',
  ].map((name, at) => [String(at + 1).padStart(2, '0'), name]),
);

export function cameoName(code: string): string {
  return ROOTS.get(code.slice(0, 2).padStart(2, '0')) ?? (code === '' ? '' : `Event ${code}`);
}
