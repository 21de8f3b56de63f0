import type { RegradePreview } from '@/server/regrading/preview-regrade';

/** What a form would do, and the form as it was sent. */
export interface PreviewedForm {
  preview: RegradePreview;
  fields: Record<string, string>;
  /** It is shown once more, since something had changed. */
  isAnew: boolean;
}
