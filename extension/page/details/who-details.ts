import { message } from '../../text/message.ts';
import { programOf } from '../../connection/program-of.ts';
import { detail, type Detail, type DetailSources } from './detail.ts';

/** Who owns a connection, as far as the system reports it. */
export function whoDetails({ connection }: DetailSources): Detail[] {
  const { pid, processName, executable, owner, service, namespace } = connection;
  const program = programOf(connection);
  return [
    ...detail(message('detailsProgram'), processName ?? message('detailsProgramUnknown'), {
      filter: { field: 'program', value: program ?? 'none' },
    }),
    ...detail(message('detailsExecutable'), executable, { isCode: true }),
    ...detail(message('detailsProcess'), pid === null ? null : String(pid), {
      filter: { field: 'pid', value: String(pid) },
    }),
    ...detail(message('detailsUser'), owner, { filter: { field: 'user', value: owner ?? 'none' } }),
    ...detail(message('detailsService'), service, { filter: { field: 'service', value: service ?? 'none' } }),
    ...detail(message('detailsNamespace'), namespace, {
      filter: { field: 'namespace', value: namespace ?? 'none' },
    }),
  ];
}
