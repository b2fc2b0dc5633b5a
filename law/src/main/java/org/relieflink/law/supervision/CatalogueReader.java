package org.relieflink.law.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.Clause;
import org.relieflink.law.Instrument;
import org.relieflink.law.Instruments;
import org.relieflink.law.Reading;
import org.relieflink.law.TextStatus;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/**
 * 严格读监督规则目录，错误一次说全。Reads the catalogue strictly. A rule that takes a frozen list or an event for a
 * status is refused here, so that nobody can write it.
 */
final class CatalogueReader {
  private static final int MOST_DAYS = 3_660;
  private static final int OLDEST = 150;

  private final Map<String, ListedClass> classes = new LinkedHashMap<>();
  private final Map<String, Tolerance> tolerances = new LinkedHashMap<>();
  private final List<SupervisionRule> rules = new ArrayList<>();

  private CatalogueReader() {}

  static Reading<SupervisionCatalogue> read(String yaml) {
    YamlProblems problems = new YamlProblems();
    Optional<YamlMap> root = YamlSource.root(yaml, problems);
    if (root.isEmpty()) {
      return new Reading.Bad<>(problems.list());
    }
    SupervisionCatalogue catalogue = new CatalogueReader().catalogue(root.get());
    return problems.result(() -> catalogue);
  }

  private SupervisionCatalogue catalogue(YamlMap root) {
    String version = root.text("version");
    String title = root.text("title");
    LocalDate confirmed = root.date("last_confirmed_on");
    root.maps("classes").forEach(this::listedClass);
    root.maps("tolerances").forEach(this::tolerance);
    root.maps("rules").forEach(this::rule);
    root.finish();
    return new SupervisionCatalogue(version, title, confirmed, classes, tolerances, rules);
  }

  private void listedClass(YamlMap row) {
    ListedClass read =
        new ListedClass(
            row.text("name"), row.oneOf("nature", ListNature.words()), row.text("owner"));
    if (classes.put(read.name(), read) != null) {
      row.problem("name", "类别“" + read.name() + "”写了两次。", "请留一处。");
    }
    row.finish();
  }

  private void tolerance(YamlMap row) {
    Tolerance read =
        new Tolerance(
            row.text("id"),
            row.integer("days", 0, MOST_DAYS),
            row.oneOf("status", statuses()),
            row.text("source"));
    if (tolerances.put(read.id(), read) != null) {
      row.problem("id", "口径“" + read.id() + "”写了两次。", "请换一个编号。");
    }
    row.finish();
  }

  private void rule(YamlMap row) {
    SupervisionRule rule =
        new SupervisionRule(
            row.text("id"),
            row.text("version"),
            row.oneOf("kind", SupervisionKind.words()),
            row.text("title"),
            row.date("valid_from"),
            row.dateIfAny("valid_to").orElse(null),
            known(row, "subject"),
            row.mapIfAny("found").map(this::found).orElse(null),
            row.maps("when").stream().map(this::condition).toList(),
            row.maps("basis").stream().map(CatalogueReader::clause).toList(),
            row.texts("check"),
            row.text("owner"));
    complete(row, rule);
    rules.add(rule);
    row.finish();
  }

  private void complete(YamlMap row, SupervisionRule rule) {
    if (rule.basis().isEmpty()) {
      row.problem("basis", "规则“" + rule.id() + "”没有依据。", "请写文件和条号。");
    }
    if (rule.subjects().isEmpty() || rule.checks().isEmpty()) {
      row.problem("subject", "规则“" + rule.id() + "”没有写对象或者要核实的事项。", "请补 subject 和 check。");
    }
    for (String name : rule.subjects()) {
      refuseNoStatus(row, "subject", name);
    }
    boolean overlaps =
        rules.stream()
            .filter(other -> other.id().equals(rule.id()))
            .anyMatch(other -> overlap(other, rule));
    if (overlaps) {
      row.problem("valid_from", "规则“" + rule.id() + "”的两个版本时间重叠。", "请改起止日期。");
    }
  }

  private static boolean overlap(SupervisionRule a, SupervisionRule b) {
    return !end(a).isBefore(b.validFrom()) && !end(b).isBefore(a.validFrom());
  }

  private static LocalDate end(SupervisionRule rule) {
    LocalDate to = rule.validTo();
    return to == null ? LocalDate.MAX : to;
  }

