/**
 * 封存证明：一棵只增的树、签了名的树根、根的文字写法。 Proof of the trail: an append-only Merkle tree after RFC 6962, signed
 * roots and their text. Purpose: whoever keeps a root outside the server can show that an entry of
 * the trail was changed, removed, added, swapped or forked. In: canonical bytes of entries. Out:
 * roots, inclusion and consistency proofs, and their checks. No clock, no database, no network
 * here; the witness and the verifier stand in packages of their own. Written down byte by byte in
 * {@code docs/reference/trail-format.md}; why it is so: {@code docs/adr/0016-sealed-trail.md}.
 *
 * <p>Example: {@code tree.append(LogDigest.SM3.leaf(entry.canonical())); tree.root()}.
 */
@NullMarked
package org.relieflink.proof;

import org.jspecify.annotations.NullMarked;
