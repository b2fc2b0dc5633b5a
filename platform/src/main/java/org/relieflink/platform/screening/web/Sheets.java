package org.relieflink.platform.screening.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.HitFilter;
import org.relieflink.platform.screening.ScreeningRefusal;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.list.BadRow;
import org.relieflink.platform.screening.internal.picture.EvidenceLine;
import org.relieflink.platform.screening.internal.picture.WeightWords;
import org.relieflink.platform.screening.internal.store.HitPage;
import org.relieflink.platform.screening.internal.store.HitRow;
import org.relieflink.platform.screening.internal.store.HitStore;
import org.relieflink.platform.screening.internal.store.ListStore;
import org.relieflink.platform.screening.internal.store.RunStore;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates;
import org.relieflink.platform.screening.internal.store.ScreenedCandidates.Candidate;
import org.relieflink.platform.screening.internal.store.StoredList;
import org.relieflink.platform.screening.internal.store.StoredRun;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.ExportMark;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRelease;
import org.relieflink.platform.watch.Exports;
import org.relieflink.tabular.SheetSetup;
import org.relieflink.tabular.TableWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * 导出表格。 Exports: masked, saying what was filtered, as of when and by whom, and written to the trail
 * before a byte leaves. Formula starts are made harmless by the writer.
 */
@Component
class Sheets {
  /** Beyond this a list is no working paper any more; narrow the filter. */
  static final int LONGEST = 20_000;

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final HitStore hits;
  private final ScreenedCandidates candidates;
  private final ListStore lists;
  private final RunStore runs;
  private final Trail trail;
  private final Veils veils;
  private final Exports exports;
  private final HitPaper paper;
  private final Texts texts;
  private final Clock clock;

  Sheets(
      HitStore hits,
      ScreenedCandidates candidates,
      ListStore lists,
      RunStore runs,
      Trail trail,
      Veils veils,
      Exports exports,
      HitPaper paper,
      Texts texts,
      Clock clock) {
    this.hits = hits;
    this.candidates = candidates;
    this.lists = lists;
    this.runs = runs;
    this.trail = trail;
    this.veils = veils;
    this.exports = exports;
    this.paper = paper;
    this.texts = texts;
    this.clock = clock;
  }

  /** Rows that were not taken, in the layout of the file, with the reasons in front. */
  ResponseEntity<byte[]> badRows(StoredList list) {
    List<String> header =
        new ArrayList<>(List.of(texts.say("sheet.row"), texts.say("sheet.reason")));
    header.addAll(lists.header(list.id()));
    List<List<String>> rows = new ArrayList<>();
    for (BadRow bad : lists.badRows(list.id(), LONGEST)) {
      List<String> cells = new ArrayList<>(List.of(Long.toString(bad.number()), told(bad)));
      cells.addAll(bad.cells());
      rows.add(cells);
    }
    return answer("bad-rows-" + list.id(), new Sheet(List.of(), header, rows));
  }

  private String told(BadRow row) {
    return String.join(
        "；",
        row.problems().stream()
            .map(
                problem ->
                    texts.say("row." + problem.code().name(), problem.column(), problem.value()))
            .toList());
  }

  ResponseEntity<byte[]> hits(HitFilter filter, Officer officer) {
    long count = hits.count(filter);
    if (count > LONGEST) {
      throw Refusal.of(ScreeningRefusal.EXPORT_TOO_LONG, count, LONGEST).asException();
    }
    HitPage page = hits.page(filter, null, LONGEST);
    String view = texts.say("view." + filter.view().name());
    String query = HitAddress.query(filter);
    var order =
        new ExportOrder(
            "hits",
            texts.say("sheet.hits", view),
            query,
            "/screening/hits.xlsx" + query,
            page.rows().stream().map(row -> "hit-" + row.id()).toList(),
            Purpose.RELIEF_CASE);
    return released(
        new Leaving(officer, "HITS_EXPORTED", order),
        mark ->
            new Sheet(
                notes(officer, view, page.rows().size(), mark),
                columns("hits"),
                page.rows().stream().map(row -> cells(row, officer, mark)).toList()));
  }

  private List<String> cells(HitRow row, Officer officer, ExportMark mark) {
    Veil veil = veils.over(officer, row.whose());
    boolean withheld = veil.withheld(row.party());
    return List.of(
        row.caseNo(),
        row.cause(),
        row.role(),
        veil.name(row.party()),
        texts.sexAndAge(row.party(), veil),
        withheld ? texts.say("withheld") : veil.number(row.party()),
        row.self() ? texts.say("self") : row.relation(),
        row.hardshipClass(),
        row.department(),
        texts.day(row.sourceAsOf()),
        WeightWords.plain(row.score()),
        texts.say(row.auto() ? "level.auto" : "level.review") + mark.hidden(),
        texts.say("state." + row.state().name()));
  }

  ResponseEntity<byte[]> candidates(boolean confirmedOnly, Officer officer) {
    List<Candidate> all = candidates.all(confirmedOnly, LONGEST + 1);
    if (all.size() > LONGEST) {
      throw Refusal.of(ScreeningRefusal.EXPORT_TOO_LONG, all.size(), LONGEST).asException();
    }
    String shown = texts.say(confirmedOnly ? "candidates.confirmed" : "candidates.all");
    String query = "?confirmed=" + confirmedOnly;
    var order =
        new ExportOrder(
            "candidates",
            shown,
            query,
            "/screening/candidates.xlsx" + query,
            all.stream().map(candidate -> "party-" + candidate.partyId()).toList(),
            Purpose.RELIEF_CASE);
    return released(
        new Leaving(officer, "CANDIDATES_EXPORTED", order),
        mark ->
            new Sheet(
                notes(officer, shown, all.size(), mark),
                columns("candidates"),
                all.stream().map(candidate -> cells(candidate, officer, mark)).toList()));
  }

