package org.relieflink.platform.watch.internal.find;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * 一个经办人的留痕：what the rules look at for one officer.
 *
 * @param place division code of the officer's office
 * @param fresh looks of the last days that no alarm of this kind rests on yet, oldest first
 * @param before all looks as far back as the rule looks, for the habit; read when it matters, once
 * @param verdicts by anybody, for reveals
 * @param now the end of what is looked at
 */
public record Seen(
    String place, List<Look> fresh, Supplier<List<Look>> before, List<Look> verdicts, Instant now) {
  public Seen {
    fresh = List.copyOf(fresh);
    before = SingletonSupplier.of(before);
    verdicts = List.copyOf(verdicts);
  }
}
