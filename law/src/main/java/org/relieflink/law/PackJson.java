package org.relieflink.law;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.relieflink.law.internal.CanonicalJson;

/**
 * 规则包的规范形式，用来算指纹。The canonical form of a pack: what decides the result, not the wording of sources.
 */
final class PackJson {
  private PackJson() {}

  static String digest(RulePack pack) {
    return CanonicalJson.digest(CanonicalJson.write(map(pack)));
  }

  static Map<String, Object> map(RulePack pack) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", pack.id());
    map.put("version", pack.version());
    map.put("place", pack.place());
    map.put("from", pack.from());
    map.put("to", pack.to() == null ? "" : pack.to());
    map.put("chain", pack.chain());
    map.put("unit_fen", pack.unit().fen());
    map.put("case_types", caseTypes(pack));
    if (pack.years() != null) {
      map.put("years", List.of(pack.years().adultAge(), pack.years().perYear()));
    }
    map.put("hardship", hardship(pack.hardship()));
    map.put(
        "supplements", List.of(range(pack.supplements().multiple()), pack.supplements().kinds()));
    map.put("fault", fault(pack.fault()));
    map.put("cap", cap(pack.cap()));
    map.put("rounding_fen", pack.rounding().toFen());
    map.put("defaults", pack.defaults().stream().map(PackJson::policy).toList());
    map.put("clauses", clauses(pack));
    ExtrasJson.put(pack, map);
    return map;
  }

  private static Map<String, Object> caseTypes(RulePack pack) {
    Map<String, Object> types = new LinkedHashMap<>();
    pack.caseTypes()
        .values()
        .forEach(
            type ->
                types.put(type.id(), List.of(type.label(), range(type.multiple()), type.minor())));
    return types;
  }

  static List<BigDecimal> range(Allowed.Range range) {
    return List.of(range.min(), range.max());
  }

  private static Map<String, Object> hardship(RulePack.Hardship hardship) {
    Map<String, Object> map = new LinkedHashMap<>();
    hardship.steps().forEach((name, steps) -> map.put(name, steps.steps()));
    return hardship.grades().isEmpty()
        ? Map.of("per_step", hardship.perStepMost(), "steps", map)
        : Map.of(
            "grades",
            hardship.grades().stream()
                .map(grade -> List.of(grade.label(), range(grade.multiple())))
                .toList(),
            "steps",
            map);
  }

  private static Map<String, Object> fault(RulePack.FaultTable fault) {
    Map<String, Object> factors = new LinkedHashMap<>();
    fault.factors().forEach((degree, factor) -> factors.put(degree.code(), factor));
    return Map.of(
        "factors",
        factors,
        "principal",
        range(fault.principalException()),
        "approval",
        fault.approval());
  }

  private static Map<String, Object> cap(RulePack.Cap cap) {
    return Map.of(
        "months", cap.months(),
        "series", cap.series(),
        "approval", cap.approval(),
        "ways", cap.ways().stream().map(RulePack.Cap.Way::text).collect(Collectors.toList()));
  }

  private static List<Object> policy(RulePack.DefaultPolicy policy) {
    return policy.group() == null
        ? List.of(policy.minorsOnly(), policy.level().code())
        : List.of(policy.minorsOnly(), policy.level().code(), policy.group().code());
  }

  private static List<String> clauses(RulePack pack) {
    return PackClauses.main(pack).stream().map(Clause::textWithStatus).toList();
  }
}
