package org.relieflink.platform.relief.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.EligibilityOpinion;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.law.duty.DutyClock;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Effect;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.opinion.Candidate;
import org.relieflink.platform.opinion.Opinions;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.ReliefCases.Choice;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.RightToTell;
import org.relieflink.platform.relief.RightToTell.Told;
import org.relieflink.platform.relief.RightsToTell;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredRightsToTell implements RightsToTell, DutySource {
  private static final String DUTY = "tell-right";
  private static final String WITHHELD = "某某";
  private static final Need READ = new Need(Matter.OPINIONS, Deed.READ);

  private final Opinions opinions;
  private final ToldRows rows;
  private final TellingRules rules;
  private final CheckCaseMove check;
  private final Reach reach;
  private final DutyBook book;
  private final DutyClock reader;
  private final Trail trail;
  private final Clock clock;

  StoredRightsToTell(
      Opinions opinions,
      ToldRows rows,
      TellingRules rules,
      CheckCaseMove check,
      Reach reach,
      DutyBook book,
      Trail trail,
      Clock clock) {
    this.opinions = opinions;
    this.rows = rows;
    this.rules = rules;
    this.check = check;
    this.reach = reach;
    this.book = book;
    this.reader = new DutyClock(WorkingDays.official(), book.warnDays());
    this.trail = trail;
    this.clock = clock;
  }

  private LocalDate today() {
    return CaseClock.day(clock.instant());
  }

  private boolean fits(Candidate.Version version) {
    return opinions.opinion(version.file()).standing() == EligibilityOpinion.Standing.LIKELY;
  }

  /** Day of the first facts that fit; empty where the latest do not: nobody is told in vain. */
  private Optional<LocalDate> since(Candidate one) {
    return fits(one.version())
        ? opinions.versions(one.id()).stream()
            .filter(this::fits)
            .map(version -> CaseClock.day(version.savedAt()))
            .min(Comparator.naturalOrder())
        : Optional.empty();
  }

  private Stream<RightToTell> all(Officer officer) {
    return of(officer, opinions.all());
  }

  private Stream<RightToTell> of(Officer officer, List<Candidate> candidates) {
    Map<Long, Told> told = rows.told();
    Map<Long, LocalDate> applied = rows.applied();
    return candidates.stream()
        .filter(one -> Unit.of(one.place(), null).equals(officer.unit()))
        .map(one -> shown(officer, one))
        .flatMap(one -> since(one).map(day -> right(one, day, told, applied)).stream());
  }

  /** A child is named to nobody to whom the table refuses children. */
  private Candidate shown(Officer officer, Candidate one) {
    Whose whose = Whose.ofPlace(one.place(), false);
    boolean withheld = reach.shown(officer, READ, whose).closest() == Effect.DENY;
    return withheld && opinions.minor(one) ? one.named(WITHHELD) : one;
  }

  private RightToTell right(
      Candidate one, LocalDate since, Map<Long, Told> told, Map<Long, LocalDate> applied) {
    Long party = one.partyId();
    RightToTell bare =
        new RightToTell(
            one.id(),
            one.maskedName(),
            since,
            told.get(one.id()),
            party == null ? null : applied.get(party),
            Optional.empty());
    return new RightToTell(
        bare.candidate(), bare.masked(), since, bare.told(), bare.appliedOn(), clock(bare));
  }

  private Optional<DutyReading> clock(RightToTell one) {
    return book.find(DUTY, one.since()).map(duty -> reader.read(duty, time(one), today()));
  }

  /** Who applied before the facts were written down was told before. */
  private static DutyTime time(RightToTell one) {
    LocalDate done = one.doneOn();
    @Nullable LocalDate ended = done != null && done.isBefore(one.since()) ? one.since() : done;
    return DutyTime.of(one.since(), ended);
  }

  @Override
  public List<RightToTell> list(Officer officer) {
    return all(officer)
        .sorted(
            Comparator.comparing((RightToTell one) -> one.doneOn() != null)
                .thenComparing(RightToTell::since)
                .thenComparing(RightToTell::candidate))
        .limit(MOST)
        .toList();
  }

  @Override
  @Transactional
  public Outcome<RightToTell> told(Officer officer, long candidate, Telling telling) {
    if (!check.may(officer, Deed.WRITE, Whose.of(officer.unit()))) {
      return Outcome.refused(ReliefRefusal.NOT_FOR_ROLE);
    }
    Optional<RightToTell> one = found(officer, candidate);
    if (one.isEmpty()) {
      return Outcome.refused(ReliefRefusal.UNKNOWN);
    }
    Optional<Refusal> no = wrong(one.get(), telling);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    if (!rows.add(officer, candidate, telling)) {
      return Outcome.refused(ReliefRefusal.MOVED_ON);
    }
    String number = one.get().number();
    trail.record(
        officer, TrailNote.of("RIGHT_TOLD", "candidate", number).because(telling.receipt()));
    return Outcome.of(found(officer, candidate).orElseThrow());
  }

  private Optional<RightToTell> found(Officer officer, long candidate) {
    return of(officer, opinions.find(candidate).stream().toList()).findFirst();
  }

  private Optional<Refusal> wrong(RightToTell one, Telling telling) {
    if (one.told() != null) {
      return Optional.of(Refusal.of(ReliefRefusal.MOVED_ON));
    }
    boolean known =
        rules.ways(today()).stream().anyMatch(way -> way.id().equals(telling.way()))
            && !telling.on().isAfter(today()); // also before the facts were written down
    return known
        ? CaseWording.wrong(telling.receipt(), true)
        : Optional.of(Refusal.of(ReliefRefusal.REASON_MISSING));
  }

  @Override
  public List<Choice> ways() {
    return rules.ways(today()).stream().map(one -> new Choice(one.id(), one.title())).toList();
  }

  @Override
  public String wayTitle(String id) {
    return rules.title(id);
  }

  @Override
  public Set<String> duties() {
    return Set.of(DUTY);
  }

  @Override
  public List<DutyRun> runs(Officer officer, LocalDate since) {
    return all(officer)
        .filter(one -> one.doneOn() == null || !one.since().isBefore(since))
        .map(
            one ->
                new DutyRun(
                    DUTY, officer.unit(), one.number(), "/rights-to-tell", time(one), null, false))
        .toList();
  }
}
