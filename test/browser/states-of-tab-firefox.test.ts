import { tabStates } from '../../scripts/page-states/tab-states.ts';
import { checkStates } from './check-states.ts';

checkStates('the full tab', tabStates, ['firefox']);
