package org.relieflink.platform.screening.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.CappedBlocks;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.screening.internal.engine.IndexKeeper;
import org.relieflink.platform.screening.internal.engine.IndexState;
import org.relieflink.platform.screening.internal.list.BadRow;
import org.relieflink.platform.screening.internal.list.RowProblem;
import org.relieflink.platform.screening.internal.store.ListStore;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredList;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.springframework.stereotype.Component;

/** 组成名单和任务页。 Puts the pages of lists and runs together. */
@Component
class RunDesk {
  private static final int SHOWN = 20;
  private static final int BAD_ROWS_SHOWN = 100; // the rest is in the file

  private final IndexKeeper keeper;
  private final PartyStore parties;
  private final ListStore lists;
  private final RunStore runs;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final Texts texts;

  RunDesk(
      IndexKeeper keeper,
      PartyStore parties,
      ListStore lists,
      RunStore runs,
      CurrentOfficer current,
      AccessTable table,
      Texts texts) {
    this.keeper = keeper;
    this.parties = parties;
    this.lists = lists;
    this.runs = runs;
    this.current = current;
    this.table = table;
    this.texts = texts;
  }

  /**
   * 名单和任务页。
   *
   * @param indexTag class of the tag that tells how the index stands
   * @param acting whether this officer uploads and starts runs
   */
  record View(
      String index,
      String indexTag,
      String indexText,
      String parties,
      boolean startable,
      LocalDate today,
      List<ListLine> lists,
      List<RunLine> runs,
      boolean acting) {}

  /** 一份名单。 */
  record ListLine(
      long id, String name, String asOf, String when, String who, String parties, int bad) {}

  /** 一次碰撞。 */
  record RunLine(
      long id,
      String title,
      String when,
      String who,
      String parties,
      String hits,
      String tag,
      String state,
      String href) {}

  View view() {
    long count = parties.count();
    IndexState state = keeper.state();
    IndexState.Ready ready = state.ready();
    return new View(
        texts.say("index." + name(state)),
        tag(state),
        ready == null
            ? texts.say("index.none.note", Texts.grouped(state.read()))
            : texts.say(
                ready.updates() == 0 ? "index.note" : "index.note.updated",
                Texts.grouped(ready.records()),
                texts.minute(ready.base().builtAt()),
                seconds(Duration.ofMillis(ready.base().millis())),
                ready.updates()),
        Texts.grouped(count),
        count > 0,
        texts.today(),
        lists.latest(SHOWN).stream().map(this::line).toList(),
        runs.latest(SHOWN).stream().map(this::line).toList(),
        table.allows(current.get(), "POST", "/screening/lists"));
  }

  private static String name(IndexState state) {
    if (state.building()) {
      return "building";
    }
    if (state.failed()) {
      return "failed";
    }
    return state.ready() == null ? "none" : "ready";
  }

  private static String tag(IndexState state) {
    return switch (name(state)) {
      case "building" -> "doing";
      case "failed" -> "bad";
      case "none" -> "todo";
      default -> "good";
    };
  }

  private ListLine line(StoredList list) {
    return new ListLine(
        list.id(),
        list.file().name(),
        list.file().asOf().toString(),
        texts.minute(list.file().receivedAt()),
        list.file().receivedBy(),
        Texts.grouped(list.partyCount()),
        list.badRowCount());
  }

  private RunLine line(StoredRun run) {
    String job = run.jobId();
    boolean running = run.state() == StoredRun.State.RUNNING && job != null;
    return new RunLine(
        run.id(),
        title(run),
        texts.minute(run.startedAt()),
        who(run),
        Texts.grouped(run.counts().parties()),
        Texts.grouped(run.counts().hits()),
        tag(run.state()),
        texts.say("run.state." + run.state().name()),
        running ? "/jobs/" + job : "/screening/runs/" + run.id());
  }

