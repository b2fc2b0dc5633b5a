package org.relieflink.platform.pool.internal.contract;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.TextStatus;
import org.relieflink.platform.access.Unit;

/**
 * 严格读合同：不认识的键、缺的键、指到不存在的字段，都报出行号。 Reads contracts strictly; the shared file gives departments, code
 * sets and the fields most lists have in common.
 */
final class ContractReader {
  private static final int MOST_FRESH_DAYS = 3_660;
  private static final int MOST_PERCENT = 100;
  private static final int MOST_SENSITIVE = 4;

  /** Lines of no department. */
  private static final Set<String> RESERVED = Set.of(Unit.SYSTEM, Unit.ANY_DEPARTMENT);

  private final Map<String, Department> departments = new LinkedHashMap<>();
  private final Map<String, CodeSet> codeSets = new LinkedHashMap<>();
  private final Map<String, Field> sharedFields = new LinkedHashMap<>();
  private String homeDivision = "";
  private @Nullable Bound hold;
  private @Nullable Bound drift;
  private @Nullable RepeatBounds repeats;
  private @Nullable Bound covered;

  void readShared(String file, String text) {
    YamlMap root = YamlMap.read(file, text);
    homeDivision = root.text("home_division");
    hold = bound(root.map("hold_percent"));
    drift = bound(root.map("drift_points"));
    repeats = repeats(root.map("repeats"));
    covered = bound(root.map("covered_rows"));
    root.map("departments")
        .eachMap(this::departmentName)
        .forEach((id, name) -> departments.put(id, new Department(id, name)));
    for (YamlMap set : root.maps("code_sets")) {
      CodeSet codes = codeSet(set);
      codeSets.put(codes.name(), codes);
    }
    for (YamlMap field : root.maps("fields")) {
      Field shared = field(field);
      sharedFields.put(shared.name(), shared);
    }
    root.done();
  }

  /** The county whose lists need no division column. */
  String homeDivision() {
    return homeDivision;
  }

  /** A list that changes or ends more than this share of its records waits for a person. */
  Bound hold() {
    return Objects.requireNonNull(hold, "the shared file is read first");
  }

  /**
   * Percentage points by which a field may be filled or wrong otherwise than in the file before.
   */
  Bound drift() {
    return Objects.requireNonNull(drift, "the shared file is read first");
  }

  /** From which share of repeated rows on a file waits, and from which it is refused. */
  RepeatBounds repeats() {
    return Objects.requireNonNull(repeats, "the shared file is read first");
  }

  /** Rows that share a covered writing before it is listed: one alone would be that person's. */
  Bound covered() {
    return Objects.requireNonNull(covered, "the shared file is read first");
  }

  private static RepeatBounds repeats(YamlMap map) {
    RepeatBounds bounds =
        new RepeatBounds(
            bound(map.map("least_rows")),
            bound(map.map("twice_hold_percent")),
            bound(map.map("twice_refuse_percent")),
            bound(map.map("known_hold_percent")),
            bound(map.map("known_refuse_percent")));
    map.done();
    return bounds;
  }

  private static Bound bound(YamlMap map) {
    Map<String, TextStatus> words =
        Arrays.stream(TextStatus.values()).collect(Collectors.toMap(TextStatus::code, s -> s));
    Bound bound =
        new Bound(
            map.number("value", 1, MOST_PERCENT),
            map.choice("status", words),
            map.text("source"),
            date(map, "last_confirmed_on"));
    map.done();
    return bound;
  }

  Contract read(String file, String text) {
    YamlMap root = YamlMap.read(file, text);
    return checked(root, contract(root));
  }

  /** A contract of the office's own: the same, and nothing of it is another list's already. */
  Contract readOwn(String file, String text, Taken taken) {
    YamlMap root = YamlMap.read(file, text);
    Contract contract = contract(root);
    return OwnChecks.checked(root, checked(root, contract), taken);
  }

  private Contract contract(YamlMap root) {
    for (YamlMap set : root.maps("code_sets")) {
      CodeSet codes = codeSet(set);
      codeSets.put(codes.name(), codes);
    }
    List<Field> fields = root.maps("fields").stream().map(this::field).toList();
    Contract contract =
        new Contract(
            root.text("id"),
            root.text("version"),
            department(root),
            root.text("class"),
            root.text("title"),
            root.text("prefix"),
            root.choice("level", named(Contract.Level.values())),
            root.choice("delivery", named(Contract.Delivery.values())),
            basis(root.map("basis")),
            root.number("fresh_for_days", 1, MOST_FRESH_DAYS),
            root.flag("context"),
            root.flag("supervision_only"),
            root.texts("words"),
            root.texts("key"),
            fields);
    root.done();
    return contract;
  }

  /** Departments that contracts may name, by their ids. */
  Map<String, Department> departments() {
    return departments;
  }

  /** The fields that {@code use} may take over, by their names. */
  Map<String, Field> sharedFields() {
    return sharedFields;
  }

