/** A text that stays text wherever it stands in HTML: between elements, or in quotes in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
