import type { RegradePreview } from '@/server/regrading/preview-regrade';

/** A form as it was sent, and what it would do; null where it is to be changed first. */
export type PreviewedForm = { fields: Record<string, string> } & (
  | { preview: null }
  | {
      preview: RegradePreview;
      /** It is shown once more, since something had changed. */
      isAnew: boolean;
    }
);
