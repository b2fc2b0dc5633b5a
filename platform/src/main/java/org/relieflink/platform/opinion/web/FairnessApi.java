package org.relieflink.platform.opinion.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.AmountProposal;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Fairness;
import org.relieflink.platform.opinion.FairnessGauge;
import org.relieflink.platform.opinion.LikeCase;
import org.relieflink.platform.opinion.LikeCases;
import org.relieflink.platform.opinion.Opinions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 同案比较的接口：the bands of an opinion on its latest facts; saves nothing. */
@RestController
class FairnessApi {
  private final Opinions opinions;
  private final FairnessGauge gauge;
  private final ShownCandidates shown;
  private final CurrentOfficer current;

  FairnessApi(
      Opinions opinions, FairnessGauge gauge, ShownCandidates shown, CurrentOfficer current) {
    this.opinions = opinions;
    this.gauge = gauge;
    this.shown = shown;
    this.current = current;
  }

  /**
   * 一个范围。
   *
   * @param medianFen null where there are too few, or the reader does not see all
   */
  record Band(
      String scope,
      boolean seen,
      int count,
      boolean small,
      @Nullable Long medianFen,
      @Nullable Long lowFen,
      @Nullable Long highFen,
      boolean outside) {
    static Band of(Fairness.Band band, long amountFen) {
      LikeCases cases = band.cases();
      boolean compares = band.compares();
      return new Band(
          band.scope().name(),
          band.seen(),
          cases.amountsFen().size(),
          cases.tooFew(),
          compares ? Long.valueOf(cases.medianFen()) : null,
          compares ? Long.valueOf(cases.lowFen()) : null,
          compares ? Long.valueOf(cases.highFen()) : null,
          compares && !cases.within(amountFen));
    }
  }

  /** 一件同类案件。 */
  record Near(String opinion, long amountFen, int distance, List<String> agrees) {
    static Near of(LikeCase one) {
      return new Near(
          Long.toString(one.candidateId()),
          one.amountFen(),
          one.distance(),
          one.agrees().stream().map(Enum::name).sorted().toList());
    }
  }

  /** 整个回答。 */
  record Answer(
      long amountFen,
      String currency,
      boolean reasonWanted,
      List<Band> bands,
      List<Near> nearest) {}

  @GetMapping("/api/v1/opinions/{id}/fairness")
  Answer show(@PathVariable long id) {
    Candidate candidate = shown.get(id);
    AmountProposal proposal = opinions.calculate(candidate.version().file()).orThrow();
    Fairness fairness = gauge.of(candidate, proposal, current.get());
    long amount = proposal.amountFen();
    boolean wanted =
        proposal.outcome() == AmountProposal.Outcome.PROPOSED
            && fairness.outside(amount).isPresent();
    return new Answer(
        amount,
        "CNY",
        wanted,
        fairness.bands().stream().map(band -> Band.of(band, amount)).toList(),
        fairness.nearest().stream().map(Near::of).toList());
  }
}
