package org.relieflink.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;
import org.relieflink.law.payment.CasePlan;
import org.relieflink.law.payment.Instalments;
import org.relieflink.law.payment.JointRelief;
import org.relieflink.law.payment.Parts;
import org.relieflink.law.payment.Shares;
import org.relieflink.law.payment.UrgentRelief;

@DisplayName("怎么立案、怎么分、怎么付的场景")
class PaymentScenariosTest {
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  @TestFactory
  @DisplayName("场景")
  Stream<DynamicTest> scenarios() {
    return Docs.yaml("scenarios").stream()
        .filter(file -> Docs.text(file).contains("\npayment: "))
        .map(file -> DynamicTest.dynamicTest(title(file), () -> check(file)));
  }

  private static String title(Path file) {
    return Docs.text(file).split("\n", 2)[0].substring(2);
  }

  private static void check(Path file) {
    YamlProblems problems = new YamlProblems();
    YamlMap root = YamlSource.root(Docs.text(file), problems).orElseThrow();
    switch (root.text("payment")) {
      case "cases" -> cases(root);
      case "shares" -> parts(root, shares(root));
      case "joint" -> parts(root, joint(root));
      case "instalments" -> parts(root, instalments(root));
      case "urgent" -> urgent(root);
      default -> throw new AssertionError("unknown payment in " + file);
    }
    root.finish();
    assertThat(problems.list()).isEmpty();
  }

  static CasePlan plan(YamlMap root) {
    List<CasePlan.Victim> victims = new ArrayList<>();
    for (YamlMap row : root.maps("victims")) {
      List<CasePlan.Relative> relatives = new ArrayList<>();
      for (YamlMap one : row.maps("relatives")) {
        relatives.add(
            new CasePlan.Relative(
                one.text("name"),
                one.yesNoOr("applies", false),
                one.yesNoOr("good_reason", false)));
        one.finish();
      }
      victims.add(new CasePlan.Victim(row.text("name"), row.yesNoOr("dead", false), relatives));
      row.finish();
    }
    return CasePlan.of(victims);
  }

  private static void cases(YamlMap root) {
    CasePlan plan = plan(root);
    YamlMap expected = root.map("expected");
    assertThat(plan.cases().stream().map(one -> String.join("、", one.applicants())))
        .containsExactlyElementsOf(expected.texts("cases"));
    assertThat(plan.cases())
        .allSatisfy(one -> assertThat(one.joint()).isEqualTo(one.applicants().size() > 1));
    assertThat(String.join("", plan.notes())).contains(expected.textOr("says", ""));
    expected.finish();
  }

  static Parts shares(YamlMap root) {
    List<Shares.Claim> claims = new ArrayList<>();
    for (YamlMap row : root.maps("claims")) {
      claims.add(new Shares.Claim(row.text("who"), row.integer("weight", 0, 1000)));
      row.finish();
    }
    return Shares.split(fen(root, "total_yuan"), claims, organ(root));
  }

  static Parts joint(YamlMap root) {
    List<JointRelief.Level> levels = new ArrayList<>();
    for (YamlMap row : root.maps("levels")) {
      boolean fixed = row.has("fixed_yuan");
      levels.add(
          new JointRelief.Level(
              row.text("office"),
              fixed ? fen(row, "fixed_yuan") : null,
              fixed ? 0 : row.integer("weight", 0, 1000)));
      row.finish();
    }
    return JointRelief.divide(fen(root, "total_yuan"), levels, organ(root));
  }

  static Parts instalments(YamlMap root) {
    List<Instalments.Due> dues = new ArrayList<>();
    for (YamlMap row : root.maps("dues")) {
      dues.add(new Instalments.Due(row.date("day"), row.integer("weight", 1, 1000)));
      row.finish();
    }
    long advance = root.has("advance_yuan") ? fen(root, "advance_yuan") : 0;
    return Instalments.plan(fen(root, "total_yuan"), advance, dues, organ(root));
  }

  private static void parts(YamlMap root, Parts parts) {
    YamlMap expected = root.map("expected");
    if (parts instanceof Parts.Divided divided) {
      List<BigDecimal> yuan =
          divided.parts().stream().map(part -> BigDecimal.valueOf(part.fen(), 2)).toList();
      assertThat(yuan)
          .usingElementComparator(BigDecimal::compareTo)
          .containsExactlyElementsOf(expected.decimals("parts"));
      assertThat(divided.clause().instrument()).isNotBlank();
    } else {
      assertThat(String.join("", ((Parts.Refused) parts).reasons()))
          .contains(expected.text("refused"))
          .contains("请");
    }
    expected.finish();
  }

  static UrgentRelief relief(YamlMap root) {
    Organ organ = organ(root);
    Facts facts =
        new Facts(
            new Facts.Applicant("某某", null, ""),
            root.date("as_of"),
            root.text("place"),
            new Facts.Matter("", "injured", Facts.Harm.OTHER, Facts.Fault.NONE, ""),
            List.of(),
            List.of(),
            new Facts.Compensation(0, 0, ""),
            Map.of(),
            Circumstances.NONE.at(organ));
    RulePack pack = RulePacks.shipped().effective(facts).orElseThrow();
    UrgentRelief.Wish wish =
        new UrgentRelief.Wish(
            fen(root, "wish_yuan"),
            root.yesNoOr("very_pressing", false),
            root.textOr("reason", ""));
    return UrgentRelief.propose(facts, pack, wish);
  }

  private static void urgent(YamlMap root) {
    UrgentRelief relief = relief(root);
    YamlMap expected = root.map("expected");
    if (expected.has("refused")) {
      assertThat(String.join("", relief.reasons())).contains(expected.text("refused"));
      assertThat(relief.proposedFen()).isZero();
    } else {
      assertThat(relief.reasons()).isEmpty();
      assertThat(relief.proposedFen()).isEqualTo(fen(expected, "amount"));
      assertThat(String.join("", relief.notes())).contains(expected.textOr("says", ""));
    }
    expected.finish();
  }

  private static Organ organ(YamlMap root) {
    return root.oneOfOr("organ", Organ.words(), Organ.PROCURATORATE);
  }

  private static long fen(YamlMap row, String key) {
    return row.decimal(key, BigDecimal.ZERO, MOST).movePointRight(2).longValueExact();
  }
}
