import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

/** One of the things that can be done. */
export interface Choice {
  readonly label: string;
  readonly run: () => unknown;
}

interface AskDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly choices: readonly Choice[];
  /** Label of the safe button. */
  readonly cancel: string;
  readonly onClose: () => void;
}

/**
 * Asks before something is done. The safe button comes first and has the focus, whatever else takes input. Keep it
 * mounted when it closes, so that the page behind it is given back to screen readers.
 */
export function AskDialog({ isOpen, title, children, choices, cancel, onClose }: AskDialogProps) {
  const safe = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) safe.current?.focus();
  }, [isOpen]);
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            <Button
              ref={(button: HTMLElement | null) => {
                safe.current = button;
              }}
              appearance="primary"
              onClick={onClose}
            >
              {cancel}
            </Button>
            {choices.map(({ label, run }) => (
              <Button key={label} onClick={() => void run()}>
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
