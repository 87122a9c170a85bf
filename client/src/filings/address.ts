/** Where to go on with filing, with what was chosen before. */
export function addressOf(route: string, chosen: Readonly<Record<string, string | null | undefined>>): string {
  const given = Object.entries(chosen).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `${route}?${new URLSearchParams(given).toString()}` : route;
}
