package org.relieflink.platform.transfer.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.problem.PaperFile;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.TransferRefusal;

/** 材料的闸门：how many papers, how large, and what each of them is. */
final class PaperGate {
  private PaperGate() {}

  static Optional<Refusal> refused(List<NewPaper> papers, TransferRules.Limits limits) {
    if (papers.size() > limits.paperCount()) {
      return Optional.of(Refusal.of(TransferRefusal.TOO_MANY, limits.paperCount()));
    }
    if (papers.stream().anyMatch(one -> one.body().length > limits.paperBytes())) {
      int megabytes = limits.paperBytes() >> 20;
      return Optional.of(Refusal.of(TransferRefusal.PAPER_TOO_LARGE, megabytes));
    }
    if (!papers.stream().allMatch(one -> PaperFile.media(one.body()).isPresent())) {
      return Optional.of(Refusal.of(TransferRefusal.PAPER_KIND_UNUSABLE));
    }
    return papers.stream().anyMatch(one -> PaperFile.runs(one.body()))
        ? Optional.of(Refusal.of(TransferRefusal.PAPER_RUNS))
        : Optional.empty();
  }
}
