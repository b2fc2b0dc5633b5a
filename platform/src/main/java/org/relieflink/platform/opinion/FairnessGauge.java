package org.relieflink.platform.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.RulePack;
import org.relieflink.law.RulePacks;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.opinion.internal.fair.Distance;
import org.relieflink.platform.opinion.internal.fair.DriftOf;
import org.relieflink.platform.opinion.internal.fair.FairRules;
import org.relieflink.platform.opinion.internal.fair.LikeFacts;
import org.relieflink.platform.opinion.internal.fair.LikeFacts.Kept;
import org.relieflink.platform.opinion.internal.fair.LikeStore;
import org.relieflink.platform.packs.LivePacks;
import org.springframework.stereotype.Service;

/** 同案比较：like cases by a stated distance, at the moment of proposing and for oversight. */
@Service
public class FairnessGauge {
  private static final int NEAREST = 5; // to look at one by one; the strip shows all

  private final LikeStore store;
  private final FairRules rules;
  private final LivePacks packs;
  private final Clock clock;

  FairnessGauge(LikeStore store, FairRules rules, LivePacks packs, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.packs = packs;
    this.clock = clock;
  }

  private Instant since(FairRules.Band band) {
    return ZonedDateTime.now(clock).minusYears(band.years()).toInstant();
  }

  /** The bands for a proposal, out of what its reader may see. */
  public Fairness of(Candidate candidate, AmountProposal proposal, Officer reader) {
    Asked asked = asked(candidate, proposal);
    List<LikeCase> nearest = List.of();
    List<Fairness.Band> bands = new ArrayList<>();
    for (LikeScope scope : LikeScope.values()) {
      if (store.sees(reader, scope, candidate.place())) {
        List<Kept> kept = store.find(reader, asked.wanted(scope));
        nearest = asked.like(kept);
        bands.add(asked.band(scope, nearest, kept.size() >= Fairness.MOST));
      } else {
        bands.add(asked.unseen(scope));
      }
    }
    return new Fairness(
        bands,
        nearest.stream()
            .sorted(Comparator.comparingInt(LikeCase::distance))
            .limit(NEAREST)
            .toList());
  }

  private Asked asked(Candidate candidate, AmountProposal proposal) {
    LocalDate today = LocalDate.now(clock);
    FairRules.Band band = rules.band(today);
    return new Asked(
        candidate,
        LikeFacts.of(candidate.place(), proposal.facts()),
        band,
        distance(today),
        since(band));
  }

  /** 为哪一件问。 */
  private record Asked(
      Candidate candidate, LikeFacts own, FairRules.Band rule, Distance distance, Instant since) {
    LikeStore.Wanted wanted(LikeScope scope) {
      return new LikeStore.Wanted(
          since, distance.withinOneType() ? own.caseType() : "", scope.below(candidate.place()));
    }

    List<LikeCase> like(List<Kept> kept) {
      List<LikeCase> like = new ArrayList<>();
      for (Kept other : kept) {
        Distance.Nearness nearness = distance.between(own, other.facts());
        if (other.candidateId() != candidate.id() && distance.near(nearness)) {
          like.add(near(other, nearness));
        }
      }
      return like;
    }

    private static LikeCase near(Kept other, Distance.Nearness nearness) {
      return new LikeCase(
          other.candidateId(),
          other.facts().place(),
          other.amountFen(),
          nearness.distance(),
          nearness.agrees());
    }

    Fairness.Band band(LikeScope scope, List<LikeCase> like, boolean cut) {
      return new Fairness.Band(
          scope, true, cut, cases(like.stream().map(LikeCase::amountFen).toList()));
    }

    Fairness.Band unseen(LikeScope scope) {
      return new Fairness.Band(scope, false, false, cases(List.of()));
    }

    private LikeCases cases(List<Long> amounts) {
      return new LikeCases(amounts, rule.least(), rule.percent(), rule.years());
    }
  }

  /** By the packs of today, each case ranked by that of its own place. */
  private Distance distance(LocalDate today) {
    RulePacks now = packs.now();
    Map<String, Map<String, RulePack.Hardship.Steps>> known = new HashMap<>();
    return new Distance(
        rules,
        today,
        place ->
            known.computeIfAbsent(
                place,
                one ->
                    now.effective(one, today)
                        .map(pack -> pack.hardship().steps())
                        .orElse(Map.of())));
  }

  /** How far the proposals that the reader may see drift from like cases of others. */
  public Drift drift(Officer reader) {
    LocalDate today = LocalDate.now(clock);
    FairRules.Band band = rules.band(today);
    DriftOf drift = new DriftOf(distance(today), band, clock.getZone());
    return drift.of(store.find(reader, new LikeStore.Wanted(since(band), "", "")), today);
  }
}
