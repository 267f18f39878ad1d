import type { Handle } from "./define";
import { defineClass, method, read, readWrite } from "./define";
import type { ArrayAnswer, ObjectAnswer } from "./functionsPort";
import { answerOfArray, answerOfObject } from "./functionsPort";
import { anything, flag, listOf, oneOf, text } from "./kinds";

/** The shared services have no state of their own; they act on the host. */
const service = {};

const ribbonButton = defineClass<{ id: string }>("RibbonButton", {
  identity: { Id: (button) => button.id },
  scalars: {
    id: read((button) => button.id),
    label: read((button) => button.id),
    enabled: readWrite(
      (button, cx) => cx.host.surface.enabled.get(button.id) ?? true,
      flag,
      (button, cx, enabled) => {
        cx.host.surface.update(() => cx.host.surface.enabled.set(button.id, enabled));
      },
    ),
  },
  methods: {
    setEnabled: method([flag], (button, cx, enabled) => {
      cx.host.surface.update(() => cx.host.surface.enabled.set(button.id, enabled));
    }),
  },
});

const ribbonTab = defineClass<{ id: string }>("RibbonTab", {
  identity: { Id: (tab) => tab.id },
  scalars: { id: read((tab) => tab.id) },
  methods: {
    setVisibility: method([flag], (tab, cx, visible) => {
      cx.host.surface.update(() => cx.host.surface.visible.set(tab.id, visible));
    }),
  },
});

const dynamicRibbon = defineClass<object>("DynamicRibbon", {
  methods: {
    getButton: method([text], (_, _cx, id) => ribbonButton.of({ id })),
    getTab: method([text], (_, _cx, id) => ribbonTab.of({ id })),
    executeRequestUpdate: method([text], (_, cx, json) => {
      cx.host.surface.applyRibbon(json);
      return null;
    }),
    executeRequestCreate: method([text], (_, cx, json) => {
      cx.host.surface.update(() => cx.host.surface.created.push(JSON.parse(json)));
      return null;
    }),
  },
});

const appRuntime = defineClass<object>("AppRuntimeService", {
  methods: {
    getAppRuntimeState: method([], (_, cx) => (cx.host.surface.paneVisible ? "Visible" : "Background")),
    setAppRuntimeState: method([oneOf("Inactive", "Background", "Visible")], (_, cx, state) => {
      cx.host.showPane(state === "Visible");
    }),
  },
});

const appRuntimePersistence = defineClass<object>("AppRuntimePersistenceService", {
  methods: {
    getAppRuntimeStartState: method([], (_, cx) => cx.host.surface.startState),
    setAppRuntimeStartState: method([oneOf("Inactive", "Background", "Visible")], (_, cx, state) => {
      cx.host.surface.update(() => (cx.host.surface.startState = state));
    }),
  },
});

const actionService = defineClass<object>("ActionService", {
  methods: {
    areShortcutsInUse: method([listOf(text)], (_, cx, shortcuts) =>
      shortcuts.map((shortcut) => ({
        shortcut,
        inUse: [...cx.host.surface.shortcuts.values()].includes(shortcut),
      })),
    ),
    getShortcuts: method([], (_, cx) => Object.fromEntries(cx.host.surface.shortcuts)),
    replaceShortcuts: method([anything], (_, cx, shortcuts) => {
      cx.host.surface.update(() => {
        for (const [action, combination] of Object.entries(shortcuts as Record<string, string>)) {
          cx.host.surface.shortcuts.set(action, combination);
        }
      });
    }),
  },
});

const addinInternal = defineClass<object>("AddinInternalService", {
  methods: { notifyActionHandlerReady: method([], () => null) },
});

const customFunctions = defineClass<object>("CustomFunctions", {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: method([], (_, cx) => {
      cx.engine.functions.ready();
      return null;
    }),
    // 2: results are sent every 200 ms instead of every 500 ms.
    _GetEnabledFeatures: method([], () => [2]),
    setInvocationArrayResults: method([anything], (_, cx, results) => {
      cx.engine.functions.answer((results as ArrayAnswer[]).map(answerOfArray));
      return null;
    }),
    setInvocationResults: method([anything], (_, cx, results) => {
      cx.engine.functions.answer((results as ObjectAnswer[]).map(answerOfObject));
      return null;
    }),
  },
});

const services: Record<string, Handle> = {
  "Microsoft.DynamicRibbon.DynamicRibbon": dynamicRibbon.of(service),
  "Microsoft.AppRuntime.AppRuntimeService": appRuntime.of(service),
  "Microsoft.AppRuntime.AppRuntimePersistenceService": appRuntimePersistence.of(service),
  "Microsoft.Office.ActionService": actionService.of(service),
  "Microsoft.InternalService.AddinInternalService": addinInternal.of(service),
  "Microsoft.ExcelServices.CustomFunctions": customFunctions.of(service),
};

/** A shared service by its name on the wire. */
export const serviceNamed = (name: string): Handle | undefined => services[name];
