package org.relieflink.law;

import java.time.LocalDate;
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
    Sections sections) {

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
      List<RulePack.DefaultPolicy> defaults) {

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
          defaults.isEmpty() ? base.defaults : defaults);
    }

    /** Nothing set. */
    static Sections none() {
      return new Sections(null, Map.of(), null, null, null, null, null, null, List.of());
    }
  }

  static Reading<PackLayer> read(String yaml) {
    YamlProblems problems = new YamlProblems();
    Optional<PackLayer> layer = YamlSource.root(yaml, problems).map(PackLayer::bind);
    return problems.result(layer::orElseThrow);
  }

  private static PackLayer bind(YamlMap row) {
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
            sections(row));
    row.finish();
    return layer;
  }

  private static Sections sections(YamlMap row) {
    return new Sections(
        row.mapIfAny("unit").map(PackBinder::unit).orElse(null),
        PackBinder.caseTypes(row.maps("case_types")),
        row.mapIfAny("years_to_adult").map(PackBinder::years).orElse(null),
        row.mapIfAny("hardship").map(PackBinder::hardship).orElse(null),
        row.mapIfAny("supplements").map(PackBinder::supplements).orElse(null),
        row.mapIfAny("fault").map(PackBinder::fault).orElse(null),
        row.mapIfAny("cap").map(PackBinder::cap).orElse(null),
        row.mapIfAny("rounding").map(PackBinder::rounding).orElse(null),
        PackBinder.defaults(row.maps("defaults")));
  }
}
