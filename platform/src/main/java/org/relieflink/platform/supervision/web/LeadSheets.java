package org.relieflink.platform.supervision.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.relieflink.law.Clause;
import org.relieflink.law.supervision.SupervisionRule;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.supervision.LeadFilter;
import org.relieflink.platform.supervision.SupervisionRefusal;
import org.relieflink.platform.supervision.internal.LeadEvidence;
import org.relieflink.platform.supervision.internal.LeadMask;
import org.relieflink.platform.supervision.internal.LeadMasks;
import org.relieflink.platform.supervision.internal.store.LeadRow;
import org.relieflink.platform.supervision.internal.store.LeadStore;
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

/** 导出的线索表：带筛选、日期、导出人，人一律遮盖。 The leads as a sheet: masked, with filter, day and who took it. */
@Component
class LeadSheets {
  private static final int MOST = 5_000; // rows a person can work through; more is another list
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final LeadStore leads;
  private final LeadDetail detail;
  private final LeadMasks masks;
  private final SupervisionTexts texts;
  private final Exports exports;
  private final Trail trail;

  LeadSheets(
      LeadStore leads,
      LeadDetail detail,
      LeadMasks masks,
      SupervisionTexts texts,
      Exports exports,
      Trail trail) {
    this.leads = leads;
    this.detail = detail;
    this.masks = masks;
    this.texts = texts;
    this.exports = exports;
    this.trail = trail;
  }

  ResponseEntity<byte[]> leads(LeadFilter filter, Officer officer) {
    List<LeadRow> rows = leads.first(filter, MOST + 1);
    if (rows.size() > MOST) {
      throw Refusal.of(SupervisionRefusal.EXPORT_TOO_LONG, MOST).asException();
    }
    ExportRelease release = exports.release(officer, order(filter, rows)).orThrow();
    if (release instanceof ExportRelease.Ask ask) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(ask.href())).build();
    }
    ExportMark mark = ((ExportRelease.Free) release).mark();
    trail.record(
        officer,
        TrailNote.of("SUPERVISION_EXPORTED", "export", "supervision-leads")
            .because(mark.purpose())
            .resulting(rows.size() + " rows " + mark.number()));
    return answer(notes(filter, officer, rows.size(), mark), cells(rows, officer, mark));
  }

  private ExportOrder order(LeadFilter filter, List<LeadRow> rows) {
    String query = LeadAddress.query(filter);
    return new ExportOrder(
        "supervision-leads",
        texts.say("sheet.leads", texts.say("view." + filter.view().name())),
        query,
        "/supervision/leads.xlsx" + query,
        rows.stream().map(row -> "lead-" + row.id()).toList(),
        Purpose.SUPERVISION);
  }

  private List<List<String>> cells(List<LeadRow> rows, Officer officer, ExportMark mark) {
    Map<Long, LeadEvidence> evidence = leads.evidences(rows.stream().map(LeadRow::id).toList());
    List<List<String>> cells = new ArrayList<>();
    for (LeadRow row : rows) {
      cells.add(
          cells(
              row,
              Objects.requireNonNull(evidence.get(row.id())),
              new Shown(masks.over(officer, row.place()), mark)));
    }
    return cells;
  }

  private List<String> notes(LeadFilter filter, Officer officer, int rows, ExportMark mark) {
    return List.of(
        texts.say(
            "sheet.note",
            texts.say("view." + filter.view().name()),
            SupervisionTexts.grouped(rows),
            officer.displayName(),
            texts.minute(texts.now())),
        texts.say("sheet.mark", mark.number(), mark.purpose()),
        texts.say("sheet.proposal"));
  }

  private record Shown(LeadMask mask, ExportMark mark) {}

  private List<String> cells(LeadRow row, LeadEvidence evidence, Shown shown) {
    LeadMask mask = shown.mask;
    SupervisionRule rule = detail.rule(row);
    return List.of(
        Long.toString(row.id()),
        texts.say("kind." + row.kind()),
        rule.title(),
        mask.name(evidence.subject().face()),
        mask.number(evidence.subject().face()),
        row.listedClass(),
        row.owner(),
        texts.say("finding." + row.finding()) + shown.mark.hidden(),
        texts.say("state." + row.state().name()),
        evidence.steps().stream()
            .map(step -> step.asks() + "：" + step.reason())
            .collect(Collectors.joining("。")),
        rule.basis().stream().map(Clause::textWithStatus).collect(Collectors.joining("；")),
        String.join("；", rule.checks()),
        row.sourceAsOf().toString(),
        row.day().toString(),
        row.subjectId(),
        row.foundId() == null ? "" : row.foundId());
  }

  private ResponseEntity<byte[]> answer(List<String> notes, List<List<String>> rows) {
    return ResponseEntity.ok()
        .contentType(XLSX)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename("supervision-leads.xlsx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(bytes(notes, rows));
  }

  private byte[] bytes(List<String> notes, List<List<String>> rows) {
    List<String> header = List.of(texts.say("sheet.columns").split("\\|", -1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.xlsx(out)) {
      writer.startSheet(SheetSetup.of("数据"));
      for (String note : notes) {
        writer.writeTitle(note, header.size());
      }
      writer.writeHeader(header);
      for (List<String> row : rows) {
        writer.writeTexts(row);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }
}