  private String title(StoredRun run) {
    if (run.cause() == StoredRun.Cause.CHANGED) {
      return texts.say("run.changed");
    }
    return texts.say(run.listId() == null ? "run.all" : "run.list");
  }

  private String who(StoredRun run) {
    return run.cause() == StoredRun.Cause.CHANGED ? texts.say("run.byItself") : run.startedBy();
  }

  private static String tag(StoredRun.State state) {
    return switch (state) {
      case RUNNING -> "doing";
      case PUBLISHED -> "good";
      case CANCELLED -> "todo";
      case FAILED -> "bad";
    };
  }

  /** 一份名单的收据页。 */
  record ListView(
      long id,
      String name,
      String asOf,
      String when,
      String rows,
      String taken,
      String bad,
      List<BadLine> badRows,
      boolean more,
      boolean acting) {}

  /** 一行有问题的。 */
  record BadLine(String row, String problems) {}

  ListView list(StoredList list) {
    List<BadRow> bad = lists.badRows(list.id(), BAD_ROWS_SHOWN);
    return new ListView(
        list.id(),
        list.file().name(),
        list.file().asOf().toString(),
        texts.minute(list.file().receivedAt()),
        Texts.grouped(list.rowCount()),
        Texts.grouped(list.partyCount()),
        Texts.grouped(list.badRowCount()),
        bad.stream().map(row -> new BadLine(Texts.grouped(row.number()), told(row))).toList(),
        list.badRowCount() > bad.size(),
        table.allows(current.get(), "POST", "/screening/runs"));
  }

  String told(BadRow row) {
    List<String> sentences = new ArrayList<>();
    for (RowProblem problem : row.problems()) {
      sentences.add(texts.say("row." + problem.code().name(), problem.column(), problem.value()));
    }
    return String.join("；", sentences);
  }

  /** 一次碰撞的结果页。 */
  record RunView(
      long id,
      String state,
      String tag,
      boolean published,
      boolean byChange,
      boolean running,
      @Nullable String job,
      String started,
      String took,
      String who,
      String parties,
      String hitParties,
      String hits,
      String strong,
      String household,
      String gone,
      String model,
      String pool,
      Map<String, String> asOf,
      List<CappedLine> capped,
      String notCompared) {}

  /** 一种过大的分块。 */
  record CappedLine(
      String key, String blocks, String records, String largest, String notCompared) {}

  RunView run(StoredRun run) {
    Instant finished = run.finishedAt();
    return new RunView(
        run.id(),
        texts.say("run.state." + run.state().name()),
        tag(run.state()),
        run.state() == StoredRun.State.PUBLISHED,
        run.cause() == StoredRun.Cause.CHANGED,
        run.state() == StoredRun.State.RUNNING,
        run.jobId(),
        texts.minute(run.startedAt()),
        finished == null ? "" : seconds(Duration.between(run.startedAt(), finished)),
        who(run),
        Texts.grouped(run.counts().parties()),
        Texts.grouped(run.counts().hitParties()),
        Texts.grouped(run.counts().hits()),
        Texts.grouped(run.counts().auto()),
        Texts.grouped(run.counts().household()),
        Texts.grouped(run.counts().gone()),
        run.engine().modelId(),
        Texts.grouped(run.engine().poolRecords()),
        new TreeMap<>(run.poolAsOf()),
        run.capped().stream().map(RunDesk::line).toList(),
        Texts.grouped(run.capped().stream().mapToLong(CappedBlocks::notCompared).sum()));
  }

  private static CappedLine line(CappedBlocks capped) {
    return new CappedLine(
        Texts.chinese() ? capped.labelZh() : capped.labelEn(),
        Texts.grouped(capped.blocks()),
        Texts.grouped(capped.records()),
        Texts.grouped(capped.largest()),
        Texts.grouped(capped.notCompared()));
  }

  private String seconds(Duration duration) {
    return texts.say(
        "seconds", String.format(java.util.Locale.ROOT, "%.1f", duration.toMillis() / 1000.0));
  }
}