  private FoundRecord found(YamlMap row) {
    List<String> wanted = known(row, "classes");
    wanted.forEach(name -> refuseNoStatus(row, "classes", name));
    Tolerance after = row.has("after") ? used(row, "after") : null;
    Tolerance apart = row.has("apart") ? used(row, "apart") : null;
    boolean elsewhere = row.yesNoOr("other_household", false);
    Map<String, List<String>> says =
        row.mapIfAny("says").map(CatalogueReader::values).orElse(Map.of());
    row.textOr("after", "");
    row.textOr("apart", "");
    if ((after == null) == (apart == null)) {
      row.problem("after", "after 和 apart 要写一个，也只写一个。", "状态起算用 after，同时享受用 apart。");
    }
    row.finish();
    return new FoundRecord(wanted, apart, after, elsewhere, says);
  }

  private RuleCondition condition(YamlMap row) {
    String kind = row.keys().isEmpty() ? "" : row.keys().get(0);
    RuleCondition condition =
        switch (kind) {
          case "age" -> age(row.map("age"));
          case "says_any" ->
              new RuleCondition.Says(
                  row.maps("says_any").stream().map(CatalogueReader::values).toList());
          case "on" -> new RuleCondition.On(statuses(row, "on"));
          case "not_on" -> notOn(row.map("not_on"));
          case "each_relative" -> relatives(row.map("each_relative"));
          default -> {
            row.problem(kind, "不认识条件“" + kind + "”。", "可以写 age、says_any、on、not_on、each_relative。");
            yield new RuleCondition.On(List.of());
          }
        };
    row.finish();
    return condition;
  }

  private static RuleCondition age(YamlMap row) {
    Integer from = row.has("from") ? (Integer) row.integer("from", 0, OLDEST) : null;
    Integer below = row.has("below") ? (Integer) row.integer("below", 0, OLDEST) : null;
    row.textOr("from", "");
    row.textOr("below", "");
    row.finish();
    return new RuleCondition.Age(from, below);
  }

  private RuleCondition notOn(YamlMap row) {
    RuleCondition read = new RuleCondition.NotOn(statuses(row, "classes"), used(row, "fresh"));
    row.finish();
    return read;
  }

  private RuleCondition relatives(YamlMap row) {
    List<String> on = known(row, "on");
    List<String> lasting = known(row, "lasting_on");
    List<String> all = new ArrayList<>(on);
    all.addAll(lasting);
    RuleCondition read =
        new RuleCondition.EachRelativeOn(row.texts("relations"), all, lasting, used(row, "term"));
    row.finish();
    return read;
  }

  private static Map<String, List<String>> values(YamlMap row) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String label : row.keys()) {
      values.put(label, row.texts(label));
    }
    return values;
  }

  private List<String> statuses(YamlMap row, String key) {
    List<String> names = known(row, key);
    names.forEach(name -> refuseNoStatus(row, key, name));
    return names;
  }

  private List<String> known(YamlMap row, String key) {
    List<String> names = row.texts(key);
    for (String name : names) {
      if (!classes.containsKey(name)) {
        row.problem(key, "没有登记类别“" + name + "”。", "请先写进 classes。");
      }
    }
    return names;
  }

  private void refuseNoStatus(YamlMap row, String key, String name) {
    @Nullable ListedClass listed = classes.get(name);
    if (listed != null
        && (listed.nature() == ListNature.EVENT || listed.nature() == ListNature.FROZEN)) {
      row.problem(
          key, "“" + name + "”是" + listed.nature().label() + "，不是现在的身份。", "不能用它说谁应当享受、谁在享受。");
    }
  }

  private Tolerance used(YamlMap row, String key) {
    String id = row.text(key);
    @Nullable Tolerance known = tolerances.get(id);
    if (known == null) {
      row.problem(key, "没有叫“" + id + "”的天数口径。", "请先写进 tolerances。");
      return new Tolerance(id, 0, TextStatus.EXAMPLE, "");
    }
    return known;
  }

  private static Clause clause(YamlMap row) {
    String instrument = row.text("instrument");
    String article = row.text("article");
    boolean registered =
        Instruments.shipped().find(instrument).map(Instrument::articles).orElse(List.of()).stream()
            .anyMatch(known -> known.article().equals(article));
    row.finish();
    if (!registered) {
      row.problem("instrument", "登记表里没有 " + instrument + " 的“" + article + "”。", "请先登记文件和条。");
      return new Clause(instrument, instrument, article, TextStatus.UNVERIFIED, "");
    }
    return Instruments.shipped().cite(instrument, article);
  }

  private static Map<String, TextStatus> statuses() {
    Map<String, TextStatus> words = new LinkedHashMap<>();
    Arrays.stream(TextStatus.values()).forEach(status -> words.put(status.code(), status));
    return words;
  }
}
