package org.relieflink.platform.document.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.document.PaperScan;

/** 文书的规则表：how organs are called, how numbers are written. */
final class DocumentRules {
  static final Set<String> FILE =
      Set.of(
          "version", "last_confirmed_on", "number", "most_drafts_a_day", "organs", "scans", "ways");
  private static final Set<String> ORGAN = Set.of("place", "name", "short", "status", "source");
  private static final Set<String> WAY = Set.of("code", "name", "status", "source");
  private static final Set<String> NUMBER = Set.of("text", "status", "source");

  private final List<Organ> organs;
  private final String number;
  private final int mostADay;
  private final Scans scans;

  /** 一个机关的名称和简称。 */
  record Organ(String place, String name, String shortName) {}

  DocumentRules(RuleFile yaml) {
    organs = yaml.rows("organs", ORGAN).stream().map(DocumentRules::organ).toList();
    RuleFile pattern = yaml.part("number", NUMBER);
    pattern.status();
    pattern.text("source");
    number = pattern.text("text");
    mostADay = yaml.limit("most_drafts_a_day");
    scans = scans(yaml);
    for (String part : List.of("{short}", "{mark}", "{year}", "{number}")) {
      if (!number.contains(part)) {
        throw new IllegalStateException("document: number.text wants " + part);
      }
    }
    if (organs.stream().map(Organ::place).distinct().count() < organs.size()) {
      throw new IllegalStateException("document: two organs of one place");
    }
  }

  /**
   * 扫描件的规则。
   *
   * @param largest bytes of one file
   * @param most of one paper
   * @param ways of serving
   */
  record Scans(int largest, int most, List<PaperScan.Way> ways) {}

  private static Scans scans(RuleFile yaml) {
    RuleFile limits = yaml.part("scans", Set.of("largest_megabytes", "most"));
    List<PaperScan.Way> ways = yaml.rows("ways", WAY).stream().map(DocumentRules::way).toList();
    return new Scans(limits.limit("largest_megabytes") << 20, limits.limit("most"), ways);
  }

  private static PaperScan.Way way(RuleFile row) {
    row.status();
    row.text("source");
    return new PaperScan.Way(row.text("code"), row.text("name"));
  }

  private static Organ organ(RuleFile row) {
    row.status();
    row.text("source");
    return new Organ(row.text("place"), row.text("name"), row.text("short"));
  }

  Optional<Organ> organ(String place) {
    return organs.stream().filter(one -> one.place().equals(place)).findFirst();
  }

  /** 云检救决〔2026〕1号。 */
  String number(Organ organ, String mark, int year, int nth) {
    return number
        .replace("{short}", organ.shortName())
        .replace("{mark}", mark)
        .replace("{year}", Integer.toString(year))
        .replace("{number}", Integer.toString(nth));
  }

  Scans scans() {
    return scans;
  }

  int mostADay() {
    return mostADay;
  }
}
