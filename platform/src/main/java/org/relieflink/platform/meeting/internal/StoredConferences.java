package org.relieflink.platform.meeting.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.meeting.AgendaItem;
import org.relieflink.platform.meeting.Attendance;
import org.relieflink.platform.meeting.Conference;
import org.relieflink.platform.meeting.Conferences;
import org.relieflink.platform.meeting.MeetingAct;
import org.relieflink.platform.meeting.MeetingOrder;
import org.relieflink.platform.meeting.MeetingRefusal;
import org.relieflink.platform.meeting.NewConference;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class StoredConferences implements Conferences {
  private static final Duration FURTHEST = Duration.ofDays(366); // a date typed wrong, no rule

  private final ConferenceRows rows;
  private final ConferenceWriting writing;
  private final CheckMeeting check;
  private final AtConference deeds;
  private final IntoWork work;
  private final MeetingTrail trail;
  private final Reach reach;
  private final Clock clock;
  private final TransactionTemplate together;

  StoredConferences(
      ConferenceRows rows,
      ConferenceWriting writing,
      CheckMeeting check,
      AtConference deeds,
      IntoWork work,
      MeetingTrail trail,
      Reach reach,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.writing = writing;
    this.check = check;
    this.deeds = deeds;
    this.work = work;
    this.trail = trail;
    this.reach = reach;
    this.clock = clock;
    this.together = new TransactionTemplate(transactions);
  }

  @Override
  public Outcome<Conference> open(Officer officer, NewConference wanted) {
    Optional<Refusal> no = unusable(officer, wanted);
    return no.<Outcome<Conference>>map(Outcome.Refused::new)
        .orElseGet(() -> together(() -> same(found(officer, opened(officer, wanted)), wanted)));
  }

  /** The same key with another content is a mistake of who calls. */
  private static Outcome<Conference> same(Outcome<Conference> opened, NewConference wanted) {
    boolean other =
        opened instanceof Outcome.Done<Conference> done
            && !(done.value().title().equals(wanted.title())
                && done.value().venue().equals(wanted.venue())
                && done.value().heldAt().equals(wanted.heldAt()));
    return other ? Outcome.refused(MeetingRefusal.KEY_REUSED) : opened;
  }

  private Optional<Refusal> unusable(Officer officer, NewConference wanted) {
    if (!FreeWords.isKey(wanted.key())) {
      return CheckMeeting.no(MeetingRefusal.KEY_MISSING);
    }
    Whose own = Whose.of(officer.unit());
    if (!reach.covers(officer, new Need(Matter.RELIEF_CASES, Deed.WRITE), own)) {
      return CheckMeeting.no(MeetingRefusal.NOT_FOR_ROLE);
    }
    boolean soon =
        Duration.between(clock.instant(), wanted.heldAt()).abs().compareTo(FURTHEST) <= 0;
    return MeetingWording.wrong(wanted.title(), true)
        .or(() -> MeetingWording.wrong(wanted.venue(), true))
        .or(() -> soon ? Optional.empty() : CheckMeeting.no(MeetingRefusal.TIME_UNUSABLE));
  }

  /** The id; the same key once more gives the same. Who opens it presides and is there. */
  private long opened(Officer officer, NewConference wanted) {
    writing.lock("key " + officer.staffNumber() + " " + wanted.key());
    return rows.made(officer, wanted.key())
        .orElseGet(
            () -> {
              long id = writing.open(officer, wanted);
              writing.invite(id, officer, officer.unit());
              writing.attend(id, officer.staffNumber(), Attendance.PRESENT);
              trail.done(officer, "OPEN", id, wanted.title());
              return id;
            });
  }

  private <T> Outcome<T> together(Supplier<Outcome<T>> deed) {
    return Objects.requireNonNull(
        together.execute(
            status -> {
              Outcome<T> done = deed.get();
              if (done instanceof Outcome.Refused<T>) {
                status.setRollbackOnly();
              }
              return done;
            }));
  }

  private Outcome<Conference> found(Officer officer, long id) {
    return rows.find(officer, id)
        .<Outcome<Conference>>map(Outcome::of)
        .orElseGet(() -> Outcome.refused(MeetingRefusal.UNKNOWN));
  }

  @Override
  public Optional<Conference> find(Officer officer, long id) {
    return rows.find(officer, id);
  }

  @Override
  public List<Conference> list(Officer officer) {
    return rows.list(officer);
  }

  @Override
  public Outcome<Conference> act(Officer officer, long id, MeetingOrder order) {
    Optional<Conference> seen = rows.find(officer, id);
    if (seen.isEmpty()) {
      return Outcome.refused(MeetingRefusal.UNKNOWN);
    }
    Optional<Refusal> no =
        order.act() == MeetingAct.ENTER
            ? entered(officer, seen.get(), order)
            : taken(officer, seen.get(), order);
    return no.<Outcome<Conference>>map(Outcome.Refused::new).orElseGet(() -> found(officer, id));
  }

  /**
   * Minutes first, then the case: what the case refuses leaves the minutes, and can be tried anew.
   */
  private Optional<Refusal> taken(Officer officer, Conference seen, MeetingOrder order) {
    boolean barred =
        order.act().isAboutItem()
            && seen.item(order.target()).filter(it -> check.keepsAway(officer, it)).isPresent();
    if (barred) {
      return CheckMeeting.no(MeetingRefusal.OWN_CIRCLE);
    }
    Optional<Officer> guest = check.guest(seen, order.whom());
    if (check.barred(officer, seen, order.act()).isEmpty()
        && check.bringsTogether(officer, seen, order, guest)) {
      return CheckMeeting.no(MeetingRefusal.GUEST_CIRCLE);
    }
    Outcome<Conference> done = together(() -> written(officer, seen, order, guest));
    if (done instanceof Outcome.Refused<Conference> refused) {
      return Optional.of(refused.refusal());
    }
    return order.act() == MeetingAct.CONCLUDE
        ? ownEntry(officer, done.orThrow(), order)
        : Optional.empty();
  }

  private Outcome<Conference> written(
      Officer officer, Conference seen, MeetingOrder order, Optional<Officer> guest) {
    long id = seen.id();
    writing.lock(Long.toString(id));
    Optional<Conference> one = rows.find(officer, id);
    if (one.isEmpty()) {
      return Outcome.refused(MeetingRefusal.UNKNOWN);
    }
    if (changed(seen, one.get(), order.act())) {
      return Outcome.refused(MeetingRefusal.CHANGED);
    }
    Optional<Refusal> no = deeds.take(officer, one.get(), order, guest);
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    trail.done(officer, order.act().name(), id, note(order));
    return found(officer, id);
  }

  /** Only what was checked: words of an act that asks for none go nowhere. */
  private static String note(MeetingOrder order) {
    return switch (order.act()) {
      case INVITE, ATTEND -> order.whom();
      case ADD_CASE, ADD_DISPUTE, VOTE, CONCLUDE -> order.words();
      case CLOSE, ENTER -> "";
    };
  }

  /** Who has to keep away was looked up for the guests and the cases that were seen. */
  private static boolean changed(Conference seen, Conference now, MeetingAct act) {
    return Set.of(MeetingAct.INVITE, MeetingAct.ADD_CASE).contains(act)
        && (seen.invited().size() != now.invited().size()
            || seen.items().size() != now.items().size());
  }

  private Optional<Refusal> ownEntry(Officer officer, Conference one, MeetingOrder order) {
    AgendaItem item = one.item(order.target()).orElseThrow();
    boolean waits = work.entered(officer, one, item).filter(there -> !there).isPresent();
    return waits ? work.enter(officer, one, item, order) : Optional.empty();
  }

  private Optional<Refusal> entered(Officer officer, Conference one, MeetingOrder order) {
    Optional<AgendaItem> item = one.item(order.target());
    if (item.isEmpty()) {
      return CheckMeeting.no(MeetingRefusal.ITEM_UNKNOWN);
    }
    Optional<Refusal> no = check.barred(officer, one, item.get(), MeetingAct.ENTER);
    if (no.isPresent()) {
      return no;
    }
    return work.entered(officer, one, item.get()).filter(there -> !there).isPresent()
        ? work.enter(officer, one, item.get(), order)
        : CheckMeeting.no(MeetingRefusal.NOTHING_TO_ENTER);
  }

  @Override
  public List<MeetingAct> open(Officer officer, Conference one) {
    return Arrays.stream(MeetingAct.values())
        .filter(act -> !act.isAboutItem())
        .filter(act -> check.barred(officer, one, act).isEmpty())
        .toList();
  }

  @Override
  public List<MeetingAct> open(Officer officer, Conference one, AgendaItem item) {
    return Stream.of(MeetingAct.VOTE, MeetingAct.CONCLUDE, MeetingAct.ENTER)
        .filter(act -> check.barred(officer, one, item, act).isEmpty())
        .filter(act -> act != MeetingAct.ENTER || waits(officer, one, item))
        .toList();
  }

  private boolean waits(Officer officer, Conference one, AgendaItem item) {
    return entered(officer, one, item).filter(there -> !there).isPresent();
  }

  @Override
  public Optional<Boolean> entered(Officer officer, Conference one, AgendaItem item) {
    return work.entered(officer, one, item);
  }
}