  private List<String> cells(Candidate candidate, Officer officer, ExportMark mark) {
    Veil veil = veils.over(officer, candidate.whose());
    boolean withheld = veil.withheld(candidate.face());
    return List.of(
        candidate.caseNo(),
        candidate.cause(),
        candidate.role() + mark.hidden(),
        veil.name(candidate.face()),
        texts.sexAndAge(candidate.face(), veil),
        withheld ? texts.say("withheld") : veil.number(candidate.face()),
        candidate.classes(),
        candidate.departments(),
        Integer.toString(candidate.confirmed()),
        Integer.toString(candidate.strong()),
        withheld ? texts.say("withheld") : candidate.township());
  }

  /** The evidence of one hit, for the file of the case. */
  ResponseEntity<byte[]> evidence(HitRow hit, Officer officer) {
    String shown = texts.say("sheet.evidence");
    return released(
        new Leaving(officer, "EVIDENCE_EXPORTED", order(hit, shown, "xlsx")),
        mark -> evidence(hit, officer, mark));
  }

  /** The same as a paper, each value with its list. */
  ResponseEntity<byte[]> evidencePaper(HitRow hit, Officer officer) {
    ExportOrder order = order(hit, texts.say("paper.title"), "pdf");
    return leaving(
        new Leaving(officer, "EVIDENCE_EXPORTED", order),
        mark ->
            file(
                order.list() + ".pdf", MediaType.APPLICATION_PDF, paper.print(hit, officer, mark)));
  }

  private static ExportOrder order(HitRow hit, String shown, String kind) {
    return new ExportOrder(
        "evidence-" + hit.id(),
        shown,
        "party-" + hit.partyId(),
        "/screening/hits/" + hit.id() + "/evidence." + kind,
        List.of("hit-" + hit.id()),
        Purpose.RELIEF_CASE);
  }

  private Sheet evidence(HitRow hit, Officer officer, ExportMark mark) {
    Comparison comparison = hits.comparison(hit.id());
    StoredRun run = runs.ofHit(hit.id());
    List<String> notes = new ArrayList<>(notes(officer, texts.say("sheet.evidence"), 1, mark));
    notes.add(
        texts.say(
            "sheet.engine",
            run.engine().modelId(),
            texts.minute(run.finishedAt()),
            WeightWords.threshold(run.engine().reviewThreshold()),
            WeightWords.threshold(run.engine().autoThreshold())));
    List<List<String>> rows = new ArrayList<>();
    rows.add(cells(hit, officer, mark));
    rows.add(List.of());
    rows.add(columns("evidence"));
    for (EvidenceLine line : EvidenceWords.lines(comparison, texts)) {
      rows.add(List.of(line.label(), line.note(), WeightWords.signed(line.weight())));
    }
    rows.add(List.of(texts.say("sheet.total"), "", WeightWords.signed(hit.score())));
    rows.add(List.of());
    comparison
        .path()
        .forEach(
            step ->
                rows.add(
                    List.of(
                        texts.say("sheet.step"),
                        step.label() + " → " + step.toId(),
                        WeightWords.plain(step.score()))));
    return new Sheet(notes, columns("hits"), rows);
  }

  private List<String> columns(String sheet) {
    return List.of(texts.say("sheet." + sheet + ".columns").split("\\|", -1));
  }

  private List<String> notes(Officer officer, String shown, int rows, ExportMark mark) {
    String asOf =
        runs.latestPublished()
            .map(run -> run.poolAsOf().values().stream().min(String::compareTo).orElse(""))
            .orElse("");
    return List.of(
        texts.say(
            "sheet.note",
            shown,
            Texts.grouped(rows),
            officer.displayName(),
            texts.minute(clock.instant()),
            asOf),
        texts.say("sheet.mark", mark.number(), mark.purpose()),
        texts.say("sheet.proposal"));
  }

  /** 谁导出什么，留痕叫什么。 */
  private record Leaving(Officer officer, String action, ExportOrder order) {}

  /**
   * Counted or agreed to, registered and on the trail before a byte leaves; or shown where to ask.
   */
  private ResponseEntity<byte[]> leaving(
      Leaving leaving, Function<ExportMark, ResponseEntity<byte[]>> file) {
    ExportOrder order = leaving.order;
    ExportRelease release = exports.release(leaving.officer, order).orThrow();
    if (release instanceof ExportRelease.Ask ask) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ask.href())).build();
    }
    ExportMark mark = ((ExportRelease.Free) release).mark();
    trail.record(
        leaving.officer,
        TrailNote.of(leaving.action, "export", order.filter())
            .because(mark.purpose())
            .resulting(order.rows().size() + " rows " + mark.number()));
    return file.apply(mark);
  }

  private ResponseEntity<byte[]> released(Leaving leaving, Function<ExportMark, Sheet> sheet) {
    return leaving(leaving, mark -> answer(leaving.order.list(), sheet.apply(mark)));
  }

  private record Sheet(List<String> notes, List<String> header, List<List<String>> rows) {}

  private static ResponseEntity<byte[]> answer(String name, Sheet sheet) {
    return file(name + ".xlsx", XLSX, bytes(sheet));
  }

  private static ResponseEntity<byte[]> file(String name, MediaType kind, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(kind)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes);
  }

  private static byte[] bytes(Sheet sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.xlsx(out)) {
      writer.startSheet(SheetSetup.of("数据"));
      for (String note : sheet.notes) {
        writer.writeTitle(note, Math.max(1, sheet.header.size()));
      }
      writer.writeHeader(sheet.header);
      for (List<String> row : sheet.rows) {
        writer.writeTexts(row);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }
}
