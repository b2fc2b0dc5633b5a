package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relieflink.kernel.Fen;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefState;

/** 救助案件的规则表：all versions; what holds is asked by the day. */
final class ReliefRules {
  private static final Set<String> OWN =
      Set.of(
          "version",
          "last_confirmed_on",
          "processes",
          "statuses",
          "grounds",
          "priorities",
          "papers",
          "most_signers",
          "most_papers",
          "reminders_a_day",
          "most_yuan");

  /** The sections of the whole file, those of {@link PeopleRules} too. */
  static final Set<String> FILE =
      Stream.of(OWN, PeopleRules.FILE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private static final Set<String> PROCESS =
      Set.of(
          "id",
          "title",
          "place",
          "line",
          "bpmn",
          "decider",
          "duty",
          "external",
          "status",
          "source",
          "valid_from",
          "valid_to");
  private static final Set<String> STATUS = Set.of("state", "title", "public", "status", "source");
  private static final Set<String> GROUND =
      Set.of("id", "title", "acts", "status", "source", "valid_from", "valid_to");
  private static final Set<String> GROUP =
      Set.of(
          "id",
          "title",
          "under",
          "from",
          "sex",
          "chosen",
          "status",
          "source",
          "valid_from",
          "valid_to");
  private static final Set<String> PAPER =
      Set.of("id", "title", "status", "source", "valid_from", "valid_to");

  private final List<ReliefProcess> processes;
  private final Map<ReliefState, Status> statuses = new EnumMap<>(ReliefState.class);
  private final List<Dated> grounds;
  private final List<PriorityGroup> groups;
  private final List<Dated> papers;
  private final int mostSigners;
  private final int mostPapers;
  private final int remindersADay;
  private final Fen most;

  /**
   * 一步对内、对外怎么说。
   *
   * @param told what people outside are told
   */
  record Status(String title, String told) {}

  ReliefRules(RuleFile yaml) {
    processes = yaml.rows("processes", PROCESS).stream().map(ReliefRules::process).toList();
    for (RuleFile row : yaml.rows("statuses", STATUS)) {
      row.status();
      row.text("source");
      statuses.put(
          row.word(ReliefState.class, "state"), new Status(row.text("title"), row.text("public")));
    }
    grounds =
        yaml.rows("grounds", GROUND).stream()
            .map(row -> Dated.of(row, Set.copyOf(row.words("acts"))))
            .toList();
    groups =
        yaml.rows("priorities", GROUP).stream()
            .map(row -> PriorityGroup.of(row, Dated.of(row, Set.of())))
            .toList();
    papers = yaml.rows("papers", PAPER).stream().map(row -> Dated.of(row, Set.of())).toList();
    mostSigners = yaml.limit("most_signers");
    mostPapers = yaml.limit("most_papers");
    remindersADay = yaml.limit("reminders_a_day");
    most = Fen.ofYuan(yaml.limit("most_yuan"));
    complete();
  }

  private void complete() {
    for (ReliefState state : ReliefState.values()) {
      if (!statuses.containsKey(state)) {
        throw new IllegalStateException("relief: nothing is said outside of " + state);
      }
    }
    processes.forEach(one -> Flow.bytes(one.bpmn()));
  }

  private static ReliefProcess process(RuleFile row) {
    row.status();
    row.text("source");
    return new ReliefProcess(
        row.text("id"),
        row.text("title"),
        plain(row, "place"),
        row.text("line"),
        row.text("bpmn"),
        row.word(Role.class, "decider"),
        row.text("duty"),
        plain(row, "external"),
        row.day("valid_from"),
        row.dayOrNull("valid_to"));
  }

  /** May be empty, but must be there. */
  private static String plain(RuleFile row, String key) {
    if (row.row().get(key) instanceof String value) {
      return value;
    }
    throw new IllegalStateException(row.file() + ": " + key + " missing in " + row.row());
  }

  /** The process of a unit on a day: the one for the nearest place. */
  Optional<ReliefProcess> process(Unit unit, LocalDate day) {
    return processes.stream()
        .filter(one -> one.validOn(day) && one.line().equals(unit.line()))
        .filter(one -> unit.place().startsWith(one.place()))
        .max(Comparator.comparingInt(one -> one.place().length()));
  }

  /** A process that a case runs on, in force or not. */
  ReliefProcess process(String id) {
    return processes.stream()
        .filter(one -> one.id().equals(id))
        .reduce((first, last) -> last)
        .orElseThrow(() -> new IllegalStateException("relief: no process " + id));
  }

  Status status(ReliefState state) {
    return Objects.requireNonNull(statuses.get(state));
  }

  List<Dated> grounds(ReliefAct act, LocalDate day) {
    return grounds.stream()
        .filter(one -> one.acts().contains(act.name()) && one.validOn(day))
        .toList();
  }

  /** Title of a ground, paper or group, whichever version; the id where there is none. */
  String title(String id) {
    return Stream.of(grounds.stream(), papers.stream(), groups.stream().map(PriorityGroup::dated))
        .flatMap(one -> one)
        .filter(one -> one.id().equals(id))
        .map(Dated::title)
        .reduce((first, last) -> last)
        .or(
            () ->
                processes.stream()
                    .filter(it -> it.id().equals(id))
                    .map(ReliefProcess::title)
                    .findFirst())
        .orElse(id);
  }

  List<PriorityGroup> groups(LocalDate day) {
    return groups.stream().filter(one -> one.dated().validOn(day)).toList();
  }

  List<Dated> papers(LocalDate day) {
    return papers.stream().filter(one -> one.validOn(day)).toList();
  }

  /** Who may be asked in one round. */
  int mostSigners() {
    return mostSigners;
  }

  /** Papers that one case may owe. */
  int mostPapers() {
    return mostPapers;
  }

  /** How often a case may be asked after on one day. */
  int remindersADay() {
    return remindersADay;
  }

  /** More than this is a typing error; no limit of the law. */
  Fen most() {
    return most;
  }
}
