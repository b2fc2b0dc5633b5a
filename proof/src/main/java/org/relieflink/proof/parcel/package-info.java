/**
 * 数据包：signed, encrypted packages that a disk carries between networks without a wire. Purpose: what
 * the API says over a line says a file over a gap. In: files, the keys of a site, the card of the
 * other. Out: a head and volumes ({@link org.relieflink.proof.parcel.SealParcel}), the files again
 * ({@link org.relieflink.proof.parcel.OpenParcel}), a signed receipt. No server, no database, no
 * clock. Technical source: RFC 7748, RFC 5869, NIST SP 800-38D, GM/T 0003, RFC 8998. Written down
 * byte by byte in {@code docs/reference/package-format.md}; why: {@code
 * docs/adr/0019-file-ferry.md}.
 *
 * <p>Example: {@code new SealParcel(keys, card).seal(label, parts, folder)}.
 */
@NullMarked
package org.relieflink.proof.parcel;

import org.jspecify.annotations.NullMarked;
