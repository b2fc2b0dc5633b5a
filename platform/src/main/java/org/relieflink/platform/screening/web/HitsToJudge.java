package org.relieflink.platform.screening.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkFigure;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.screening.HitFilter;
import org.relieflink.platform.screening.HitView;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.PartyStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates.Totals;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** 待办里的碰撞：hits that wait for a prosecutor, or a first run that waits for anybody. */
@Component
@Order(40)
class HitsToJudge implements WorkSource {
  private static final String KEPT = HitsToJudge.class.getName();

  private final HitStore hits;
  private final ScreenedCandidates candidates;
  private final PartyStore parties;
  private final RunStore runs;
  private final AccessTable table;
  private final Texts texts;

  HitsToJudge(
      HitStore hits,
      ScreenedCandidates candidates,
      PartyStore parties,
      RunStore runs,
      AccessTable table,
      Texts texts) {
    this.hits = hits;
    this.candidates = candidates;
    this.parties = parties;
    this.runs = runs;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "GET", "/screening")) {
      return List.of();
    }
    Optional<StoredRun> run = runs.latestPublished();
    if (run.isEmpty()) {
      return firstRun();
    }
    Map<HitView, Long> counts = counts();
    long open = counts.getOrDefault(HitView.OPEN, 0L);
    return open == 0 || !table.allows(officer, "POST", "/screening/hits/1/dispositions")
        ? List.of()
        : List.of(judge(run.get(), counts, open));
  }

  /** Counted once in a request: the list of work and its figures both ask. */
  private Map<HitView, Long> counts() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Kept kept) {
      return kept.counts;
    }
    Map<HitView, Long> counts = hits.counts(HitFilter.of(HitView.OPEN));
    if (request != null) {
      request.setAttribute(KEPT, new Kept(counts), RequestAttributes.SCOPE_REQUEST);
    }
    return counts;
  }

  private record Kept(Map<HitView, Long> counts) {}

  private WorkItem judge(StoredRun run, Map<HitView, Long> counts, long open) {
    long minors = counts.getOrDefault(HitView.MINORS, 0L);
    String when = texts.minute(run.finishedAt());
    String note =
        minors > 0
            ? texts.say("work.note.minors", when, Texts.grouped(minors))
            : texts.say("work.note", when, Texts.grouped(counts.getOrDefault(HitView.STRONG, 0L)));
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work.title", Texts.grouped(open)),
        note,
        null,
        minors > 0 ? "/screening?view=minors" : "/screening",
        texts.say("work.action"),
        open);
  }

  private List<WorkItem> firstRun() {
    long count = parties.count();
    return count == 0
        ? List.of()
        : List.of(
            new WorkItem(
                texts.say("work.kind"),
                texts.say("work.start"),
                texts.say("work.start.note", Texts.grouped(count)),
                null,
                "/screening/runs",
                texts.say("work.start.action"),
                1));
  }

  @Override
  public List<WorkFigure> figures(Officer officer, Instant now) {
    if (!table.allows(officer, "GET", "/screening") || runs.latestPublished().isEmpty()) {
      return List.of();
    }
    Map<HitView, Long> counts = counts();
    Totals totals = candidates.totals();
    return List.of(
        new WorkFigure(
            texts.say("work.figure"),
            Texts.grouped(counts.getOrDefault(HitView.OPEN, 0L)),
            texts.say("work.figure.unit"),
            texts.say("work.figure.note", Texts.grouped(counts.getOrDefault(HitView.STRONG, 0L))),
            "/screening"),
        new WorkFigure(
            texts.say("work.candidates"),
            Texts.grouped(totals.all()),
            texts.say("work.candidates.unit"),
            texts.say("work.candidates.note", Texts.grouped(totals.confirmed())),
            "/screening/candidates"));
  }
}
