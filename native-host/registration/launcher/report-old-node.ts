/**
 * A script, in the JavaScript that Node 6 understands, by which a Node that is too old tells the browser so: a frame of
 * the wire contract (messaging/frame.ts) with the problem, and the end. It has no double quotes and no percent signs, so
 * that sh and cmd can pass it on.
 */
export const reportOldNode =
  [`var m=JSON.stringify({type:'problem',code:'node-too-old',version:process.version})`, `h=Buffer.alloc(4)`].join(
    ',',
  ) + ';h.writeUInt32LE(m.length,0);process.stdout.write(h);process.stdout.write(m)';
