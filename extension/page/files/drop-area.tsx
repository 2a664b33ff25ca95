import { useEffect, useState } from 'preact/hooks';
import { message } from '../../text/message.ts';
import type { ImportModel } from './import-model.ts';

/** Lets the user drop a file anywhere on the page, and shows so while one is dragged over it. */
export function DropArea({ imports }: { imports: ImportModel }) {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault(); // otherwise the browser opens the file in place of the page
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onDragLeave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false); // left the window, rather than moved to another element
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      const { files } = event.dataTransfer;
      const [file] = files;
      if (file === undefined || files.length > 1) imports.refuse(files.length);
      else void imports.open(file);
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
