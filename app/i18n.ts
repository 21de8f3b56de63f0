import { getRequestConfig } from 'next-intl/server';
import { catalogue } from '@/ui/messages/catalogue';

export default getRequestConfig(async () => ({
  locale: 'en',
  timeZone: 'UTC',
  messages: catalogue,
}));
