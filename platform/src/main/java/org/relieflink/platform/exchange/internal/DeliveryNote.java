package org.relieflink.platform.exchange.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 送达单：what the sender says of a file, as lines {@code key=value}; {@code #} begins a remark.
 *
 * @param sm3 64 hexadecimal digits
 * @param sequence counts up by one with each delivery of a department
 * @param rows of the list without its header; null when the sender does not count
 */
record DeliveryNote(String sm3, long sequence, @Nullable Long rows) {
  /** A note is some lines; what is longer is none. */
  static final int LONGEST_BYTES = 4096;

  private static final Set<String> KEYS = Set.of("sm3", "sequence", "rows");

  /** Empty when it is none: a key twice or unknown, no digest, no sequence number. */
  static Optional<DeliveryNote> read(String text) {
    Map<String, String> said = new HashMap<>();
    for (String line : text.replace("\uFEFF", "").lines().map(String::strip).toList()) {
      int equals = line.indexOf('=');
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String key = equals < 0 ? "" : line.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      if (!KEYS.contains(key) || said.put(key, line.substring(equals + 1).strip()) != null) {
        return Optional.empty();
      }
    }
    String sm3 = said.getOrDefault("sm3", "").toLowerCase(Locale.ROOT);
    Optional<Long> sequence = number(said.get("sequence"));
    Optional<Long> rows = number(said.get("rows"));
    boolean whole =
        sm3.matches("[0-9a-f]{64}")
            && sequence.filter(value -> value > 0).isPresent()
            && rows.isPresent() == said.containsKey("rows");
    return whole
        ? Optional.of(new DeliveryNote(sm3, sequence.get(), rows.orElse(null)))
        : Optional.empty();
  }

  private static Optional<Long> number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,15}")
        ? Optional.of(Long.parseLong(text))
        : Optional.empty();
  }
}
