package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/** 资格规则的场景文件。Reads the scenario files of eligibility. */
final class EligibilityScenarios {
  /** 一个回答改了，意见变成什么。 */
  record Turn(FactKey fact, Answer to, String standing) {}

  /** 一个场景：哪条规则、事实、应当得到的结果。 */
  record Scenario(
      String rule, String title, String expected, String says, Facts facts, List<Turn> turns) {}

  private EligibilityScenarios() {}

  /** All, in the order of the files. */
  static List<Scenario> all() {
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : Docs.yaml("scenarios")) {
      String text = Docs.text(file);
      if (text.contains("\nrule: ")
          && text.contains("\nscenarios:")
          && !file.toString().contains("supervision")) {
        read(text, scenarios);
      }
    }
    return scenarios;
  }

  private static void read(String yaml, List<Scenario> into) {
    YamlProblems problems = new YamlProblems();
    YamlMap root = YamlSource.root(yaml, problems).orElseThrow();
    LocalDate on = root.date("date");
    String rule = root.text("rule");
    String place = root.text("place");
    String organ = root.textOr("organ", "procuratorate");
    LocalDate born = root.dateIfAny("born").orElse(LocalDate.parse("1980-01-01"));
    List<Circumstances.Member> groups =
        root.texts("groups").stream()
            .map(word -> new Circumstances.Member(Group.words().get(word), "移送函", on))
            .toList();
    for (YamlMap one : root.maps("scenarios")) {
      Map<FactKey, FactAnswer> answers =
          one.mapIfAny("answers").map(FactsFile::answers).orElse(Map.of());
      Organ handling = Organ.words().get(one.textOr("organ", organ));
      Facts facts =
          new Facts(
              new Facts.Applicant("某某", one.dateIfAny("born").orElse(born), ""),
              one.dateIfAny("date").orElse(on),
              place,
              new Facts.Matter("", "minor", Facts.Harm.OTHER, Facts.Fault.NONE, ""),
              List.of(),
              List.of(),
              new Facts.Compensation(0, 0, ""),
              answers,
              new Circumstances(
                  handling, one.dateIfAny("harmed_on").orElse(null), null, "", null, null, groups));
      into.add(
          new Scenario(
              rule,
              one.text("title"),
              one.text("expected"),
              one.textOr("says", ""),
              facts,
              turns(one)));
      one.finish();
    }
    root.finish();
    assertThat(problems.list()).as(yaml.substring(0, 60)).isEmpty();
  }

  private static List<Turn> turns(YamlMap one) {
    List<Turn> turns = new ArrayList<>();
    for (YamlMap turn : one.maps("turns")) {
      turns.add(
          new Turn(
              turn.oneOf("fact", FactKey.words()),
              turn.oneOf("to", Answer.words()),
              turn.text("standing")));
      turn.finish();
    }
    return turns;
  }
}
