// Chromium's accessibility tree of a page: what a screen reader is given to say.

/** The tree of what a tab shows, without what it leaves out. */
export async function treeOf(tab) {
  const session = await tab.context().newCDPSession(tab);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const told = new Map(nodes.map(node => [node.nodeId, node]));
  return new Node(told.get(nodes[0].nodeId), undefined, told);
}

class Node {
  constructor(told, parent, all) {
    this.role = told.role.value;
    this.name = told.name?.value ?? '';
    this.description = told.description?.value ?? '';
    this.parent = parent;
    this.properties = Object.fromEntries((told.properties ?? []).map(({ name, value }) => [name, value.value]));
    this.children = heard(told, all).map(child => new Node(child, this, all));
    /** Everything below, in the order of the page. */
    this.below = this.children.flatMap(child => [child, ...child.below]);
  }

  /** Everything below with one of these roles. */
  all(...roles) {
    return this.below.filter(node => roles.includes(node.role));
  }

  /** Whether it lies in something with one of these roles. */
  within(...roles) {
    return this.parent !== undefined && (roles.includes(this.parent.role) || this.parent.within(...roles));
  }

  /** The words that are read, one after the other. */
  get words() {
    return this.all('StaticText').map(node => node.name);
  }

  get text() {
    return this.words.join('');
  }

  /** The innermost with this role around it. */
  closest(role) {
    return this.parent === undefined || this.parent.role === role ? this.parent : this.parent.closest(role);
  }

  toString() {
    return `${this.role} “${(this.name || this.text).slice(0, 60)}”`;
  }
}

/** The children, and those of children that are left out; boxes of lines say nothing of their own. */
function heard(told, all) {
  return (told.childIds ?? []).map(id => all.get(id)).filter(child => child && child.role?.value !== 'InlineTextBox').flatMap(child => child.ignored ? heard(child, all) : [child]);
}
