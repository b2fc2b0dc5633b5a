package org.relieflink.law;

import java.util.Optional;
import org.relieflink.law.internal.YamlMap;
import org.relieflink.law.internal.YamlProblems;
import org.relieflink.law.internal.YamlSource;

/**
 * 复算：用当时的输入和当时的规则包再算一遍，逐字节相同。Recomputes a stored proposal from its own inputs and compares the
 * bytes.
 */
public final class Replay {
  private Replay() {}

  /** 复算结果。 */
  public enum Verdict {
    SAME("复算一致，逐字相同。"),
    DIFFERENT("复算结果和当时不同，请查程序版本。"),
    PACK_MISSING("找不到当时的规则包版本，请放回这个版本再复算。"),
    PACK_CHANGED("同一版本的规则包内容变了，指纹不符，请查是谁改的。"),
    UNREADABLE("存的内容读不出来，请查存储。");

    private final String sentence;

    Verdict(String sentence) {
      this.sentence = sentence;
    }

    /** What to tell, with the next step. */
    public String sentence() {
      return sentence;
    }
  }

  /** Recomputes a proposal from its canonical JSON. */
  public static Verdict check(String storedJson, RulePacks packs) {
    YamlProblems problems = new YamlProblems();
    Optional<YamlMap> root = YamlSource.root(storedJson, problems);
    if (root.isEmpty()) {
      return Verdict.UNREADABLE;
    }
    YamlMap pack = root.get().map("pack");
    FactsFile inputs = FactsFile.bind(root.get().map("inputs"));
    Optional<RulePack> found = packs.find(pack.text("id"), pack.text("version"));
    if (!problems.none()) {
      return Verdict.UNREADABLE;
    }
    if (found.isEmpty()) {
      return Verdict.PACK_MISSING;
    }
    return found.get().digest().equals(pack.text("digest"))
        ? compare(storedJson, inputs, found.get())
        : Verdict.PACK_CHANGED;
  }

  private static Verdict compare(String storedJson, FactsFile inputs, RulePack pack) {
    AmountResult again = AmountCalculator.calculate(inputs.facts(), pack, inputs.choices());
    boolean same =
        again instanceof AmountProposal proposal && proposal.canonicalJson().equals(storedJson);
    return same ? Verdict.SAME : Verdict.DIFFERENT;
  }
}
