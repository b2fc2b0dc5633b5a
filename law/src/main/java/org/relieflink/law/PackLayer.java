package org.relieflink.law;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/**
 * 一个规则包文件，还没有合并继承。One pack file before inheritance: only the sections it sets itself.
 *
 * @param parent pack of the higher place, "" for none
 * @param adopts pack of another office whose rules this place uses, "" for none
 * @param lines where in the file the keys stand, for later complaints
 */
record PackLayer(
    String id,
    String version,
    String title,
    String place,
    String office,
    LocalDate from,
    @Nullable LocalDate to,
    LocalDate lastConfirmedOn,
    String parent,
    String adopts,
    Sections sections,
    Lines lines) {

  /**
   * 文件名和各键所在的行。
   *
   * @param word what multiples are counted in in this file, {@code 倍} or {@code 个月}
   */
  record Lines(String file, Map<String, int[]> keys, String word) {
    /** A problem at a key of this file. */
    YamlProblem problem(String key, String sentence, String nextStep) {
      int[] at = keys.getOrDefault(key, new int[] {1, 1});
      return new YamlProblem(at[0], at[1], key, sentence, nextStep, file);
    }
  }

  /** 各节；没有写的为空，由上级或者采用的规则补上。 */
  record Sections(
      RulePack.@Nullable Unit unit,
      Map<String, RulePack.CaseType> caseTypes,
      RulePack.@Nullable Years years,
      RulePack.@Nullable Hardship hardship,
      RulePack.@Nullable Supplements supplements,
      RulePack.@Nullable FaultTable fault,
      RulePack.@Nullable Cap cap,
      RulePack.@Nullable Rounding rounding,
      List<RulePack.DefaultPolicy> defaults,
      PackExtras extras) {

    /** These sections, with gaps filled from a lower layer. */
    Sections over(Sections base) {
      return new Sections(
          unit != null ? unit : base.unit,
          caseTypes.isEmpty() ? base.caseTypes : caseTypes,
          years != null ? years : base.years,
          hardship != null ? hardship : base.hardship,
          supplements != null ? supplements : base.supplements,
          fault != null ? fault : base.fault,
          cap != null ? cap : base.cap,
          rounding != null ? rounding : base.rounding,
          defaults.isEmpty() ? base.defaults : defaults,
          over(extras, base.extras));
    }

    private static PackExtras over(PackExtras own, PackExtras base) {
      return new PackExtras(
          own.organ(),
          own.order().isEmpty() ? base.order() : own.order(),
          own.tables().isEmpty() ? base.tables() : own.tables(),
          own.deduction() != null ? own.deduction() : base.deduction(),
          own.minimum() != null ? own.minimum() : base.minimum(),
          own.localCap() != null ? own.localCap() : base.localCap(),
          own.awardLimit() != null ? own.awardLimit() : base.awardLimit(),
          own.approvals().isEmpty() ? base.approvals() : own.approvals(),
          own.urgent() != null ? own.urgent() : base.urgent());
    }

    /** Nothing set. */
    static Sections none() {
      return new Sections(
          null, Map.of(), null, null, null, null, null, null, List.of(), ExtrasBinder.NONE);
    }

    boolean hasMultiples() {
      return !caseTypes.isEmpty()
          || hardship != null
          || supplements != null
          || years != null
          || !extras.tables().isEmpty();
    }
  }

  /** Id and version, which no other file has. */
  String name() {
    return id + " " + version;
  }

  static Reading<PackLayer> read(PackFile file) {
    YamlProblems problems = new YamlProblems();
    Optional<PackLayer> layer =
        YamlSource.root(file.text(), problems).map(root -> bind(root, file.name()));
    Reading<PackLayer> reading = problems.result(layer::orElseThrow);
    return reading instanceof Reading.Bad<PackLayer> bad
        ? new Reading.Bad<>(bad.problems().stream().map(one -> one.in(file.name())).toList())
        : reading;
  }

  private static PackLayer bind(YamlMap row, String file) {
    Map<String, int[]> keys = new LinkedHashMap<>();
    row.keys().forEach(key -> keys.put(key, row.place(key)));
    String word = word(row);
    PackLayer layer =
        new PackLayer(
            row.text("pack"),
            row.text("version"),
            row.text("title"),
            row.text("place"),
            row.text("office"),
            row.date("effective_from"),
            row.dateIfAny("effective_to").orElse(null),
            row.date("last_confirmed_on"),
            row.textOr("inherits", ""),
            row.textOr("adopts", ""),
            sections(row, word),
            new Lines(file, keys, word));
    if (layer.to() != null && layer.to().isBefore(layer.from())) {
      row.problem("effective_to", "截止日比施行日早。", "请写成 " + layer.from() + " 以后的日期，或者删去。");
    }
    PackCase.all(row);
    row.finish();
    return layer;
  }

  /** A file without a base of its own says in what its multiples are counted. */
  private static String word(YamlMap row) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("倍", "倍");
    words.put("个月", "个月");
    String stated = row.oneOfOr("multiples_in", words, "倍");
    return row.mapIfAny("unit")
        .filter(unit -> unit.has("monthly_wage"))
        .map(x -> "个月")
        .orElse(stated);
  }

  private static Sections sections(YamlMap row, String word) {
    return new Sections(
        row.mapIfAny("unit").map(PackBinder::unit).orElse(null),
        PackBinder.caseTypes(row.maps("case_types"), word),
        row.mapIfAny("years_to_adult").map(PackBinder::years).orElse(null),
        row.mapIfAny("hardship").map(one -> HardshipBinder.hardship(one, word)).orElse(null),
        row.mapIfAny("supplements").map(one -> PackBinder.supplements(one, word)).orElse(null),
        row.mapIfAny("fault").map(PackBinder::fault).orElse(null),
        row.mapIfAny("cap").map(PackBinder::cap).orElse(null),
        row.mapIfAny("rounding").map(PackBinder::rounding).orElse(null),
        PackBinder.defaults(row),
        ExtrasBinder.extras(row, word));
  }
}
