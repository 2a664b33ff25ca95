import { settingsStates } from '../../scripts/page-states/settings-states.ts';
import { setupStates } from '../../scripts/page-states/setup-states.ts';
import { checkStates } from './check-states.ts';

checkStates('settings and setup', [...settingsStates, ...setupStates]);