  /** A known department, or a new one that the contract names. */
  private Department department(YamlMap root) {
    Optional<String> name = root.findText("department_name");
    if (name.isEmpty()) {
      return root.choice("department", departments);
    }
    String id = root.text("department");
    @Nullable Department known = departments.get(id);
    if (known != null && !known.name().equals(name.get())) {
      throw root.problem(
          "department_name", "“" + id + "”已经是" + known.name() + "，请删去这一行，或者换一个部门代号。");
    }
    if (!id.matches("[a-z_]{1,40}") || RESERVED.contains(id)) {
      throw root.problem("department", "部门代号只用小写字母和下划线，如 forestry；现在是“" + id + "”。");
    }
    return new Department(id, name.get());
  }

  private String departmentName(YamlMap map) {
    String name = map.text("name");
    map.done();
    return name;
  }

  private static CodeSet codeSet(YamlMap map) {
    CodeSet set = new CodeSet(map.text("name"), map.text("source"), map.flag("open"));
    for (YamlMap code : map.maps("codes")) {
      set.add(code.text("code"), code.text("label"), code.texts("also"));
      code.done();
    }
    map.done();
    return set;
  }

  private Field field(YamlMap map) {
    @Nullable Field base = map.findText("use").map(name -> shared(map, name)).orElse(null);
    String label = base == null ? map.text("label") : map.findText("label").orElse(base.label());
    String name = base == null ? map.text("name") : map.findText("name").orElse(base.name());
    Field field =
        new Field(
            name,
            label,
            base == null ? map.choice("type", named(FieldType.values())) : base.type(),
            map.findText("presence").isEmpty()
                ? Field.Presence.OPTIONAL
                : map.choice("presence", named(Field.Presence.values())),
            base == null ? map.number("sensitivity", 1, MOST_SENSITIVE) : base.sensitivity(),
            synonyms(label, base, map.texts("also")),
            codes(map, base),
            map.findText("into").orElse(name));
    map.done();
    return field;
  }

  private Field shared(YamlMap map, String name) {
    @Nullable Field field = sharedFields.get(name);
    if (field == null) {
      throw map.problem(
          "use", "没有叫“" + name + "”的公用字段，可以用：" + String.join("、", sharedFields.keySet()) + "。");
    }
    return field;
  }

  private @Nullable CodeSet codes(YamlMap map, @Nullable Field base) {
    @Nullable String name = map.findText("codes").orElse(null);
    if (name == null) {
      return base == null ? null : base.codes();
    }
    @Nullable CodeSet set = codeSets.get(name);
    if (set == null) {
      throw map.problem("codes", "没有叫“" + name + "”的代码集。");
    }
    return set;
  }

  private static List<String> synonyms(String label, @Nullable Field base, List<String> also) {
    Set<String> all = new LinkedHashSet<>();
    all.add(label);
    all.addAll(also);
    if (base != null) {
      all.addAll(base.synonyms());
    }
    return new ArrayList<>(all);
  }

  private static Basis basis(YamlMap map) {
    Basis basis =
        new Basis(
            map.text("law"),
            map.text("article"),
            map.text("agreement"),
            date(map, "agreement_until"),
            map.choice(
                "status",
                Map.of(
                    "text-read", "text-read",
                    "quoted", "quoted",
                    "unverified", "unverified")));
    map.done();
    return basis;
  }

  private static LocalDate date(YamlMap map, String key) {
    String text = map.text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw map.problem(key, "“" + key + "”要写成 2026-12-31 的样子，现在是“" + text + "”。");
    }
  }

  private static Contract checked(YamlMap root, Contract contract) {
    Set<String> names = new LinkedHashSet<>();
    for (Field field : contract.fields()) {
      if (!names.add(field.name())) {
        throw root.problem("fields", "字段“" + field.name() + "”写了两次，请留一个。");
      }
      if (field.type().isCoded() && field.codes() == null) {
        throw root.problem("fields", "字段“" + field.name() + "”是代码，请用 codes 指明代码集。");
      }
    }
    checkKey(root, contract);
    return contract;
  }

  private static void checkKey(YamlMap root, Contract contract) {
    if (contract.key().isEmpty()) {
      throw root.problem("key", "至少要有一个编号列，如 [household_key, member_no]。");
    }
    for (String name : contract.key()) {
      Field field =
          contract.find(name).orElseThrow(() -> root.problem("key", "编号列“" + name + "”不在字段里。"));
      if (field.type() != FieldType.TEXT || field.personal()) {
        throw root.problem("key", "编号列“" + name + "”会显示在网址里，不能用个人信息。");
      }
      if (field.presence() != Field.Presence.FILLED) {
        throw root.problem("key", "编号列“" + name + "”要写 presence: filled。");
      }
    }
  }

  private static <E extends Enum<E>> Map<String, E> named(E[] values) {
    Map<String, E> result = new LinkedHashMap<>();
    for (E value : values) {
      result.put(value.name().toLowerCase(Locale.ROOT), value);
    }
    return result;
  }
}
