import type { Package } from "../opc/package";
import { relativeTarget } from "../opc/paths";
import { freeId, relationship, type Relationship } from "../opc/relationships";

/** The relationships of one part while it is written. */
export class Relations {
  readonly list: Relationship[];

  /** @param dropped Kinds that are written anew. */
  constructor(
    private readonly owner: string,
    known: readonly Relationship[],
    dropped: readonly string[],
  ) {
    this.list = known.filter((relation) => !dropped.includes(relation.kind));
  }

  /** Relates to a part; answers the id. */
  part(kind: string, path: string): string {
    const id = freeId(this.list);
    this.list.push(relationship(id, kind, relativeTarget(this.owner, path)));
    return id;
  }

  /** Relates to an address outside; equal addresses share one relationship. */
  address(kind: string, target: string): string {
    const known = this.list.find(
      (relation) => relation.external && relation.kind === kind && relation.target === target,
    );
    if (known) return known.id;
    const id = freeId(this.list);
    this.list.push(relationship(id, kind, target, true));
    return id;
  }

  /** Drops the relationships of a kind. */
  drop(kind: string): void {
    for (let i = this.list.length - 1; i >= 0; i--) if (this.list[i]!.kind === kind) this.list.splice(i, 1);
  }

  save(pack: Package): void {
    pack.setRelationships(this.owner, this.list);
  }
}
