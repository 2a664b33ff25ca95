import { message } from '../../text/message.ts';
import { programOf } from '../../connection/program-of.ts';
import { isNameCut } from '../../connection/is-name-cut.ts';
import { isContainerRelay } from '../../connection/container-relay.ts';
import { detail, type Detail, type DetailSources } from './detail.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** Who owns a connection, as far as the system reports it. */
export function whoDetails({ connection }: DetailSources): Detail[] {
  const { pid, processName, executable, owner, service, namespace } = connection;
  const program = programOf(connection);
  return [
    ...detail(
      message('detailsProgram'),
      processName === null ? message('detailsProgramUnknown') : foreignText(processName),
      {
        notes: programNotes(connection),
        filter: { field: 'program', value: program ?? 'none' },
      },
    ),
    ...detail(message('detailsExecutable'), shown(executable), { isCode: true }),
    ...detail(message('detailsProcess'), pid === null ? null : String(pid), {
      filter: { field: 'pid', value: String(pid) },
    }),
    ...detail(message('detailsUser'), shown(owner), { filter: { field: 'user', value: owner ?? 'none' } }),
    ...detail(message('detailsService'), shown(service), { filter: { field: 'service', value: service ?? 'none' } }),
    ...detail(message('detailsNamespace'), shown(namespace), {
      filter: { field: 'namespace', value: namespace ?? 'none' },
    }),
  ];
}

const shown = (text: string | null): string | null => text && foreignText(text);

const programNotes = (connection: DetailSources['connection']): string[] => [
  ...(isNameCut(connection) ? [message('detailsNameCut')] : []),
  ...(isContainerRelay(connection) ? [message('detailsRelay')] : []),
];
