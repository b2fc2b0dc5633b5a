package org.relieflink.platform.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.relieflink.law.AmountProposal;
import org.relieflink.law.RulePack;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
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
    LocalDate today = LocalDate.now(clock);
    FairRules.Band band = rules.band(today);
    Distance distance =
        new Distance(
            rules,
            today,
            packs.now().effective(proposal.facts()).map(FairnessGauge::steps).orElse(Map.of()));
    LikeFacts own = LikeFacts.of(candidate.place(), proposal.facts());
    List<LikeCase> like = new ArrayList<>();
    for (Kept other : store.since(since(band))) {
      Distance.Nearness nearness = distance.between(own, other.facts());
      if (other.candidateId() != candidate.id() && distance.near(nearness)) {
        like.add(
            new LikeCase(
                other.candidateId(),
                other.facts().place(),
                other.amountFen(),
                nearness.distance(),
                nearness.agrees()));
      }
    }
    return new Fairness(
        Arrays.stream(LikeScope.values())
            .map(scope -> band(scope, like, new Asked(candidate.place(), reader.unit(), band)))
            .toList(),
        like.stream().sorted(Comparator.comparingInt(LikeCase::distance)).limit(NEAREST).toList());
  }

  /** 谁为哪个院的案件问。 */
  private record Asked(String place, Unit reader, FairRules.Band band) {}

  private static Fairness.Band band(LikeScope scope, List<LikeCase> like, Asked asked) {
    boolean seen = scope.seenBy(asked.reader, asked.place);
    List<Long> amounts =
        like.stream()
            .filter(one -> seen && scope.covers(asked.place, one.place()))
            .map(LikeCase::amountFen)
            .toList();
    FairRules.Band band = asked.band;
    return new Fairness.Band(
        scope, seen, new LikeCases(amounts, band.least(), band.percent(), band.years()));
  }

  private static Map<String, RulePack.Hardship.Steps> steps(RulePack pack) {
    return pack.hardship().steps();
  }

  /** How far the proposals that the reader may see drift from their like cases. */
  public Drift drift(Officer reader) {
    LocalDate today = LocalDate.now(clock);
    FairRules.Band band = rules.band(today);
    Map<String, RulePack.Hardship.Steps> steps =
        packs
            .now()
            .effective(reader.unit().place(), today)
            .map(FairnessGauge::steps)
            .orElse(Map.of());
    DriftOf drift = new DriftOf(new Distance(rules, today, steps), band, clock.getZone());
    return drift.of(store.since(since(band)), today);
  }
}
