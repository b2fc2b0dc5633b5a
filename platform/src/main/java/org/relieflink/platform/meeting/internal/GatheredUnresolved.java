package org.relieflink.platform.meeting.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.Duty;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.duty.Duties;
import org.relieflink.platform.duty.DutyMatter;
import org.relieflink.platform.meeting.MeetingRefusal;
import org.relieflink.platform.meeting.Unresolved;
import org.relieflink.platform.meeting.UnresolvedMatter;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Dispute;
import org.relieflink.platform.sharing.Disputes;
import org.springframework.stereotype.Service;

@Service
class GatheredUnresolved implements Unresolved {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's

  private final Duties duties;
  private final Disputes disputes;
  private final ExplainedRows explained;
  private final AccessTable table;
  private final Reach reach;
  private final MeetingTrail trail;
  private final Clock clock;

  GatheredUnresolved(
      Duties duties,
      Disputes disputes,
      ExplainedRows explained,
      AccessTable table,
      Reach reach,
      MeetingTrail trail,
      Clock clock) {
    this.duties = duties;
    this.disputes = disputes;
    this.explained = explained;
    this.table = table;
    this.reach = reach;
    this.trail = trail;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  @Override
  public List<UnresolvedMatter> list(Officer officer) {
    Map<String, String> why = explained.of(officer);
    Stream<UnresolvedMatter> late =
        duties.late(officer, Year.from(today())).stream().map(one -> late(officer, one, why));
    Stream<UnresolvedMatter> open =
        disputes.unresolved(officer, MOST).stream().map(one -> dispute(one, why));
    return Stream.concat(late, open)
        .sorted(
            Comparator.comparing(UnresolvedMatter::days)
                .reversed()
                .thenComparing(UnresolvedMatter::number))
        .limit(MOST)
        .toList();
  }

  private UnresolvedMatter late(Officer officer, DutyMatter one, Map<String, String> why) {
    String duty = duties.find(one.run().duty()).map(Duty::title).orElse("");
    String number = one.run().number();
    String href = one.run().href();
    boolean opens = !href.isEmpty() && table.allows(officer, "GET", href);
    String id = one.run().duty() + " " + number;
    return new UnresolvedMatter(
        id,
        duty,
        number,
        opens ? href : "",
        one.run().owner(),
        one.run().time().started(),
        one.reading().due(),
        -one.reading().leftDays(),
        one.reading().caution(),
        why.getOrDefault(id, ""));
  }

  private UnresolvedMatter dispute(Dispute one, Map<String, String> why) {
    Instant raised = one.steps().get(0).at();
    LocalDate since = LocalDate.ofInstant(raised, ZONE);
    return new UnresolvedMatter(
        one.number(),
        "",
        one.number(),
        "/disputes",
        one.asker(),
        since,
        null,
        WorkingDays.official().count(since, today()),
        one.standard(),
        why.getOrDefault(one.number(), ""));
  }

  @Override
  public Outcome<UnresolvedMatter> explain(Officer officer, String id, String words) {
    Need read = new Need(Matter.DUTIES, Deed.READ);
    if (!reach.covers(officer, read, Whose.of(officer.unit()))) {
      return Outcome.refused(MeetingRefusal.NOT_FOR_ROLE);
    }
    Optional<Refusal> wrong = MeetingWording.wrong(words, true);
    if (wrong.isPresent()) {
      return new Outcome.Refused<>(wrong.get());
    }
    Optional<UnresolvedMatter> named =
        list(officer).stream().filter(one -> one.id().equals(id)).findFirst();
    if (named.isEmpty()) {
      return Outcome.refused(MeetingRefusal.UNKNOWN);
    }
    explained.add(officer, id, words.strip());
    trail.done(officer, "EXPLAIN", 0, id + " " + words.strip());
    return Outcome.of(named.get().explained(words.strip()));
  }
}
