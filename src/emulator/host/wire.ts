/** Kinds of actions in a batch. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
} as const;

/** Kinds of paths to an object. */
export const PathType = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** Arguments, where an object stands as the id of its path in a parallel list. */
export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[] | null;
}

/** What a query asks for. */
export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

/** One action of a batch. */
export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

/** The way to one object. */
export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** A batch as office.js sends it. */
export interface Batch {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

/** A batch's answer. */
export interface BatchResult {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: {
    Code: string;
    Message: string;
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  };
}

/** A message between the add-in's page and the host, one JSON text each. */
export interface Message {
  _messageType: 0 | 1;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin?: string;
  _data?: unknown;
  _actionType?: 0 | 1 | 2;
  _errorCode?: number;
  _responseType?: 0 | 1;
  _serializerVersion?: number;
}

/** Member name as it stands on the wire: `rowCount` is `RowCount`; names that start with "_" stay. */
export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

/** Member name of a name on the wire. */
export const memberName = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);
