package org.relieflink.platform.opinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relieflink.law.AmountCalculator;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.Facts;
import org.relieflink.law.FactsFile;
import org.relieflink.law.RulePacks;

/** Facts of the scenario files, for tests of the opinion capability. */
public final class OpinionSamples {
  private OpinionSamples() {}

  public static String yaml(String name) {
    return yaml("guanyun-quant", name);
  }

  public static String yaml(String folder, String name) {
    Path root = Path.of(System.getProperty("relief.root", ".."));
    try {
      return Files.readString(root.resolve("docs/scenarios/" + folder + "/" + name + ".yaml"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static FactsFile file(String name) {
    return FactsFile.read(yaml(name)).orThrow();
  }

  public static AmountProposal proposal(FactsFile file) {
    var pack = RulePacks.shipped().effective(file.facts());
    return (AmountProposal)
        AmountCalculator.calculate(file.facts(), pack.orElseThrow(), file.choices());
  }

  public static AmountProposal fourYearOld() {
    return proposal(file("case-two-four-year-old"));
  }

  public static AmountProposal fourYearOld(Facts.Fault fault) {
    FactsFile file = file("case-two-four-year-old");
    return proposal(new FactsFile(file.facts().withFault(fault), file.choices()));
  }
}
