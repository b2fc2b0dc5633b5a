/**
 * 证人：另一个部门机器上的小程序，只存树根。 The witness: a small HTTP program on another department's machine. In: a
 * signed root and the proof that it continues the last one. It keeps the root, append-only, and
 * countersigns; a root that forks or shrinks the log is refused (409) and stays refused. It never
 * sees an entry.
 *
 * <p>Example: {@code java -jar relieflink-verify.jar witness --listen 127.0.0.1:8091 --store
 * roots.txt --key witness.key --server-key seal.key.pub --name 市检察院}.
 */
@NullMarked
package org.relieflink.proof.witness;

import org.jspecify.annotations.NullMarked;
