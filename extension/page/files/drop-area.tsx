import { useEffect, useState } from 'preact/hooks';
import { message } from '../../text/message.ts';
import type { ImportModel } from './import-model.ts';

/** The whole page takes a file that is dropped on it, and says so while one is held over it. */
export function DropArea({ imports }: { imports: ImportModel }) {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault(); // else the browser leaves the page for the file
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false); // out of the window, and not to the next element
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      setOver(false);
      if (file === undefined) return;
      event.preventDefault();
      void imports.open(file);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [imports]);

  return isOver ? <p class="drop-area">{message('importDrop')}</p> : null;
}
