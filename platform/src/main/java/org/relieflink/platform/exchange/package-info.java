/**
 * 交换：lists that come without a person at a browser. Purpose: a department's system puts a file into
 * a folder and nobody has to remember. In: a file with its delivery note ({@code NAME.ok}: digest,
 * sequence number, rows) in the folder of the department. Out: an import in the department's name,
 * or the file in quarantine with a sentence that says why; page {@code /pool/deliveries}, {@code
 * /api/v1/deliveries}. Nothing is taken half: a file without its note, changed on the way, played
 * again or short of rows is left out. Technical source: GB/T 32905 (SM3).
 */
@NullMarked
package org.relieflink.platform.exchange;

import org.jspecify.annotations.NullMarked;
