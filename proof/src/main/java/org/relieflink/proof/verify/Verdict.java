package org.relieflink.proof.verify;

import org.jspecify.annotations.Nullable;

/**
 * 核验的结果。 What a verification found.
 *
 * @param finding the first thing wrong; null when all is as sealed
 * @param sealed entries with a position
 * @param witnessed entries under a root of a witness
 * @param open entries that wait to be sealed
 * @param backdated entries with a time long before the seal ahead of them; the first of them
 */
public record Verdict(
    @Nullable Finding finding, long sealed, long witnessed, long open, Backdated backdated) {
  /** How many, and the position of the first. */
  public record Backdated(long count, long first) {}
}
