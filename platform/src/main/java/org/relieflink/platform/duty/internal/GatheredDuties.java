package org.relieflink.platform.duty.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relieflink.kernel.WorkingDays;
import org.relieflink.law.duty.Duty;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.law.duty.DutyClock;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.law.duty.PauseGround;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.duty.Duties;
import org.relieflink.platform.duty.DutyLine;
import org.relieflink.platform.duty.DutyMatter;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** 汇总：asks every source and reads the clocks; keeps nothing. */
@Service
class GatheredDuties implements Duties {
  private static final Comparator<DutyMatter> LATE_FIRST =
      Comparator.comparing((DutyMatter one) -> !one.reading().standing().isOpen())
          .thenComparing(
              one -> one.reading().due(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(one -> one.run().number());

  private final ObjectProvider<DutySource> sources;
  private final DutyBook book;
  private final DutyClock reader;
  private final Clock clock;

  GatheredDuties(ObjectProvider<DutySource> sources, DutyBook book, Clock clock) {
    this.sources = sources;
    this.book = book;
    this.reader = new DutyClock(WorkingDays.official(), book.warnDays());
    this.clock = clock;
  }

  @Override
  public List<DutyLine> ledger(Officer reader, Year year) {
    Map<String, List<DutyMatter>> found =
        matters(reader, year, sources.orderedStream())
            .collect(Collectors.groupingBy(one -> one.run().duty()));
    List<String> followed =
        sources.orderedStream().flatMap(source -> source.duties().stream()).toList();
    return book.on(today()).stream()
        .map(
            duty ->
                line(duty, followed.contains(duty.id()), found.getOrDefault(duty.id(), List.of())))
        .toList();
  }

  private static DutyLine line(Duty duty, boolean followed, List<DutyMatter> matters) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    matters.forEach(one -> counts.merge(one.reading().standing(), 1, Integer::sum));
    return new DutyLine(duty, followed, counts, usualDays(matters));
  }

  /** The lower median; a mean would hide the one that took a year. */
  private static int usualDays(List<DutyMatter> matters) {
    int[] days =
        matters.stream()
            .map(DutyMatter::reading)
            .filter(one -> done(one.standing()))
            .mapToInt(DutyReading::usedDays)
            .sorted()
            .toArray();
    return days.length == 0 ? -1 : days[(days.length - 1) / 2];
  }

  private static boolean done(Standing standing) {
    return standing == Standing.DONE_IN_TIME || standing == Standing.DONE_LATE;
  }

  @Override
  public Optional<Duty> find(String duty) {
    return book.find(duty, today());
  }

  @Override
  public List<DutyMatter> matters(Officer reader, String duty, Year year) {
    Stream<DutySource> telling =
        sources.orderedStream().filter(source -> source.duties().contains(duty));
    return matters(reader, year, telling)
        .filter(one -> one.run().duty().equals(duty))
        .sorted(LATE_FIRST)
        .limit(MOST)
        .toList();
  }

  @Override
  public List<DutyMatter> late(Officer reader, Year year) {
    Set<String> inForce = book.on(today()).stream().map(Duty::id).collect(Collectors.toSet());
    Map<String, List<DutyMatter>> found =
        matters(reader, year, sources.orderedStream())
            .filter(one -> inForce.contains(one.run().duty()))
            .filter(one -> one.reading().standing() == Standing.LATE)
            .collect(Collectors.groupingBy(one -> one.run().duty()));
    return found.values().stream()
        .flatMap(all -> all.stream().sorted(LATE_FIRST).limit(MOST))
        .toList();
  }

  @Override
  public List<PauseGround> grounds() {
    return book.grounds();
  }

  /** What started in the year; of the year that runs also what is still open from before. */
  private Stream<DutyMatter> matters(Officer officer, Year year, Stream<DutySource> asked) {
    LocalDate first = year.atDay(1);
    boolean running = year.equals(Year.from(today()));
    return asked
        .flatMap(source -> source.runs(officer, first).stream())
        .flatMap(run -> read(run).stream())
        .filter(
            one ->
                Year.from(one.run().time().started()).equals(year)
                    || (running && one.reading().standing().isOpen()));
  }

  private Optional<DutyMatter> read(DutyRun run) {
    return book.find(run.duty(), run.time().started())
        .map(duty -> new DutyMatter(run, reading(run, duty)));
  }

  private DutyReading reading(DutyRun run, Duty duty) {
    if (run.dropped()) {
      return new DutyReading(run.due(), "", Standing.NONE, 0, 0, 0);
    }
    LocalDate due = run.due();
    return due == null
        ? reader.read(duty, run.time(), today())
        : reader.read(run.time(), due, today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
