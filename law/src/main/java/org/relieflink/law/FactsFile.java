package org.relieflink.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/**
 * 事实文件：{@code relieflink calculate FACTS.yaml} 读的文件。One applicant's facts and choices in YAML (or
 * JSON), bound strictly: unknown keys, wrong types and values outside their range are all reported
 * with their lines.
 *
 * @param facts what is known
 * @param choices what a named person chose
 */
public record FactsFile(Facts facts, Choices choices) {
  private static final BigDecimal MOST_YUAN = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal MOST_MULTIPLE = BigDecimal.valueOf(100_000);
  private static final int FORMAT = 1;

  /** Reads a file's text. */
  public static Reading<FactsFile> read(String yaml) {
    YamlProblems problems = new YamlProblems();
    Optional<FactsFile> file = YamlSource.root(yaml, problems).map(FactsFile::bind);
    return problems.result(file::orElseThrow);
  }

  static FactsFile bind(YamlMap root) {
    root.integer("format", FORMAT, FORMAT);
    Facts facts =
        new Facts(
            applicant(root.map("applicant")),
            root.date("as_of"),
            place(root),
            matter(root.map("case")),
            classes(root),
            supplements(root),
            root.mapIfAny("compensation")
                .map(FactsFile::compensation)
                .orElse(new Facts.Compensation(0, 0, "")),
            root.mapIfAny("answers").map(FactsFile::answers).orElse(Map.of()),
            root.mapIfAny("circumstances").map(CircumstancesFile::bind).orElse(Circumstances.NONE));
    FactsFile file = new FactsFile(facts, choices(root));
    root.finish();
    return file;
  }

  private static String place(YamlMap root) {
    String place = root.text("place");
    if (!place.isEmpty() && !place.matches("\\d{6}")) {
      root.problem("place", "“place”应当是六位行政区划代码。", "请写成 \"990123\" 这样。");
    }
    return place;
  }

  private static Facts.Applicant applicant(YamlMap row) {
    Facts.Applicant applicant =
        new Facts.Applicant(
            row.textOr("name", ""),
            row.dateIfAny("birth_date").orElse(null),
            row.textOr("relation", ""));
    row.finish();
    return applicant;
  }

  private static Facts.Matter matter(YamlMap row) {
    Map<String, Facts.Harm> harms = new LinkedHashMap<>();
    for (Facts.Harm harm : Facts.Harm.values()) {
      harms.put(harm.code(), harm);
      harms.put(harm.label(), harm);
    }
    Facts.Matter matter =
        new Facts.Matter(
            row.textOr("number", ""),
            row.text("type"),
            row.oneOfOr("harm", harms, Facts.Harm.OTHER),
            row.oneOf("fault", faults()),
            row.textOr("fault_source", ""));
    row.finish();
    return matter;
  }

  private static Map<String, Facts.Fault> faults() {
    Map<String, Facts.Fault> faults = new LinkedHashMap<>();
    for (Facts.Fault fault : Facts.Fault.values()) {
      faults.put(fault.code(), fault);
    }
    for (Facts.Fault fault : Facts.Fault.values()) {
      faults.put(fault.label(), fault);
    }
    return faults;
  }

  private static List<Facts.Sourced> classes(YamlMap root) {
    List<Facts.Sourced> classes = new ArrayList<>();
    for (YamlMap row : root.maps("hardship")) {
      classes.add(
          new Facts.Sourced(
              row.text("class"), row.textOr("source", ""), row.dateIfAny("as_of").orElse(null)));
      row.finish();
    }
    return classes;
  }

  private static List<Facts.Supplement> supplements(YamlMap root) {
    List<Facts.Supplement> supplements = new ArrayList<>();
    for (YamlMap row : root.maps("supplements")) {
      supplements.add(
          new Facts.Supplement(
              row.text("kind"), row.yesNoOr("by_analogy", false), row.textOr("reason", "")));
      row.finish();
    }
    return supplements;
  }

  private static Facts.Compensation compensation(YamlMap row) {
    Facts.Compensation compensation =
        new Facts.Compensation(
            fen(row, "received_yuan"), fen(row, "earlier_relief_yuan"), row.textOr("source", ""));
    row.finish();
    return compensation;
  }

  private static long fen(YamlMap row, String key) {
    row.textOr(key, "");
    return row.has(key)
        ? row.decimal(key, BigDecimal.ZERO, MOST_YUAN).movePointRight(2).longValue()
        : 0;
  }

  /** Binds a map from fact codes to answers; used for scenarios too. */
  static Map<FactKey, FactAnswer> answers(YamlMap row) {
    Map<FactKey, FactAnswer> answers = new TreeMap<>();
    FactKey.words()
        .forEach(
            (code, fact) -> row.mapIfAny(code).ifPresent(one -> answers.put(fact, answer(one))));
    row.finish();
    return answers;
  }

  private static FactAnswer answer(YamlMap row) {
    Answer answer = row.oneOf("answer", Answer.words());
    String source = row.textOr("source", "");
    @Nullable LocalDate asOf = row.dateIfAny("as_of").orElse(null);
    if (answer != Answer.UNKNOWN && source.isEmpty()) {
      row.problem("source", "回答了“" + answer.label() + "”，没有写出处。", "请写 source，例如：判决书第 3 页。");
    }
    row.finish();
    return new FactAnswer(answer, source, asOf);
  }

  private static Choices choices(YamlMap root) {
    Map<String, Choices.Choice> values = new TreeMap<>();
    root.mapIfAny("choices").ifPresent(row -> choices(row, values));
    return new Choices(
        values,
        root.mapIfAny("over_cap").map(FactsFile::grant).orElse(null),
        root.mapIfAny("principal_fault").map(FactsFile::grant).orElse(null));
  }

  private static void choices(YamlMap row, Map<String, Choices.Choice> values) {
    for (String step : AmountRule.choosable()) {
      row.mapIfAny(step).ifPresent(one -> values.put(step, choice(one)));
    }
    row.finish();
  }

  private static Choices.Choice choice(YamlMap row) {
    Choices.Choice choice =
        new Choices.Choice(
            row.decimal("value", BigDecimal.ZERO, MOST_MULTIPLE),
            row.textOr("by", ""),
            row.textOr("reason", ""));
    row.finish();
    return choice;
  }

  private static Choices.Grant grant(YamlMap row) {
    Choices.Grant grant = new Choices.Grant(row.textOr("reason", ""), row.textOr("approval", ""));
    row.finish();
    return grant;
  }

  /** The same file with another name of the applicant, such as a masked one. */
  public FactsFile withName(String name) {
    Facts.Applicant known = facts.applicant();
    Facts.Applicant named = new Facts.Applicant(name, known.birthDate(), known.relation());
    return new FactsFile(
        new Facts(
            named,
            facts.asOf(),
            facts.place(),
            facts.matter(),
            facts.hardshipClasses(),
            facts.supplements(),
            facts.compensation(),
            facts.answers(),
            facts.circumstances()),
        choices);
  }

  /** The same file as canonical JSON; reading it gives an equal value. */
  public String json() {
    return org.relieflink.law.internal.CanonicalJson.write(FactsJson.map(this));
  }
}
