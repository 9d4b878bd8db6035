/** Ids for stages and handlers, as GitHub makes anchors of headings: Cyrillic is kept, and no id comes twice. */
export class Slugs {
  private readonly used = new Map<string, number>();

  of(title: string): string {
    const slug =
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]+/gu, '')
        .trim()
        .replace(/\s+/g, '-')
        .slice(0, 60)
        .replace(/-+$/, '') || 'step';
    const count = this.used.get(slug) ?? 0;
    this.used.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count + 1}`;
  }
}
