// The dialogs by which a project is opened out of order, closed, or opened again, and by which many are closed.

import type { ChiefProject } from "#shared/contract/views";
import { type StageDialog, useDesk } from "../desk-context";
import { CloseAllDialog } from "../materials/CloseAllDialog";
import { CloseDialog } from "./CloseDialog";
import { OpenDialog } from "./OpenDialog";
import { OpenNextDialog } from "./OpenNextDialog";
import { ReopenDialog } from "./ReopenDialog";

export interface StageDialogProps {
  readonly project: ChiefProject;
  readonly onClose: () => void;
}

export function StageDialogs({ dialog, onClose }: { dialog: StageDialog | null; onClose: () => void }) {
  const { view } = useDesk();
  if (dialog?.kind === "close-all") return <CloseAllDialog onClose={onClose} />;
  const project = view.projects.find((each) => each.project === dialog?.project);
  if (!dialog || !project) return null;
  const Dialog = { open: OpenDialog, "open-next": OpenNextDialog, close: CloseDialog, reopen: ReopenDialog }[
    dialog.kind
  ];
  return <Dialog key={`${dialog.kind} ${dialog.project}`} project={project} onClose={onClose} />;
}
