import { DrawingTypeEnum, generateRandomId, ImageSourceType } from "@univerjs/core";
import type { ISheetDrawing, ISheetImage } from "@univerjs/sheets-drawing";
import {
  DrawingApplyType,
  ISheetDrawingService,
  SetDrawingApplyMutation,
  SheetDrawingAnchorType,
} from "@univerjs/sheets-drawing";
import type { AltText } from "./book";
import type { Engine } from "./engine";
import { toPoints } from "./sizes";

/** A picture on a sheet; sizes in points. */
export interface PictureInfo {
  id: string;
  sheetId: string;
  left: number;
  top: number;
  width: number;
  height: number;
  rotation: number;
  placement: "TwoCell" | "OneCell" | "Absolute";
  /** `data:` URL. */
  source: string;
  alt: AltText;
}

const anchors = {
  TwoCell: SheetDrawingAnchorType.Both,
  OneCell: SheetDrawingAnchorType.Position,
  Absolute: SheetDrawingAnchorType.None,
} as const;

export type Placement = keyof typeof anchors;

/** Column or row at a distance in pixels, and the rest of the way into it. */
function locate(pixels: number, size: (index: number) => number): [index: number, offset: number] {
  let rest = Math.max(0, pixels);
  let index = 0;
  for (let width = size(index); rest >= width && index < 1_048_575; width = size(index)) {
    rest -= width;
    index += 1;
  }
  return [index, rest];
}

function cornerAt(engine: Engine, sheetId: string, x: number, y: number) {
  const sheet = engine.sheet(sheetId)!;
  const [column, columnOffset] = locate(x, (c) =>
    sheet.getColVisible(c) ? sheet.getColumnManager().getColumnWidth(c) : 0,
  );
  const [row, rowOffset] = locate(y, (r) =>
    sheet.getRowVisible(r) ? sheet.getRowManager().getRowHeight(r) : 0,
  );
  return { column, columnOffset, row, rowOffset };
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
  angle: number;
}

/** Univer's place of a box given in pixels. */
function placeAt(engine: Engine, sheetId: string, box: Box) {
  const from = cornerAt(engine, sheetId, box.left, box.top);
  const to = cornerAt(engine, sheetId, box.left + box.width, box.top + box.height);
  return {
    transform: { ...box, flipX: false, flipY: false, skewX: 0, skewY: 0 },
    sheetTransform: { from, to, angle: box.angle, flipX: false, flipY: false, skewX: 0, skewY: 0 },
    axisAlignSheetTransform: { from, to, angle: 0, flipX: false, flipY: false, skewX: 0, skewY: 0 },
  };
}

const service = (engine: Engine) => engine.injector.get(ISheetDrawingService);

/** Pictures of a sheet in the order they lie on each other, the lowest first. */
export function allPictures(engine: Engine, sheetId: string): PictureInfo[] {
  const data = service(engine).getDrawingData(engine.unitId, sheetId) as Record<string, ISheetDrawing>;
  const order = service(engine).getDrawingOrder(engine.unitId, sheetId);
  return Object.values(data)
    .filter((drawing) => drawing.drawingType === DrawingTypeEnum.DRAWING_IMAGE)
    .sort((a, b) => order.indexOf(a.drawingId) - order.indexOf(b.drawingId))
    .map((drawing) => infoOf(engine, sheetId, drawing as ISheetImage));
}

function infoOf(engine: Engine, sheetId: string, drawing: ISheetImage): PictureInfo {
  const { left = 0, top = 0, width = 0, height = 0, angle = 0 } = drawing.transform ?? {};
  const placement = (Object.keys(anchors) as Placement[]).find(
    (name) => anchors[name] === drawing.anchorType,
  );
  return {
    id: drawing.drawingId,
    sheetId,
    left: toPoints(left),
    top: toPoints(top),
    width: toPoints(width),
    height: toPoints(height),
    rotation: angle,
    placement: placement ?? "TwoCell",
    source: drawing.source,
    alt: engine.extras.sheets[sheetId]?.altTexts?.[drawing.drawingId] ?? {},
  };
}

/** Puts a picture on a sheet. Returns its id. */
export function addPicture(
  engine: Engine,
  sheetId: string,
  source: string,
  box: { left: number; top: number; width: number; height: number },
  alt: AltText,
): string {
  const drawingId = generateRandomId(8);
  const drawing = {
    unitId: engine.unitId,
    subUnitId: sheetId,
    drawingId,
    drawingType: DrawingTypeEnum.DRAWING_IMAGE,
    imageSourceType: ImageSourceType.BASE64,
    source,
    anchorType: SheetDrawingAnchorType.Both,
    ...placeAt(engine, sheetId, { ...inPixels(box), angle: 0 }),
  } as ISheetImage;
  const { redo, objects } = service(engine).getBatchAddOp([drawing]) as Operation;
  apply(engine, sheetId, DrawingApplyType.INSERT, redo, objects);
  setAltText(engine, sheetId, drawingId, alt);
  return drawingId;
}

interface Operation {
  redo: unknown;
  objects: unknown;
}

function apply(engine: Engine, sheetId: string, type: DrawingApplyType, op: unknown, objects: unknown): void {
  engine.mutate(SetDrawingApplyMutation, { subUnitId: sheetId, op, objects, type });
}

const inPixels = <B extends { left: number; top: number; width: number; height: number }>(box: B) => ({
  left: (box.left * 4) / 3,
  top: (box.top * 4) / 3,
  width: (box.width * 4) / 3,
  height: (box.height * 4) / 3,
});

/** Moves, resizes or turns a picture. */
export function placePicture(
  engine: Engine,
  picture: PictureInfo,
  change: Partial<Pick<PictureInfo, "left" | "top" | "width" | "height" | "rotation" | "placement">>,
): void {
  const next = { ...picture, ...change };
  const update = {
    unitId: engine.unitId,
    subUnitId: picture.sheetId,
    drawingId: picture.id,
    drawingType: DrawingTypeEnum.DRAWING_IMAGE,
    anchorType: anchors[next.placement],
    ...placeAt(engine, picture.sheetId, { ...inPixels(next), angle: next.rotation }),
  };
  const { redo, objects } = service(engine).getBatchUpdateOp([update as ISheetImage]) as Operation;
  apply(engine, picture.sheetId, DrawingApplyType.UPDATE, redo, objects);
}

export function removePicture(engine: Engine, picture: PictureInfo): void {
  const key = { unitId: engine.unitId, subUnitId: picture.sheetId, drawingId: picture.id };
  const { redo, objects } = service(engine).getBatchRemoveOp([key]) as Operation;
  apply(engine, picture.sheetId, DrawingApplyType.REMOVE, redo, objects);
  Reflect.deleteProperty(engine.extras.sheets[picture.sheetId]?.altTexts ?? {}, picture.id);
}

/** Alternative text and name of a picture; Univer holds none. */
export function setAltText(engine: Engine, sheetId: string, id: string, alt: AltText): void {
  (engine.sheetExtras(sheetId).altTexts ??= {})[id] = alt;
}
