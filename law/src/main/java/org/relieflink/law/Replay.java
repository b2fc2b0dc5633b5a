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
    Optional<Stored> stored = stored(storedJson);
    if (stored.isEmpty()) {
      return Verdict.UNREADABLE;
    }
    Optional<RulePack> pack = packs.find(stored.get().packId(), stored.get().packVersion());
    if (pack.isEmpty()) {
      return Verdict.PACK_MISSING;
    }
    if (!pack.get().digest().equals(stored.get().digest())) {
      return Verdict.PACK_CHANGED;
    }
    boolean same =
        again(stored.get(), pack.get())
            .filter(proposal -> proposal.canonicalJson().equals(storedJson))
            .isPresent();
    return same ? Verdict.SAME : Verdict.DIFFERENT;
  }

  /**
   * The proposal computed again from a stored one, for showing it; check it before relying on it.
   */
  public static Optional<AmountProposal> again(String storedJson, RulePacks packs) {
    return stored(storedJson)
        .flatMap(
            stored ->
                packs
                    .find(stored.packId(), stored.packVersion())
                    .flatMap(pack -> again(stored, pack)));
  }

  /** The facts and choices that a stored proposal rests on; empty when they cannot be read. */
  public static Optional<FactsFile> inputs(String storedJson) {
    return stored(storedJson).map(Stored::inputs);
  }

  private static Optional<AmountProposal> again(Stored stored, RulePack pack) {
    FactsFile inputs = stored.inputs();
    return AmountCalculator.calculate(inputs.facts(), pack, inputs.choices())
            instanceof AmountProposal proposal
        ? Optional.of(proposal)
        : Optional.empty();
  }

  private record Stored(String packId, String packVersion, String digest, FactsFile inputs) {}

  private static Optional<Stored> stored(String json) {
    YamlProblems problems = new YamlProblems();
    Optional<Stored> stored = YamlSource.stored(json, problems).map(Replay::bind);
    return problems.none() ? stored : Optional.empty();
  }

  private static Stored bind(YamlMap root) {
    YamlMap pack = root.map("pack");
    return new Stored(
        pack.text("id"),
        pack.text("version"),
        pack.text("digest"),
        FactsFile.bind(root.map("inputs")));
  }
}
