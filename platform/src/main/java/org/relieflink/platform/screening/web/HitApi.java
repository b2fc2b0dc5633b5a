package org.relieflink.platform.screening.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Explanation;
import org.relieflink.linkage.HitLevel;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.identity.AskedDays;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.HitFilter;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.Verdict;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.DecideHit;
import org.relieflink.platform.screening.internal.DecideHit.Saying;
import org.relieflink.platform.screening.internal.engine.ExplainHit;
import org.relieflink.platform.screening.internal.engine.ReplayHit;
import org.relieflink.platform.screening.internal.engine.ReplayHit.Replay;
import org.relieflink.platform.screening.internal.store.DispositionStore.Disposition;
import org.relieflink.platform.screening.internal.store.HitPage;
import org.relieflink.platform.screening.internal.store.HitPage.Cursor;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates.Page;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 命中和候选名单的接口。 The API for hits, verdicts, replays and candidates. */
@RestController
class HitApi {
  private static final int MOST = 100; // rows in one answer

  private final HitStore hits;
  private final ScreenedCandidates candidates;
  private final DecideHit decide;
  private final ReplayHit replay;
  private final ExplainHit explain;
  private final HitThen then;
  private final ApiMasks masks;
  private final Trail trail;
  private final CurrentOfficer current;

  HitApi(
      HitStore hits,
      ScreenedCandidates candidates,
      DecideHit decide,
      ReplayHit replay,
      ExplainHit explain,
      HitThen then,
      ApiMasks masks,
      Trail trail,
      CurrentOfficer current) {
    this.hits = hits;
    this.then = then;
    this.candidates = candidates;
    this.decide = decide;
    this.replay = replay;
    this.explain = explain;
    this.masks = masks;
    this.trail = trail;
    this.current = current;
  }

  /** 一页。 */
  record Listed<T>(List<T> items, long total, @Nullable String nextCursor) {}

  @GetMapping("/api/v1/hits")
  ResponseEntity<Listed<ApiMasks.HitShown>> list(
      @ModelAttribute HitAddress address,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    HitFilter filter = address.filter();
    HitPage page = hits.page(filter, cursor(cursor), limit(limit));
    String base = "/api/v1/hits" + HitAddress.query(filter, "limit", Integer.toString(limit));
    return linked(base, page.previous(), page.next())
        .body(
            new Listed<>(page.rows().stream().map(masks::hit).toList(), page.total(), page.next()));
  }

  private static @Nullable Cursor cursor(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : Cursor.find(text)
            .orElseThrow(() -> Refusal.of(ScreeningRefusal.CURSOR_UNKNOWN).asException());
  }

  private static int limit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.of(ScreeningRefusal.LIMIT_OUT_OF_RANGE, MOST).asException();
    }
    return limit;
  }

  private static ResponseEntity.BodyBuilder linked(
      String base, @Nullable String previous, @Nullable String next) {
    List<String> links = new ArrayList<>();
    if (previous != null) {
      links.add("<" + base + "&cursor=" + previous + ">; rel=\"prev\"");
    }
    if (next != null) {
      links.add("<" + base + "&cursor=" + next + ">; rel=\"next\"");
    }
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
    return links.isEmpty() ? answer : answer.header("Link", String.join(", ", links));
  }

  /** 一条命中和它的依据。 */
  record HitInFull(
      ApiMasks.HitShown hit,
      List<ApiMasks.Evidence> evidence,
      List<ApiMasks.Step> path,
      HitThen.@Nullable Then past) {}

  /** With a day given, {@code past} says whether the hit stood on it; the rest is of its run. */
  @GetMapping("/api/v1/hits/{id}")
  HitInFull show(@PathVariable long id, @ModelAttribute AskedDays asked) {
    HitRow hit =
        hits.find(id).orElseThrow(() -> Refusal.of(ScreeningRefusal.HIT_UNKNOWN).asException());
    Officer officer = current.get();
    trail.record(
        officer,
        TrailNote.of("HIT_SEEN", "party", "party-" + hit.partyId()).resulting("hit-" + id));
    Comparison comparison = hits.comparison(id);
    return new HitInFull(
        masks.hit(hit),
        ApiMasks.evidence(comparison),
        ApiMasks.path(comparison),
        asked.empty() ? null : then.ask(hit, asked).orThrow());
  }

  /** 什么会改变这个结论：{@code status} says why there is no answer. */
  record WouldChange(String status, @Nullable Double score, List<Change> changes) {}

  /** 一项若核实为另一种结果：{@code level} is none when it would be no hit. */
  record Change(String field, String outcome, String outcomeEn, double score, String level) {
    static Change of(Explanation.Change change) {
      HitLevel level = change.level();
      return new Change(
          change.field().name().toLowerCase(Locale.ROOT),
          change.outcome().zh(),
          change.outcome().en(),
          change.score(),
          level == null ? "none" : level.code());
    }
  }

  @GetMapping("/api/v1/hits/{id}/changes")
  WouldChange changes(@PathVariable long id) {
    if (hits.find(id).isEmpty()) {
      throw Refusal.of(ScreeningRefusal.HIT_UNKNOWN).asException();
    }
    ExplainHit.Asked asked = explain.ask(hits.comparison(id));
    Explanation explanation = asked.explanation();
    String status = asked.standing().name().toLowerCase(Locale.ROOT);
    return explanation == null
        ? new WouldChange(status, null, List.of())
        : new WouldChange(
            status, explanation.score(), explanation.changes().stream().map(Change::of).toList());
  }

  /** 判断的请求。 */
  record VerdictOrder(@Nullable String verdict, @Nullable String reason) {}

  /** 记下的判断。 */
  record Said(String id, String hitId, String verdict, String reason, String officer, Instant at) {
    static Said of(Disposition said) {
      return new Said(
          Long.toString(said.id()),
          Long.toString(said.hitId()),
          said.verdict().code(),
          said.reason(),
          said.officer(),
          said.at());
    }
  }

  @PostMapping("/api/v1/hits/{id}/dispositions")
  Said decide(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody VerdictOrder body) {
    Verdict verdict =
        Verdict.find(body.verdict() == null ? "" : body.verdict())
            .orElseThrow(() -> Refusal.of(ScreeningRefusal.VERDICT_UNKNOWN).asException());
    String reason = body.reason() == null ? "" : body.reason().strip();
    Saying saying = new Saying(verdict, reason, key == null ? "" : key);
    return Said.of(decide.decide(id, saying, current.get()).orThrow());
  }

  @PostMapping("/api/v1/hits/{id}/replays")
  Replay replay(@PathVariable long id) {
    return replay.replay(id).orThrow();
  }

  @GetMapping("/api/v1/candidates")
  ResponseEntity<Listed<ApiMasks.CandidateShown>> candidates(
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Page page = candidates.page(confirmed, cursor(cursor), limit(limit));
    String base = "/api/v1/candidates?confirmed=" + confirmed + "&limit=" + limit;
    return linked(base, page.previous(), page.next())
        .body(
            new Listed<>(
                page.rows().stream().map(masks::candidate).toList(),
                page.totals().of(confirmed),
                page.next()));
  }
}
