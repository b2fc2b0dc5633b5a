package org.relieflink.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.internal.YamlMap;

/** 事实文件里 circumstances 一节的读写。Reads and writes the circumstances of a facts file. */
final class CircumstancesFile {
  private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(100_000_000);
  private static final int MOST_DEPENDANTS = 30;

  private CircumstancesFile() {}

  static Circumstances bind(YamlMap row) {
    Circumstances read =
        new Circumstances(
            row.oneOfOr("organ", Organ.words(), Organ.PROCURATORATE),
            row.dateIfAny("harmed_on").orElse(null),
            fen(row, "loss_yuan"),
            row.textOr("injury", ""),
            dependants(row),
            fen(row, "award_yuan"),
            groups(row));
    row.finish();
    return read;
  }

  private static @Nullable Integer dependants(YamlMap row) {
    row.textOr("dependants", "");
    return row.has("dependants") ? row.integer("dependants", 0, MOST_DEPENDANTS) : null;
  }

  private static @Nullable Long fen(YamlMap row, String key) {
    row.textOr(key, "");
    return row.has(key)
        ? row.decimal(key, BigDecimal.ZERO, MOST_YUAN).movePointRight(2).longValue()
        : null;
  }

  private static List<Circumstances.Member> groups(YamlMap row) {
    List<Circumstances.Member> members = new ArrayList<>();
    for (YamlMap one : row.maps("groups")) {
      members.add(
          new Circumstances.Member(
              one.oneOf("group", Group.words()),
              one.text("source"),
              one.dateIfAny("as_of").orElse(null)));
      one.finish();
    }
    return members;
  }

  /** Only what is known is written, so that earlier files keep their bytes. */
  static Map<String, Object> map(Circumstances known) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("organ", known.organ().code());
    put(map, "harmed_on", known.harmedOn());
    put(map, "loss_yuan", yuan(known.lossFen()));
    put(map, "injury", known.injury().isEmpty() ? null : known.injury());
    put(map, "dependants", known.dependants());
    put(map, "award_yuan", yuan(known.awardFen()));
    put(
        map,
        "groups",
        known.groups().isEmpty()
            ? null
            : known.groups().stream().map(CircumstancesFile::member).toList());
    return map;
  }

  private static Map<String, Object> member(Circumstances.Member one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("group", one.group().code());
    map.put("source", one.source());
    put(map, "as_of", one.asOf());
    return map;
  }

  private static @Nullable BigDecimal yuan(@Nullable Long fen) {
    return fen == null ? null : BigDecimal.valueOf(fen, 2);
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, Objects.requireNonNull(value));
    }
  }
}
