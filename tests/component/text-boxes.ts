/** Where elements stand in the window, with their texts. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

export function boxesOf(nodes: readonly Element[]): readonly Box[] {
  return nodes.map((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return { left, right, top, bottom, text: node.textContent.trim() };
  });
}
