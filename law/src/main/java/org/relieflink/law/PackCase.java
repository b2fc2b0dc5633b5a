package org.relieflink.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.relieflink.kernel.Fen;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/**
 * 规则包里的试例：事实和应当得到的金额。A test case inside a pack file, under {@code tests}: facts as in a facts file,
 * and what has to come out, in the words of the scenario files.
 *
 * @param name what it shows, in Chinese
 * @param expected {@code amount 40000 proposed}, in yuan, or {@code refused AMOUNT-RANGE}
 */
public record PackCase(String name, String expected, FactsFile file) {
  private static final Pattern EXPECTED =
      Pattern.compile("amount (\\d{1,9}(?:\\.\\d{1,2})?) (\\w+)|refused ([A-Z-]+(?: [A-Z-]+)*)");

  /**
   * 试的结果。
   *
   * @param got in the words of the expectation
   * @param told the same for people
   */
  public record Ran(PackCase one, String got, String told, boolean right) {}

  /** The cases of a pack file; empty for a text that cannot be read. */
  public static List<PackCase> of(String yaml) {
    YamlProblems problems = new YamlProblems();
    Optional<YamlMap> root = YamlSource.root(yaml, problems);
    return root.map(PackCase::all).filter(cases -> problems.none()).orElse(List.of());
  }

  /** Binds the section; what is wrong with it is told with its line. */
  static List<PackCase> all(YamlMap root) {
    List<PackCase> cases = new ArrayList<>();
    for (YamlMap row : root.maps("tests")) {
      String expected = row.text("expected");
      if (!expected.isEmpty() && !EXPECTED.matcher(expected).matches()) {
        row.problem(
            "expected",
            "读不懂“" + expected + "”。",
            "请写 amount 40000 proposed（元和结论），或者 refused AMOUNT-RANGE（拒绝的代码）。");
      }
      cases.add(new PackCase(row.text("name"), expected, FactsFile.bind(row.map("facts"))));
      row.finish();
    }
    return cases;
  }

  /** Calculates with the pack's values, whatever the day of the facts. */
  public Ran run(RulePack pack) {
    AmountResult result = AmountCalculator.calculate(file.facts(), pack.onAnyDay(), file.choices());
    if (result instanceof AmountProposal proposal) {
      return new Ran(this, got(proposal), told(proposal), matches(proposal));
    }
    AmountRefusal refusal = (AmountRefusal) result;
    String codes =
        refusal.reasons().stream()
            .map(reason -> reason.code().code())
            .collect(Collectors.joining(" "));
    String told =
        refusal.reasons().stream()
            .map(AmountRefusal.Reason::sentence)
            .collect(Collectors.joining());
    return new Ran(this, "refused " + codes, told, expected.equals("refused " + codes));
  }

  private static String got(AmountProposal proposal) {
    return "amount "
        + new Fen(proposal.amountFen()).yuan().stripTrailingZeros().toPlainString()
        + " "
        + proposal.outcome().code();
  }

  private static String told(AmountProposal proposal) {
    return new Fen(proposal.amountFen()).yuanText() + " 元，" + proposal.outcome().label();
  }

  private boolean matches(AmountProposal proposal) {
    Matcher wanted = EXPECTED.matcher(expected);
    return wanted.matches()
        && wanted.group(1) != null
        && new java.math.BigDecimal(wanted.group(1)).compareTo(new Fen(proposal.amountFen()).yuan())
            == 0
        && wanted.group(2).equals(proposal.outcome().code());
  }
}
