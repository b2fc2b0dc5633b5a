package org.relieflink.platform.screening.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.screening.HitFilter;
import org.relieflink.platform.screening.HitView;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.engine.IndexKeeper;
import org.relieflink.platform.screening.internal.store.HitPage;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.HitStore.Choice;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.relieflink.platform.screening.web.HitListView.Option;
import org.relieflink.platform.screening.web.HitListView.Pager;
import org.relieflink.platform.screening.web.HitListView.Selection;
import org.relieflink.platform.screening.web.HitListView.Tab;
import org.springframework.stereotype.Component;

/** 组成命中列表。 Puts the list page together. */
@Component
class HitList {
  static final int ROWS = 50; // in one page: a screen and a half at 32 px a row

  private final HitStore hits;
  private final RunStore runs;
  private final IndexKeeper keeper;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final Veils veils;
  private final Texts texts;
  private volatile @Nullable Choices known;

  HitList(
      HitStore hits,
      RunStore runs,
      IndexKeeper keeper,
      CurrentOfficer current,
      AccessTable table,
      Veils veils,
      Texts texts) {
    this.hits = hits;
    this.runs = runs;
    this.keeper = keeper;
    this.current = current;
    this.table = table;
    this.veils = veils;
    this.texts = texts;
  }

  HitListView view(HitFilter filter, HitPage.@Nullable Cursor cursor) {
    Officer officer = current.get();
    Map<HitView, Long> counts = hits.counts(filter);
    HitPage page = hits.page(filter, cursor, ROWS, counts.getOrDefault(filter.view(), 0L));
    String query = HitAddress.query(filter);
    Optional<StoredRun> run = runs.latestPublished();
    HitLine.Setting setting =
        new HitLine.Setting(
            query, row -> veils.over(officer, row.whose()), texts, keeper.model().autoThreshold());
    List<HitLine> lines = page.rows().stream().map(row -> HitLine.of(row, setting)).toList();
    return new HitListView(
        filter,
        query,
        note(run),
        tabs(filter, counts),
        selections(filter, choices(run)),
        lines,
        pager(filter, page),
        lines.isEmpty() ? null : lines.get(0).href(),
        run.isPresent(),
        table.allows(officer, "POST", "/screening/hits/1/dispositions"),
        UUID.randomUUID().toString());
  }

  private String note(Optional<StoredRun> run) {
    return run.map(
            found ->
                texts.say(
                    "hits.note",
                    texts.minute(found.finishedAt()),
                    found.poolAsOf().values().stream().min(String::compareTo).orElse("")))
        .orElseGet(() -> texts.say("hits.note.none"));
  }

  private List<Tab> tabs(HitFilter filter, Map<HitView, Long> counts) {
    List<Tab> tabs = new ArrayList<>();
    for (HitView view : HitView.values()) {
      tabs.add(
          new Tab(
              texts.say("view." + view.name()),
              Texts.grouped(counts.getOrDefault(view, 0L)),
              "/screening" + HitAddress.query(filter.with(view)),
              view == filter.view()));
    }
    return tabs;
  }

  /** What occurs changes only with a run, so it is read once for each. */
  private record Choices(long runId, Map<Choice, List<String>> values) {
    List<String> of(Choice choice) {
      return values.getOrDefault(choice, List.of());
    }
  }

  private Choices choices(Optional<StoredRun> run) {
    long runId = run.map(StoredRun::id).orElse(0L);
    Choices now = known;
    if (now == null || now.runId != runId || runId == 0) {
      Map<Choice, List<String>> values = new EnumMap<>(Choice.class);
      for (Choice choice : Choice.values()) {
        values.put(choice, hits.choices(choice));
      }
      now = new Choices(runId, values);
      known = now;
    }
    return now;
  }

  private List<Selection> selections(HitFilter filter, Choices choices) {
    return List.of(
        selection("hardship", filter.hardshipClass(), choices.of(Choice.HARDSHIP_CLASS)),
        selection("department", filter.department(), choices.of(Choice.DEPARTMENT)),
        selection("cause", filter.cause(), choices.of(Choice.CAUSE)),
        new Selection(
            "kind",
            texts.say("filter.kind"),
            texts.say("filter.kind.any"),
            filter.kind(),
            List.of(
                new Option("self", texts.say("filter.kind.self")),
                new Option("household", texts.say("filter.kind.household")))),
        selection("township", filter.township(), choices.of(Choice.TOWNSHIP)));
  }

  private Selection selection(String name, String chosen, List<String> values) {
    List<Option> options = values.stream().map(value -> new Option(value, value)).toList();
    return new Selection(
        name,
        texts.say("filter." + name),
        texts.say("filter." + name + ".any", options.size()),
        chosen,
        options);
  }

  private static Pager pager(HitFilter filter, HitPage page) {
    return new Pager(
        page.first(),
        page.rows().isEmpty() ? 0 : page.first() + page.rows().size() - 1,
        Texts.grouped(page.total()),
        address(filter, page.previous()),
        address(filter, page.next()));
  }

  private static @Nullable String address(HitFilter filter, @Nullable String cursor) {
    return cursor == null ? null : "/screening" + HitAddress.query(filter, "cursor", cursor);
  }
}
