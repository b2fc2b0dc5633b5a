package org.relieflink.law;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;
import org.relieflink.law.payment.CasePlan;
import org.relieflink.law.payment.Parts;
import org.relieflink.law.payment.UrgentRelief;

@DisplayName("立案、分钱、分期、先行的文字：每个场景一段，一字不差")
class PaymentWordsTest {
  @Test
  @DisplayName("怎么分、凭什么、为什么不行（-Drelief.write=true 时重写）")
  void in_words() {
    Approved.same(
        "payments.txt",
        Docs.yaml("scenarios").stream()
            .filter(file -> Docs.text(file).contains("\npayment: "))
            .map(PaymentWordsTest::page)
            .collect(Collectors.joining()));
  }

  private static String page(Path file) {
    YamlMap root = YamlSource.root(Docs.text(file), new YamlProblems()).orElseThrow();
    String title = Docs.text(file).lines().findFirst().orElse("");
    return "\n"
        + title
        + "\n"
        + switch (root.text("payment")) {
          case "cases" -> cases(PaymentScenariosTest.plan(root));
          case "shares" -> parts(PaymentScenariosTest.shares(root));
          case "joint" -> parts(PaymentScenariosTest.joint(root));
          case "instalments" -> parts(PaymentScenariosTest.instalments(root));
          default -> urgent(PaymentScenariosTest.relief(root));
        };
  }

  private static String cases(CasePlan plan) {
    return plan.cases().stream()
            .map(
                one ->
                    (one.joint() ? "合并一件" : "单独一件")
                        + "  被害人"
                        + one.victim()
                        + "  申请人"
                        + one.applicants()
                        + "\n")
            .collect(Collectors.joining())
        + lines(plan.notes())
        + clause(plan.clause());
  }

  private static String parts(Parts parts) {
    if (parts instanceof Parts.Refused refused) {
      return lines(refused.reasons());
    }
    Parts.Divided divided = (Parts.Divided) parts;
    return divided.parts().stream()
            .map(one -> one.who() + "  " + Yuan.text(one.fen()) + " 元  " + one.reason() + "\n")
            .collect(Collectors.joining())
        + "合计  "
        + Yuan.text(divided.totalFen())
        + " 元\n"
        + clause(divided.clause());
  }

  private static String urgent(UrgentRelief relief) {
    return "一般不超过 "
        + Yuan.text(relief.usualFen())
        + " 元，最多 "
        + Yuan.text(relief.mostFen())
        + " 元，先付 "
        + Yuan.text(relief.proposedFen())
        + " 元\n"
        + lines(relief.reasons())
        + lines(relief.notes())
        + (relief.clause() == null ? "" : clause(relief.clause()));
  }

  private static String lines(List<String> sentences) {
    return sentences.stream().map(one -> "  " + one + "\n").collect(Collectors.joining());
  }

  private static String clause(Clause clause) {
    return "依据  " + clause.textWithStatus() + "\n";
  }
}
