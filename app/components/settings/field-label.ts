import { useTranslation } from 'react-i18next';
import type { SettingsField } from './settings-view.ts';

/** What a field of the settings is called, for what is said about it elsewhere on the page. */
export function useFieldLabel() {
  const { t } = useTranslation('team');
  return (field: SettingsField | null): string => {
    switch (field) {
      case null:
        return '';
      case 'title-en':
      case 'title-fr':
        return t(field === 'title-en' ? 'settings.titleIn.en' : 'settings.titleIn.fr');
      case 'purpose-en':
      case 'purpose-fr':
        return t(field === 'purpose-en' ? 'settings.purposeIn.en' : 'settings.purposeIn.fr');
      case 'opensAt':
      case 'closesAt':
      case 'withdrawUntil':
      case 'deleteAt':
        return t(`settings.dates.${field}`);
      case 'languages':
      case 'contact':
      case 'disclosureThreshold':
        return t(`settings.field.${field}`);
    }
  };
}
