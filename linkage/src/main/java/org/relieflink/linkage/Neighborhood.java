package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 邻里：同一个村同一个组；没有组的，同一个小区、同一条路。 The neighbourhood that an address tells of, read as the engine reads
 * addresses, so that one written in two ways is one; comparable within one version of the reading
 * rules.
 *
 * @param village key of the village, community, estate or road
 * @param group number of the group or key of the hamlet; 0 where none is told
 * @param county six digits; 0 unknown
 */
public record Neighborhood(int village, int group, int county) {
  private static final int COUNTY_DIGITS = 6;

  /**
   * Empty where the address names no village, or an institution: of hundreds nobody is the other's
   * neighbour.
   *
   * @param division code of the record, which counts where the address names no county
   */
  public static Optional<Neighborhood> find(@Nullable String address, @Nullable String division) {
    if (address == null || address.isBlank()) {
      return Optional.empty();
    }
    byte[] text = address.getBytes(StandardCharsets.UTF_8);
    int known = county(division);
    AddressReader reader = new AddressReader();
    reader.read(text, 0, text.length, known);
    if (reader.village() == 0 || reader.group() == AddressReader.INSTITUTION) {
      return Optional.empty();
    }
    int county = reader.county() == 0 ? known : reader.county();
    return Optional.of(new Neighborhood(reader.village(), reader.group(), county));
  }

  private static int county(@Nullable String division) {
    String code = division == null ? "" : division.strip();
    return code.matches("\\d{6,}") ? Integer.parseInt(code.substring(0, COUNTY_DIGITS)) : 0;
  }

  /** Says nothing of the place: an address is personal data. */
  @Override
  public String toString() {
    return "Neighborhood[masked]";
  }
}
