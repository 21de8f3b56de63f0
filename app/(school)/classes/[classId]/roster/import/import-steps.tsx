'use client';

import type { FormState } from '@/domain/form-state';
import type { RosterReport } from '@/server/classes/import-roster';
import type { RosterPreview } from '@/server/classes/preview-roster';
import { useFormState } from '@/ui/forms/form-context';
import { ImportReport } from './import-report';
import { ListFields } from './list-fields';
import { PreviewList } from './preview-list';

type Shown =
  | { step: 'list' }
  | { step: 'preview'; preview: RosterPreview }
  | { step: 'report'; report: RosterReport };

/** What the form shows is what its action returned: a preview has the list in it, a report has not. */
function shownOf(state: FormState): Shown {
  if (state.state !== 'done') return { step: 'list' };
  const value = state.value as RosterPreview | RosterReport;
  return 'text' in value ? { step: 'preview', preview: value } : { step: 'report', report: value };
}

/** The three steps of a list: write it or choose it, see what it would do, see what it has done. */
export function ImportSteps({ place }: { place: string }) {
  const shown = shownOf(useFormState());
  switch (shown.step) {
    case 'preview':
      return <PreviewList preview={shown.preview} place={place} />;
    case 'report':
      return <ImportReport report={shown.report} place={place} />;
    default:
      return <ListFields />;
  }
}
