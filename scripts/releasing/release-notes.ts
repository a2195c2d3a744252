/** What the changelog says of a version; the notes of a release. @throws Error where it says nothing of it */
export function releaseNotes(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((one) => one.split("\n", 1)[0]?.trim() === version);
  if (section === undefined) throw new Error(`CHANGELOG.md has no section ${version}.`);
  return `# Hamrasta ${section.trim()}\n`;
}
